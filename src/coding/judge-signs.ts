import type { ActorsAt } from './actors-at.ts'
import { lacksParty } from './completed.ts'
import type { Evocation } from './match.ts'
import type { Cast } from './roles.ts'
import type { Scene } from './scene.ts'
import { doersOf, doneTo } from './subject.ts'
import {
  clauseOf,
  dependents,
  formOf,
  headOf,
  lemmaOf,
  plainRelation,
  prepositionOf,
  relationOf,
  type TokenIndex,
  type Tree,
  uposOf,
} from './tree.ts'

/** What the rules make of an act before it is judged. */
export interface Ruled {
  /** The rule of sense by which it is no act of its own; `undefined` where all let it pass. */
  readonly refusal: string | undefined
  /** The parties that grammar finds. */
  readonly cast: Cast
  /** The parties with what was completed; `undefined` where too few take part. */
  readonly whole: Cast | undefined
}

/**
 * The signs by which an act is judged, by name: the word and what stands around it, the frame it evokes, who takes
 * part, what the rules say. Names are stable: the weights in `lexicon/weights/coding.bin` are kept by their hash.
 */
export function signsOf(scene: Scene, act: Evocation, ruled: Ruled): readonly string[] {
  const { tree } = scene
  const { trigger } = act
  return [
    ...wordSigns(tree, trigger),
    ...headSigns(scene, trigger),
    ...tree.children(trigger).flatMap((child) => childSigns(scene, child)),
    ...partySigns(scene, trigger),
    ...frameSigns(tree, act, ruled),
    ...placeSigns(scene, trigger),
    ...nearSigns(tree, trigger),
    ...againSigns(scene, act),
    ...clauseSigns(scene, trigger),
  ]
}

const nounObject = (tree: Tree, noun: TokenIndex): TokenIndex | undefined =>
  dependents(tree, noun, 'nmod').find((n) => prepositionOf(tree, n) === 'of') ?? dependents(tree, noun, 'compound')[0]

/** How a word is inflected, as far as its ending tells. */
function shapeOf(tree: Tree, index: TokenIndex): string {
  const form = formOf(tree, index)
  return form === lemmaOf(tree, index) ? 'lemma' : (/(?:ing|ed|s)$/.exec(form)?.[0] ?? 'other')
}

function wordSigns(tree: Tree, trigger: TokenIndex): readonly string[] {
  const part = uposOf(tree, trigger)
  return [
    `l=${lemmaOf(tree, trigger)}.${part}`,
    `p=${part}`,
    `f=${part}.${shapeOf(tree, trigger)}`,
    `r=${relationOf(tree, trigger)}`,
  ]
}

function headSigns({ tree, acts }: Scene, trigger: TokenIndex): readonly string[] {
  const head = headOf(tree, trigger)
  if (head === undefined) return ['h=root']
  const relation = relationOf(tree, trigger)
  const outer = acts.get(head)
  return [
    `h=${relation}<${lemmaOf(tree, head)}`,
    `hp=${relation}<${uposOf(tree, head)}`,
    `case=${relation}.${prepositionOf(tree, trigger) ?? ''}`,
    `hr=${relation}<${relationOf(tree, head)}`,
    ...(outer === undefined ? [] : [`outer=${relation}<${outer.frame.type}`, `outer=${relation}`]),
  ]
}

const MARKS: ReadonlySet<string> = new Set([
  'aux',
  'aux:pass',
  'mark',
  'case',
  'det',
  'cop',
  'compound:prt',
  'advmod',
  'cc',
])
const FILLED: ReadonlySet<string> = new Set(['obj', 'nsubj', 'obl', 'nmod', 'amod', 'compound', 'xcomp', 'ccomp'])

function childSigns({ tree, actors, acts }: Scene, child: TokenIndex): readonly string[] {
  const relation = relationOf(tree, child)
  if (relation === 'punct') return []
  const lemma = lemmaOf(tree, child)
  if (MARKS.has(relation)) return [`c=${relation}:${lemma}`]
  if (!FILLED.has(plainRelation(tree, child))) return [`c=${relation}`]
  const mark = prepositionOf(tree, child) ?? ''
  const who = kindAt(actors, child)
  const inner = acts.get(child)
  return [
    `c=${relation}.${mark}`,
    `cl=${plainRelation(tree, child)}.${mark}:${lemma}`,
    ...(who === undefined ? [] : [`ca=${relation}.${mark}:${who}`]),
    ...(inner === undefined ? [] : [`inner=${relation}<${inner.frame.type}`]),
  ]
}

/** What sort of actor a word means: "state" for whoever acts for one; `undefined` for none. */
function kindAt(actors: ActorsAt, index: TokenIndex): string | undefined {
  const id = actors.at(index)[0]
  const actor = id === undefined ? undefined : actors.byId.get(id)
  if (actor === undefined) return undefined
  return actor.state !== null && actor.type !== 'place' ? 'state' : actor.type
}

function partySigns({ tree, actors }: Scene, trigger: TokenIndex): readonly string[] {
  const isVerb = uposOf(tree, trigger) === 'VERB'
  const object = isVerb ? doneTo(tree, trigger)[0] : nounObject(tree, trigger)
  const subject = isVerb ? doersOf(tree, trigger)[0] : dependents(tree, trigger, 'nmod:poss')[0]
  const who = (index: TokenIndex | undefined): string =>
    index === undefined ? 'none' : (kindAt(actors, index) ?? 'other')
  return [`s=${who(subject)}`, `o=${who(object)}`, `so=${who(subject)}.${who(object)}`]
}

function frameSigns(tree: Tree, { frame, trigger }: Evocation, { refusal, cast, whole }: Ruled): readonly string[] {
  const asks = [frame.obj, frame.mod, frame.prep, frame.two].filter((ask) => ask !== undefined).length
  const passes = refusal === undefined && whole !== undefined
  return [
    `fn=${frame.frame}`,
    `fk=${frame.type}/${frame.kind}`,
    `ft=${frame.type}`,
    `fs=${refusal ?? 'fits'}`,
    `fa=${asks}`,
    `done=${refusal === undefined ? (whole?.why.at(-1) ?? 'none') : 'no'}`,
    `dk=${passes}.${frame.kind}`,
    `fr=${frame.frame}.${relationOf(tree, trigger)}`,
    `cast=${Math.min(cast.actors.length, 2)}.${Math.min(cast.recipients.length, 2)}`,
    `lacks=${lacksParty({ frame, trigger, object: undefined }, cast)}.${frame.roles}`,
    `cw=${cast.why[0]}`,
  ]
}

function placeSigns({ tree, actors, page }: Scene, trigger: TokenIndex): readonly string[] {
  const { start, end, tokens, block } = tree.sentence
  const here = new Set<string>()
  for (let index = tokens[0]; index < tokens[1]; index++) for (const id of actors.at(index)) here.add(id)
  const token = tree.tokens[trigger]
  const isQuoted = page.layers.quotes.some(
    (q) => q.kind === 'direct' && token !== undefined && q.start <= token.start && token.end <= q.end,
  )
  return [
    `n=${Math.min(here.size, 4)}`,
    `own=${kindAt(actors, trigger) ?? 'none'}`,
    `doc=${page.document.kind}`,
    `role=${page.document.blocks[block]?.role}`,
    `dated=${page.layers.dates.some((date) => date.start >= start && date.end <= end)}`,
    `quoted=${isQuoted}`,
    `long=${Math.min(Math.floor((tokens[1] - tokens[0]) / 10), 5)}`,
  ]
}

/** The words before and behind. */
function nearSigns(tree: Tree, trigger: TokenIndex): readonly string[] {
  const [from, to] = tree.sentence.tokens
  const at = (index: TokenIndex): string => (index < from || index >= to ? '#' : lemmaOf(tree, index))
  return [`w-1=${at(trigger - 1)}`, `w+1=${at(trigger + 1)}`, `w+2=${at(trigger + 2)}`]
}

/** Whether the sentence or the text before has told of the like already: "the war", "this agreement". */
function againSigns({ tree, acts, page }: Scene, { trigger, frame }: Evocation): readonly string[] {
  const lemma = lemmaOf(tree, trigger)
  const before = [...acts.keys()].filter((token) => token < trigger)
  const isKind = (token: TokenIndex): boolean => acts.get(token)?.frame.kind === frame.kind
  const owner = dependents(tree, trigger, 'det', 'nmod:poss')[0]
  const article = owner === undefined ? '' : relationOf(tree, owner) === 'det' ? lemmaOf(tree, owner) : 'poss'
  const isKnown = (page.firstUse.get(lemma) ?? trigger) < tree.sentence.tokens[0]
  return [
    `bef=${Math.min(before.length, 3)}`,
    ...(before.some((token) => lemmaOf(tree, token) === lemma) ? ['again=lemma'] : []),
    ...(before.some(isKind) ? ['again=kind'] : []),
    ...([...acts.keys()].some((token) => token > trigger && isKind(token)) ? ['later=kind'] : []),
    `known=${isKnown}.${article}.${uposOf(tree, trigger)}`,
  ]
}

/** The clause that a word stands in, and what stands above its head. */
function clauseSigns({ tree, acts }: Scene, trigger: TokenIndex): readonly string[] {
  const clause = clauseOf(tree, trigger)
  const head = headOf(tree, trigger)
  const above = head === undefined ? undefined : headOf(tree, head)
  const outer = above === undefined ? undefined : acts.get(above)
  const auxiliaries = dependents(tree, clause, 'aux').map((a) => formOf(tree, a))
  return [
    `cv=${clause === trigger ? 'self' : lemmaOf(tree, clause)}`,
    `cr=${relationOf(tree, clause)}`,
    `ct=${uposOf(tree, clause)}.${auxiliaries.join('+')}.${shapeOf(tree, clause)}`,
    `first=${dependents(tree, clause, 'nsubj').length > 0}`,
    ...(head === undefined || above === undefined
      ? []
      : [`h2=${relationOf(tree, trigger)}<${relationOf(tree, head)}<${uposOf(tree, above)}`]),
    ...(outer === undefined ? [] : [`outer2=${outer.frame.type}`]),
  ]
}
