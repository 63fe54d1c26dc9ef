import type { JudgeModel } from '../model/lexicon/judge.ts'
import type { Evocation } from './match.ts'
import { OPEN } from './carried-parties.ts'
import { hashesOf, scoreOf } from './judge.ts'
import { type PartyClues, partyClues } from './judge-parties.ts'
import type { Cast } from './roles.ts'
import type { Scene } from './scene.ts'

/** A candidate with what the judge makes of it. */
export interface Seat extends Pick<PartyClues, 'side' | 'ids' | 'ruled'> {
  /** How likely it takes part at all, and how likely as an actor if it does. */
  readonly isIn: number
  readonly isActor: number
}

/** Judges everybody who may take part in an act that the rules give this cast. */
export const seatsOf = (model: JudgeModel, parties: readonly PartyClues[]): readonly Seat[] =>
  parties.map(({ side, ids, ruled, signs }) => {
    const hashes = hashesOf(signs)
    return { side, ids, ruled, isIn: scoreOf(model.party, hashes), isActor: scoreOf(model.side, hashes) }
  })

/** Below this a party that the rules found is none. */
const KEPT = 0.3
/** Above this somebody whom the rules passed over takes part: likely at all, and likely on one side rather than the other. */
const ADDED = 0.4
/**
 * The same where the rules filled only the other side, so that who did it to whom would hang on the judge alone, and for
 * what one party does by itself (an election). A row with a wrong other side is worse than one without: at 0.5 direction was
 * three points lower on `gold/events` and on documents never learned from, and no more rows were whole.
 */
const OPPOSED = 0.65

type Place = PartyClues['ruled']

/**
 * Where the candidates are put, in their order. The rules' word counts: who is added needs to be surer than who is kept;
 * and to what somebody does alone (a death, a collapse) no other side is added.
 */
export function placesOf(seats: readonly Seat[], { frame }: Evocation): readonly Place[] {
  const isFilled = (place: Place): boolean => seats.some(({ ruled }) => ruled === place)
  return seats.map(({ ruled, isIn, isActor }) => {
    const [own, other]: readonly [Place, Place] =
      frame.roles === 'together' || isActor >= 0.5 ? ['actor', 'recipient'] : ['recipient', 'actor']
    const isOpposed = frame.roles === 'holds' || (frame.roles !== 'together' && isFilled(other) && !isFilled(own))
    const isAlone = frame.roles === 'alone' && own === 'recipient' && isFilled('actor')
    if (isAlone && ruled === 'none') return 'none'
    const isTaken =
      ruled === 'none' ? isIn * Math.max(isActor, 1 - isActor) >= (isOpposed ? OPPOSED : ADDED) : isIn >= KEPT
    return isTaken ? own : 'none'
  })
}

/** The rules' cast as the judge would have it: some added, some left out, some on the other side; never emptied. */
export function recast(seats: readonly Seat[], act: Evocation, cast: Cast): Cast {
  const places = placesOf(seats, act)
  const at = (place: Place): readonly string[] =>
    seats.filter((_, k) => places[k] === place).flatMap(({ ids }) => ids.slice(0, 1))
  const [actors, recipients] = [at('actor'), at('recipient')]
  const isSame = seats.every(({ ruled }, k) => places[k] === ruled)
  if (isSame || actors.length + recipients.length === 0) return cast
  return { actors, recipients, why: [...cast.why.filter((rule) => rule !== OPEN), 'judge/parties'] }
}

/**
 * Signs of how sure the row is: how likely it is an act, how likely these are all its parties, the least likely party
 * taken, the likeliest left out.
 */
export function castSigns(seats: readonly Seat[], act: Evocation, share: number): readonly string[] {
  const places = placesOf(seats, act)
  const taken = seats.filter((_, k) => places[k] !== 'none')
  const left = seats.filter((_, k) => places[k] === 'none')
  const least = taken.reduce((low, { isIn }) => Math.min(low, isIn), 1)
  const most = left.reduce((high, { isIn }) => Math.max(high, isIn), 0)
  const whole = seats.reduce((all, { isIn }, k) => all * (places[k] === 'none' ? 1 - isIn : isIn), 1)
  const tenth = (part: number): number => Math.floor(part * 10)
  return [
    `share=${tenth(share)}`,
    `whole=${tenth(whole)}`,
    `row=${tenth(share * whole)}`,
    `least=${tenth(least)}`,
    `most=${tenth(most)}`,
    `lm=${Math.floor(least * 5)}.${Math.floor(most * 5)}`,
    `taken=${Math.min(taken.length, 4)}.${act.frame.roles}`,
    `same=${seats.every(({ ruled }, k) => places[k] === ruled)}`,
  ]
}

/** The cast of an act after judgement, and how sure it is. */
export function judgedCast(
  model: JudgeModel,
  scene: Scene,
  act: Evocation,
  { cast, share }: { readonly cast: Cast; readonly share: number },
): {
  readonly cast: Cast
  readonly signs: readonly string[]
} {
  const seats = seatsOf(model, partyClues(scene, act, cast))
  return { cast: recast(seats, act, cast), signs: castSigns(seats, act, share) }
}
