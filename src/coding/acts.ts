import { type Document, TOLD_ROLES } from '../model/document.ts'
import type { Actor, Layers, Sentence } from '../model/layers.ts'
import type { CodingLexicon } from '../model/lexicon/frames.ts'
import type { Attribution, Mention } from '../model/mention.ts'
import { type ActorsAt, isPolitical, layActors, type OwnedMention, ownedMentions } from './actors-at.ts'
import { type AttributionIndex, attributionOf, indexAttributions } from './attribution.ts'
import { type FrameIndex, indexFrames } from './frame-index.ts'
import { type Evocation, findEvocation } from './match.ts'
import { placeOf } from './place.ts'
import { indexRealities, type RealityIndex, realityOf } from './reality.ts'
import { type Cast, castOf, nearestOther } from './roles.ts'
import { dateSameActs } from './same-act.ts'
import { isStandingState, whyNoAct } from './sense.ts'
import { asOfDate, type States } from './states.ts'
import {
  dependents,
  formOf,
  growTree,
  headOf,
  lemmaOf,
  relationOf,
  spanOf,
  type TokenIndex,
  type Tree,
  uposOf,
} from './tree.ts'
import { begun, dayOfReport, handedOn, isToldAsPast, type Running, shapedBy, whenOf } from './when.ts'

/** The lexicon made ready for look-up; build it once, code many documents. */
export interface Coder {
  readonly frames: FrameIndex
  readonly realities: RealityIndex
  readonly attributions: AttributionIndex
  readonly states: States
}

/** Makes a lexicon ready. */
export const makeCoder = (lexicon: CodingLexicon, states: States): Coder => ({
  states,
  frames: indexFrames(lexicon.frames, lexicon.classes),
  realities: indexRealities(lexicon.realities),
  attributions: indexAttributions(lexicon.attributions),
})

/** What one document gives the coder. */
interface Page {
  readonly document: Document
  readonly layers: Layers
  readonly coder: Coder
  readonly owned: readonly OwnedMention[]
  readonly byId: ReadonlyMap<string, Actor>
  /** The two states that the document is about, as its title names them. */
  readonly pair: readonly string[] | undefined
  /** Ids of all its actors. */
  readonly named: ReadonlySet<string>
}

/** The states named in the title, when they are exactly two. */
function pairOf(document: Document, actors: readonly Actor[]): readonly string[] | undefined {
  const title = document.blocks.find((block) => block.role === 'title')
  if (title === undefined || document.kind !== 'encyclopedia') return undefined
  const named = actors.filter(
    (a) => a.type === 'state' && a.mentions.some((m) => m.start >= title.start && m.end <= title.end),
  )
  return named.length === 2 ? named.map((a) => a.id) : undefined
}

/** Codes the acts that a document tells of, in text order. Sentences that are not told text give none. */
export function codeActs(document: Document, layers: Layers, coder: Coder): readonly Mention[] {
  const byId = new Map(layers.actors.map((actor) => [actor.id, actor]))
  const page: Page = {
    document,
    layers,
    coder,
    owned: ownedMentions(layers.actors),
    byId,
    pair: pairOf(document, layers.actors),
    named: new Set(byId.keys()),
  }
  const found: Mention[] = []
  let running: Running = { date: undefined, heading: undefined }
  let block = -1
  for (const sentence of layers.sentences) {
    const tree = growTree(document.text, sentence, layers.tokens)
    const role = document.blocks[sentence.block]?.role
    if (role === 'heading') {
      running = { date: undefined, heading: handedOn(tree, layers.dates) }
      continue
    }
    if (role === undefined || !TOLD_ROLES.has(role)) continue
    if (sentence.block !== block) running = { ...running, date: undefined }
    block = sentence.block
    const told = codeSentence(page, tree, running)
    found.push(...told.mentions)
    running = { ...running, date: handedOn(tree, layers.dates, (token) => told.acts.has(token)) ?? running.date }
  }
  return dateSameActs(found, byId).map((mention, i) => ({ ...mention, id: `m${i + 1}` }))
}

interface Told {
  readonly acts: ReadonlyMap<TokenIndex, Evocation>
  readonly mentions: readonly Mention[]
}

function codeSentence(page: Page, tree: Tree, running: Running): Told {
  const actors = layActors(tree, page.owned, page.byId)
  const acts = new Map<TokenIndex, Evocation>()
  for (let index = tree.sentence.tokens[0]; index < tree.sentence.tokens[1]; index++) {
    const act = findEvocation(tree, actors, page.coder.frames, index)
    if (act !== undefined) acts.set(index, act)
  }
  return { acts, mentions: [...acts.values()].flatMap((act) => codeAct({ page, tree, actors, acts, running }, act)) }
}

interface Scene {
  readonly page: Page
  readonly tree: Tree
  readonly actors: ActorsAt
  readonly acts: ReadonlyMap<TokenIndex, Evocation>
  readonly running: Running
}

function codeAct(scene: Scene, act: Evocation): readonly Mention[] {
  const { tree, actors, page } = scene
  const isTitle = page.document.blocks[tree.sentence.block]?.role === 'title'
  if (whyNoAct(tree, act, scene.acts) !== undefined || (!isTitle && isStandingState(tree, act))) return []
  const cast = completed(scene, act, castOf(tree, actors, act))
  if (cast === undefined) return []
  const reality = realityOf(tree, act, scene.acts, page.coder.realities)
  const attribution = attributionOf(tree, actors, act.trigger, page.coder.attributions, page.layers.quotes)
  const isTried = attemptOf(tree, act.trigger) !== undefined
  const isAct = (token: TokenIndex): boolean => scene.acts.has(token)
  const told = whenOf(tree, act.trigger, page.layers.dates, { running: scene.running, isAct }) ?? reportDay(scene, act)
  const date = shapedBy(reality.reality, begun(tree, act.trigger, told))
  const options = { states: page.coder.states, named: page.named }
  const then = (ids: readonly string[]): readonly string[] => asOfDate(ids, date, options)
  return [
    {
      id: '',
      type: act.frame.type,
      kind: isTried && act.frame.kind === 'kill' ? 'attack' : act.frame.kind,
      contexts: act.frame.contexts ?? [],
      ...(act.frame.mode === undefined ? {} : { mode: act.frame.mode }),
      trigger: triggerSpan(tree, act),
      sentence: { start: tree.sentence.start, end: tree.sentence.end },
      actors: then(cast.actors),
      recipients: then(cast.recipients),
      date,
      place: placeOf(tree, actors, act.trigger),
      ...(act.object === undefined ? {} : { object: spanOf(tree, [act.object]) }),
      reality: reality.reality,
      attribution: withoutSelf(attribution, cast, actors),
      confidence: confidenceOf(cast, act),
      why: [
        `frame/${act.frame.frame}`,
        ...(isTried ? ['sense/attempted'] : []),
        ...cast.why,
        reality.why,
        ...(date === null ? [] : [date.why]),
      ],
    },
  ]
}

/** The trigger with its particle, and its object where both name the act ("paid a visit", "severed relations"). */
function triggerSpan(tree: Tree, act: Evocation): { readonly start: number; readonly end: number } {
  const attempt = attemptOf(tree, act.trigger)
  const particles = tree.children(act.trigger).filter((c) => tree.tokens[c]?.deprel === 'compound:prt')
  const object =
    act.frame.obj !== undefined && act.object !== undefined && Math.abs(act.object - act.trigger) <= 4
      ? [act.object]
      : []
  return spanOf(tree, [act.trigger, ...particles, ...object, ...(attempt === undefined ? [] : [attempt])])
}

/** The verb of trying that an act hangs on: what was only tried is named with it, and is no killing. */
function attemptOf(tree: Tree, trigger: TokenIndex): TokenIndex | undefined {
  const head = headOf(tree, trigger)
  const isTried =
    head !== undefined && relationOf(tree, trigger) === 'xcomp' && ['try', 'attempt'].includes(lemmaOf(tree, head))
  return isTried ? head : undefined
}

/** Adds the nearest other party where one is missing; nothing when no political actor takes part, or one of two is lacking. */
function completed(scene: Scene, act: Evocation, cast: Cast): Cast | undefined {
  const { tree, actors } = scene
  const taken = [...cast.actors, ...cast.recipients]
  if (!lacksParty(act, cast)) return taken.some((id) => isPolitical(actors, id)) ? cast : undefined
  const pair = impliedPair(scene, act, taken)
  if (pair !== undefined) return { actors: pair, recipients: [], why: [...cast.why, 'role/document-pair'] }
  if (taken.every((id) => !isPolitical(actors, id))) return undefined
  const other = mayBeNear(act)
    ? nearestOther(tree, actors, { trigger: act.trigger, taken, before: cast.actors.length === 0 })
    : undefined
  if (other === undefined) return act.frame.two && new Set(taken).size < 2 ? undefined : cast
  const why = [...cast.why, 'role/nearest']
  if (act.frame.roles === 'together') return { ...cast, actors: [...cast.actors, other], why }
  return cast.actors.length === 0 ? { ...cast, actors: [other], why } : { ...cast, recipients: [other], why }
}

/** What two states do together, told without naming both in an article about the two: "the agreement was signed". */
function impliedPair({ page, tree }: Scene, act: Evocation, taken: readonly string[]): readonly string[] | undefined {
  if (act.frame.roles !== 'together' || act.frame.type === 'ASSAULT' || page.pair === undefined) return undefined
  if (
    uposOf(tree, act.trigger) !== 'VERB' ||
    dependents(tree, act.trigger, 'nsubj').some((s) => relationOf(tree, s) === 'nsubj')
  )
    return undefined
  const isOfPair = taken.every((id) => page.pair?.includes(page.byId.get(id)?.state ?? id))
  return isOfPair && taken.length < 2 ? page.pair : undefined
}

/** A conflict or attack that names one side does not have whoever stands near as its other. */
const mayBeNear = (act: Evocation): boolean => act.frame.type !== 'ASSAULT'

function lacksParty(act: Evocation, cast: Cast): boolean {
  if (act.frame.roles === 'together') return cast.actors.length < 2
  if (act.frame.roles === 'alone' || act.frame.roles === 'undergoes' || act.frame.roles === 'holds') return false
  return cast.recipients.length === 0 || (act.frame.two === true && cast.actors.length === 0)
}

function reportDay(scene: Scene, act: Evocation): Mention['date'] {
  const { tree, page } = scene
  if (scene.running.date !== undefined || uposOf(tree, act.trigger) !== 'VERB') return null
  const isHeadline = ['title', 'standfirst'].includes(page.document.blocks[tree.sentence.block]?.role ?? '')
  if (!isHeadline && !isMainClause(tree, act.trigger)) return null
  const isPerformative = page.document.kind === 'official'
  return isHeadline || isPerformative || isToldAsPast(tree, act.trigger, formOf(tree, act.trigger))
    ? dayOfReport(page.document)
    : null
}

/** Whether a verb is what the sentence mainly says: its root, coordinated with it, or what somebody is said there to say. */
function isMainClause(tree: Tree, verb: TokenIndex): boolean {
  return ['root', 'conj', 'ccomp', 'parataxis'].includes(relationOf(tree, verb))
}

/** A state that announces its own act is no outside source for it. */
function withoutSelf(attribution: readonly Attribution[], cast: Cast, actors: ActorsAt): readonly Attribution[] {
  const doers = new Set(cast.actors.flatMap((id) => [id, actors.byId.get(id)?.state ?? id]))
  return attribution.filter(
    ({ to, verb }) => !(verb === 'announce' && (doers.has(to) || doers.has(actors.byId.get(to)?.state ?? to))),
  )
}

/**
 * The share of mentions found like this one that have the right type and exactly the right parties, on the development
 * gold (473 mentions; the table stands in `docs/decisions/0050-coding.md`).
 */
function confidenceOf(cast: Cast, act: Evocation): number {
  if (lacksParty(act, cast)) return 0.25
  if (cast.why.includes('role/nearest')) return 0.6
  if (cast.why.includes('role/governor')) return 0.5
  return 0.75
}

/** Whether a sentence is one that acts are coded from. */
export const isTold = (document: Document, sentence: Sentence): boolean =>
  TOLD_ROLES.has(document.blocks[sentence.block]?.role ?? 'boilerplate')
