import { dayRange, findEdtf } from '../model/edtf.ts'
import type { EventRecord } from '../model/record.ts'
import type { RulingEffect } from '../model/ruling.ts'

/** Two records that may be one act. */
export interface LookAlike {
  readonly one: string
  readonly other: string
  /** Share of words that both have, 0 to 1. */
  readonly alike: number
  /** What speaks against their being one, in words; empty when nothing does. */
  readonly against: readonly string[]
}

/** So many pairs are offered, and so much alike they must be. */
const MOST = 40
const LEAST_ALIKE = 0.22
/** Dates that miss each other by more days than this are two acts. */
const NEAR_DAYS = 45

/** Pairs of one kind with a party in common, whose dates do not exclude each other and on which nobody has ruled. */
export function lookAlikesOf(records: readonly EventRecord[], effects: readonly RulingEffect[]): readonly LookAlike[] {
  const ruled = ruledPairs(effects)
  const looks = records.map(lookOf)
  const groups = Map.groupBy(looks, (look) => look.record.kind)
  const pairs: LookAlike[] = []
  for (const group of groups.values()) {
    const sorted = group.toSorted((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))
    for (const [at, one] of sorted.entries()) addPairs(one, sorted.slice(at + 1, at + 1 + NEIGHBOURS), ruled, pairs)
  }
  return pairs.sort((a, b) => b.alike - a.alike || (a.one + a.other < b.one + b.other ? -1 : 1)).slice(0, MOST)
}

/** Each is compared with so many that follow it in time: the work stays linear. */
const NEIGHBOURS = 40

interface Look {
  readonly record: EventRecord
  readonly words: ReadonlySet<string>
  readonly parties: ReadonlySet<string>
  /** First and last day it may have happened; all of time when nothing dates it. */
  readonly first: number
  readonly last: number
}

function lookOf(record: EventRecord): Look {
  const edtf = findEdtf(record.date.value ?? '')
  const { first, last } = edtf === undefined ? ALL_TIME : dayRange(edtf)
  const text = [record.title, ...record.witnesses.slice(0, 3).map((witness) => witness.sentenceText)].join(' ')
  return {
    record,
    words: new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []),
    parties: new Set([...record.actors, ...record.recipients].map((party) => party.id)),
    first,
    last,
  }
}

const ALL_TIME = { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY }

function addPairs(one: Look, others: readonly Look[], ruled: ReadonlySet<string>, pairs: LookAlike[]): void {
  for (const other of others) {
    // They are in order of their first day: all that follow begin later still.
    if (other.first - one.last > NEAR_DAYS) return
    if (ruled.has(pairKey(one.record.id, other.record.id))) continue
    if (![...one.parties].some((party) => other.parties.has(party))) continue
    const alike = sharedWords(one.words, other.words)
    if (alike < LEAST_ALIKE) continue
    pairs.push({
      one: one.record.id,
      other: other.record.id,
      alike: Math.round(alike * 100) / 100,
      against: against(one, other),
    })
  }
}

function sharedWords(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((word) => other.has(word)).length
  return both / Math.max(1, one.size + other.size - both)
}

function against(one: Look, other: Look): readonly string[] {
  const reasons: string[] = []
  if (one.first > other.last || other.first > one.last) reasons.push('their dates do not meet')
  if (one.record.type !== other.record.type) reasons.push('they are other types of act')
  const [here, there] = [one.record.place.value, other.record.place.value]
  if (here !== null && there !== null && here !== there) reasons.push('their places differ')
  if (one.record.reality.value !== other.record.reality.value) reasons.push('one is not told as done')
  return reasons
}

/** Pairs of records on which somebody said same, different or unsure. */
function ruledPairs(effects: readonly RulingEffect[]): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const { ruling, state, records } of effects) {
    if (state !== 'applied' || !['different', 'unsure', 'same', 'merge'].includes(ruling.verdict)) continue
    for (const [at, one] of records.entries())
      for (const other of records.slice(at + 1)) keys.add(pairKey(one.id, other.id))
  }
  return keys
}

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)
