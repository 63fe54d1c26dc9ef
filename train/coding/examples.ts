import { ruleOn, tellAct } from '../../src/coding/act.ts'
import { type PartyClues, partyClues } from '../../src/coding/judge-parties.ts'
import { signsOf } from '../../src/coding/judge-signs.ts'
import { hashesOf } from '../../src/coding/judge.ts'
import type { Evocation } from '../../src/coding/match.ts'
import type { Cast } from '../../src/coding/roles.ts'
import type { Scene } from '../../src/coding/scene.ts'
import { asOfDate } from '../../src/coding/states.ts'
import type { TokenIndex } from '../../src/coding/tree.ts'
import type { CodedDocument } from '../../src/model/coded.ts'
import type { Mention } from '../../src/model/mention.ts'
import { type PlacedAct, placeActs } from './align.ts'
import { type GoldDocument, typesOf } from './gold.ts'
import { partyNames, sameParty } from './parties.ts'

/** One word that evokes a frame, and what annotators made of it. */
export interface Example {
  readonly document: string
  /** Hashes of its signs. */
  readonly signs: readonly number[]
  /** Whether the rules of sense and parties let the act pass. */
  readonly isAccepted: boolean
  /** Whether annotators found an act there, of whatever type. */
  readonly isAct: boolean
  /** Whether it has a type that counts as right. */
  readonly isTyped: boolean
  /** Whoever may take part, in the order of the coder's candidates, and how many parties annotators name. */
  readonly parties: readonly PartyExample[]
  readonly partyCount: number
  readonly act: Evocation
  /** The annotators' kind; `undefined` where they found no act. Acts of kind "other" are neither asked for nor counted as wrong. */
  readonly kind: string | undefined
  /** How much it counts in learning. */
  readonly weight: number
}

/** Somebody who may take part in an act, and what annotators made of it. */
export interface PartyExample extends Pick<PartyClues, 'side' | 'ids' | 'ruled'> {
  readonly signs: readonly number[]
  readonly isSource: boolean
  readonly isTarget: boolean
}

/** What annotators said of a document, laid over what the coder sees in it. */
export interface Annotated {
  readonly gold: GoldDocument
  readonly coded: CodedDocument
  readonly scenes: readonly Scene[]
}

/** All words of an annotated document that evoke a frame, with the annotators' answers. */
export function examplesOf({ gold, coded, scenes }: Annotated): readonly Example[] {
  const read = scenes.filter(isReadIn({ gold, coded }))
  const placed = placeActs(read, gold.acts)
  return read.flatMap((scene) => sceneExamples(scene, gold.name, placed.get(scene) ?? []))
}

/** Whether annotators read a sentence: the others neither teach nor measure. */
export function isReadIn({ gold, coded }: Omit<Annotated, 'scenes'>): (scene: Scene) => boolean {
  const end = gold.last === undefined ? coded.document.text.length : endOf(gold.last, coded.document.text)
  const covered = gold.covered ?? [{ start: 0, end }]
  return ({ tree: { sentence } }) => covered.some((span) => span.start <= sentence.start && sentence.start < span.end)
}

/** Where a sentence ends in a text whose marks and spaces may differ from it. */
function endOf(sentence: string, text: string): number {
  const words = sentence.match(/[\p{L}\p{N}]+/gu) ?? []
  const match = new RegExp(words.join('[^\\p{L}\\p{N}]+'), 'u').exec(text)
  return match === null ? text.length : match.index + match[0].length
}

/** An act of the coder before it is judged. */
interface Candidate {
  readonly act: Evocation
  readonly signs: readonly number[]
  readonly isAccepted: boolean
  readonly cast: Cast
  readonly mention: Mention | undefined
}

function sceneExamples(scene: Scene, document: string, placed: readonly PlacedAct[]): readonly Example[] {
  const candidates = new Map([...scene.acts].map(([token, act]) => [token, candidateOf(scene, act)] as const))
  const answers = answersOf(scene, candidates, placed)
  // Another word of a trigger whose act is told already would tell it twice: it is none of its own.
  return [...candidates].map(([token, candidate]) => exampleOf(scene, document, candidate, answers.get(token)))
}

function candidateOf(scene: Scene, act: Evocation): Candidate {
  const ruled = ruleOn(scene, act)
  const cast = ruled.whole ?? ruled.cast
  return {
    act,
    cast,
    signs: hashesOf(signsOf(scene, act, ruled)),
    isAccepted: ruled.refusal === undefined && ruled.whole !== undefined,
    mention: tellAct(scene, act, cast)[0],
  }
}

function exampleOf(scene: Scene, document: string, candidate: Candidate, answer: Answer | undefined): Example {
  const { signs, isAccepted, mention, act, cast } = candidate
  const namesOf = (ids: readonly string[]): readonly string[] =>
    partyNames(scene, asOfDate(ids, mention?.date ?? null, scene.page.coder.states))
  const isAmong = (ids: readonly string[], gold: readonly string[]): boolean =>
    namesOf(ids).some((name) => gold.some((party) => sameParty(party, name)))
  return {
    document,
    act,
    signs,
    isAccepted,
    isAct: answer !== undefined,
    isTyped: answer !== undefined && typesOf(answer.act).includes(act.frame.type),
    parties: partyClues(scene, act, cast).map((party) => ({
      side: party.side,
      ids: party.ids,
      ruled: party.ruled,
      signs: hashesOf(party.signs),
      isSource: isAmong(party.ids, answer?.act.sources ?? []),
      isTarget: isAmong(party.ids, answer?.act.targets ?? []),
    })),
    partyCount: new Set([...(answer?.act.sources ?? []), ...(answer?.act.targets ?? [])]).size,
    kind: answer?.act.kind,
    weight: answer?.weight ?? 1,
  }
}

interface Answer {
  readonly act: PlacedAct['act']
  readonly weight: number
}

/** Which candidate tells which gold act: one of its own words, else a word of the same type with a party in common. */
function answersOf(
  scene: Scene,
  candidates: ReadonlyMap<TokenIndex, Candidate>,
  placed: readonly PlacedAct[],
): ReadonlyMap<TokenIndex, Answer> {
  const found = new Map<TokenIndex, Answer>()
  const free: PlacedAct[] = []
  for (const one of placed) {
    const own = ownWord(one, candidates)
    if (own === undefined) free.push(one)
    else found.set(own, { act: one.act, weight: 1 })
  }
  for (const [token, { mention, isAccepted }] of candidates) {
    if (found.has(token) || !isAccepted || mention === undefined) continue
    const names = partyNames(scene, [...mention.actors, ...mention.recipients])
    const twin = free.findIndex(
      ({ act }) =>
        typesOf(act).includes(mention.type) &&
        [...act.sources, ...act.targets].some((party) => names.some((name) => sameParty(party, name))),
    )
    const [taken] = twin < 0 ? [] : free.splice(twin, 1)
    if (taken !== undefined) found.set(token, { act: taken.act, weight: TOLD_ELSEWHERE })
  }
  return found
}

/** An act that annotators marked on another word of the sentence is learned from by half. */
const TOLD_ELSEWHERE = 0.5

/** Of a trigger's words the one that the rules accept with the right type, else accept, else any that evokes a frame. */
function ownWord({ act, tokens }: PlacedAct, candidates: ReadonlyMap<TokenIndex, Candidate>): TokenIndex | undefined {
  const own = [...tokens].filter((token) => candidates.has(token))
  const accepted = own.filter((token) => candidates.get(token)?.isAccepted === true)
  const right = accepted.find((token) => typesOf(act).includes(candidates.get(token)?.act.frame.type ?? ''))
  return right ?? accepted[0] ?? own[0]
}
