import type { Frame } from '../model/lexicon/frames.ts'
import { type ActorsAt, partiesOf } from './actors-at.ts'
import { type FrameIndex, isAmong, type WordFrame } from './frame-index.ts'
import { doersOf, doneTo } from './subject.ts'
import {
  dependents,
  formOf,
  lemmaOf,
  plainRelation,
  prepositionOf,
  relationOf,
  type TokenIndex,
  type Tree,
  uposOf,
} from './tree.ts'

/** A token that names an act, and the frame by which it does. */
export interface Evocation {
  readonly trigger: TokenIndex
  readonly frame: Frame
  /** The token that met the frame's `obj`: what was signed, sold, lifted. */
  readonly object: TokenIndex | undefined
}

const PART_OF: Readonly<Record<string, string>> = { VERB: 'v', NOUN: 'n', PROPN: 'n', ADJ: 'a' }

/** The frame a token evokes, `undefined` when none fits what stands around it. */
export function findEvocation(
  tree: Tree,
  actors: ActorsAt,
  index: FrameIndex,
  trigger: TokenIndex,
): Evocation | undefined {
  const part = PART_OF[uposOf(tree, trigger)]
  if (part === undefined) return undefined
  for (const entry of index.byWord.get(`${lemmaOf(tree, trigger)}.${part}`) ?? []) {
    const fit = fits({ tree, actors, index }, trigger, entry)
    if (fit !== undefined) return { trigger, frame: entry.frame, object: fit.object }
  }
  return undefined
}

interface Scene {
  readonly tree: Tree
  readonly actors: ActorsAt
  readonly index: FrameIndex
}

function fits(
  scene: Scene,
  trigger: TokenIndex,
  { frame, particle }: WordFrame,
): { readonly object: TokenIndex | undefined } | undefined {
  const { tree, index } = scene
  const particles = dependents(tree, trigger, 'compound:prt').map((p) => lemmaOf(tree, p))
  if (
    particle !== undefined &&
    !particles.includes(particle) &&
    !dependents(tree, trigger, 'advmod').some((p) => lemmaOf(tree, p) === particle)
  )
    return undefined
  const isNoun = uposOf(tree, trigger) !== 'VERB' && uposOf(tree, trigger) !== 'ADJ'
  const objects = isNoun ? nounObjects(tree, trigger) : doneTo(tree, trigger)
  if (frame.notObj !== undefined && objects.some((o) => isAmong(lemmaOf(tree, o), frame.notObj ?? [], index)))
    return undefined
  if (!modifiersFit(scene, trigger, frame) || !prepositionsFit(scene, trigger, frame)) return undefined
  if (!subjectFits(scene, trigger, frame) || !predicateFits(scene, trigger, frame)) return undefined
  if (frame.subj !== undefined) return { object: subjectsOf(tree, trigger)[0] }
  if (frame.objActor && !objects.some((o) => isPartyItself(scene, o))) return undefined
  if (frame.obj === undefined)
    return { object: objects.find((o) => plainRelation(tree, o) !== 'amod' && plainRelation(tree, o) !== 'compound') }
  const object = objects
    .flatMap((o) => [o, ...dependents(tree, o, 'conj', 'appos')])
    .find((o) => isObject(scene, o, frame.obj ?? []) && bearsOne(scene, o, frame.objMod))
  return object === undefined ? undefined : { object }
}

const subjectsOf = (tree: Tree, verb: TokenIndex): readonly TokenIndex[] =>
  dependents(tree, verb, 'nsubj').filter((s) => relationOf(tree, s) === 'nsubj')

/** The subject that a frame asks for or rules out; a frame that asks for one takes no object beside it. */
function subjectFits(scene: Scene, trigger: TokenIndex, { subj, notSubj }: Frame): boolean {
  const subjects = subjectsOf(scene.tree, trigger).flatMap((s) => [s, ...dependents(scene.tree, s, 'conj')])
  if (notSubj !== undefined && doersOf(scene.tree, trigger).some((s) => isObject(scene, s, notSubj))) return false
  if (subj === undefined) return true
  return dependents(scene.tree, trigger, 'obj').length === 0 && subjects.some((s) => isObject(scene, s, subj))
}

/** The complement that a frame asks for, and whether the verb is negated where it must be. */
function predicateFits(scene: Scene, trigger: TokenIndex, { pred, neg }: Frame): boolean {
  const { tree } = scene
  if (neg === true && !isDenied(tree, trigger)) return false
  if (pred === undefined) return true
  return dependents(tree, trigger, 'xcomp', 'ccomp', 'obj').some((p) => isObject(scene, p, pred) && !isRecord(tree, p))
}

/** "would not allow", "did not permit"; what should not be allowed is only asked for. */
const isDenied = (tree: Tree, verb: TokenIndex): boolean =>
  dependents(tree, verb, 'advmod').some((a) => NEGATIVES.has(lemmaOf(tree, a))) &&
  !dependents(tree, verb, 'aux').some((a) => ['should', 'must', 'may', 'might', 'ought'].includes(lemmaOf(tree, a)))

/** "became the first president to visit Syria": no change of office. */
const isRecord = (tree: Tree, noun: TokenIndex): boolean =>
  dependents(tree, noun, 'amod', 'nummod').some((m) => ['first', 'second', 'last', 'only'].includes(lemmaOf(tree, m)))

const NEGATIVES: ReadonlySet<string> = new Set(['not', "n't", 'never'])

/** Whether a noun phrase is an actor, or people of one ("Sudanese rebels"), not a thing that belongs to one. */
function isPartyItself({ tree, actors, index }: Scene, token: TokenIndex): boolean {
  if (actors.at(token).length > 0) return true
  return (
    isAmong(lemmaOf(tree, token), ['@troops', '@people', '@regime', '@envoys'], index) &&
    partiesOf(tree, actors, token).length > 0
  )
}

/** What an event noun is about: "of" and compound parts ("arms sales", "lifting of sanctions"). */
const nounObjects = (tree: Tree, noun: TokenIndex): readonly TokenIndex[] => [
  ...dependents(tree, noun, 'nmod').filter((n) => prepositionOf(tree, n) === 'of'),
  ...dependents(tree, noun, 'compound', 'amod'),
]

function isObject({ tree, actors, index }: Scene, token: TokenIndex, wanted: readonly string[]): boolean {
  if (wanted.includes('@actor') && actors.at(token).length > 0) return true
  if (isAmong(lemmaOf(tree, token), wanted, index)) return true
  if (uposOf(tree, token) === 'NUM' && dependents(tree, token, 'nmod').length === 0) return wanted.includes('@people')
  // "a number of weapons", "a shipment of arms": the measured noun counts.
  if (!isAmong(lemmaOf(tree, token), ['@quantity'], index)) return false
  return dependents(tree, token, 'nmod').some(
    (n) => prepositionOf(tree, n) === 'of' && isAmong(lemmaOf(tree, n), wanted, index),
  )
}

const bearsOne = ({ tree, index }: Scene, noun: TokenIndex, wanted: readonly string[] | undefined): boolean =>
  wanted === undefined ||
  dependents(tree, noun, 'amod', 'compound', 'nmod:desc', 'nmod:poss').some((m) =>
    isAmong(lemmaOf(tree, m), wanted, index),
  )

function modifiersFit({ tree, index }: Scene, trigger: TokenIndex, frame: Frame): boolean {
  const borne = dependents(tree, trigger, 'amod', 'compound', 'advmod', 'nmod:desc').map((m) => lemmaOf(tree, m))
  if (frame.notMod?.some((m) => borne.includes(m))) return false
  return frame.mod === undefined || frame.mod.length === 0 || borne.some((m) => isAmong(m, frame.mod ?? [], index))
}

function prepositionsFit(scene: Scene, trigger: TokenIndex, frame: Frame): boolean {
  const wanted = frame.prep
  if (wanted === undefined) return true
  const { tree } = scene
  if ('@inf' in wanted) return dependents(tree, trigger, 'xcomp', 'ccomp').length > 0
  if ('@will' in wanted) return dependents(tree, trigger, 'ccomp').some((clause) => isToCome(tree, clause))
  if ('@must' in wanted) return dependents(tree, trigger, 'ccomp').some((clause) => isDue(tree, clause))
  if ('@obj' in wanted) return doneTo(tree, trigger).length > 0
  if ('@noobj' in wanted) return doneTo(tree, trigger).length === 0
  if ('@noinf' in wanted) return dependents(tree, trigger, 'xcomp', 'ccomp').length === 0
  const heads = [trigger, ...dependents(tree, trigger, 'obj')]
  return heads
    .flatMap((head) => dependents(tree, head, 'obl', 'nmod', 'advcl'))
    .some((d) => {
      const lemmas = wanted[prepositionOf(tree, d) ?? markOf(tree, d)]
      return lemmas !== undefined && (lemmas.length === 0 || isPrepositional(scene, d, lemmas))
    })
}

/** "that it would withdraw": a clause in the future with the speaker himself, or nobody else, for its subject. */
const isToCome = (tree: Tree, clause: TokenIndex): boolean =>
  dependents(tree, clause, 'aux').some((a) => ['will', 'would', "'ll"].includes(lemmaOf(tree, a))) &&
  dependents(tree, clause, 'nsubj').every((s) => OWN.has(formOf(tree, s))) &&
  dependents(tree, clause, 'advmod').every((a) => !NEGATIVES.has(lemmaOf(tree, a)))

/** "that Libya must hand over the suspects": what somebody else has to do. */
const isDue = (tree: Tree, clause: TokenIndex): boolean =>
  dependents(tree, clause, 'aux').some((a) => ['must', 'should', 'ought'].includes(lemmaOf(tree, a))) &&
  dependents(tree, clause, 'nsubj', 'nsubj:pass').some((s) => !OWN.has(formOf(tree, s)))

const OWN: ReadonlySet<string> = new Set(['it', 'he', 'she', 'they', 'we', 'i'])

const markOf = (tree: Tree, index: TokenIndex): string =>
  dependents(tree, index, 'mark')
    .map((m) => lemmaOf(tree, m))
    .join(' ')

function isPrepositional(scene: Scene, token: TokenIndex, lemmas: readonly string[]): boolean {
  if (lemmas.includes('@actor') && partiesOf(scene.tree, scene.actors, token).length > 0) return true
  return isObject(scene, token, lemmas)
}
