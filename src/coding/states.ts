import type { StateEntry } from '../model/lexicon/actors.ts'
import { dayNumber, dayRange } from '../model/edtf.ts'
import type { ActDate } from '../model/mention.ts'

/** States by code, for their names, years and successors. */
export type States = ReadonlyMap<string, Pick<StateEntry, 'code' | 'name' | 'iso' | 'from' | 'to' | 'successors'>>

/**
 * The parties as they were at the date of the act: for a state that did not exist yet its one forerunner ("Moscow" in
 * 1977 is the Soviet Union), and of a state and its other self named side by side only one.
 */
export function asOfDate(ids: readonly string[], date: ActDate | null, states: States): readonly string[] {
  const year = yearOf(date)
  if (year === undefined) return ids
  const then = ids.map((id) => forerunner(id, year, states))
  return [...new Set(then.filter((id) => !isOtherSelf(id, then, year, states)))]
}

/** The year of an act's last day; `undefined` when it is open or unknown. */
function yearOf(date: ActDate | null): number | undefined {
  if (date === null) return undefined
  const { first, last } = dayRange(date.edtf)
  const day = Number.isFinite(last) ? last : first
  return Number.isFinite(day) ? Math.floor((day - dayNumber(0, 1, 1)) / 365.2425) : undefined
}

const existed = (states: States, id: string, year: number): boolean => {
  const state = states.get(id)
  return (
    state !== undefined &&
    (state.from ?? Number.NEGATIVE_INFINITY) <= year &&
    year <= (state.to ?? Number.POSITIVE_INFINITY)
  )
}

function forerunner(id: string, year: number, states: States): string {
  if (!states.has(id) || existed(states, id, year)) return id
  const before = [...states.values()].filter(
    (state) => state.successors?.includes(id) && existed(states, state.code, year),
  )
  return before.length === 1 ? (before[0]?.code ?? id) : id
}

/** Whether another of the parties is the same state under the name that it had then. */
function isOtherSelf(id: string, all: readonly string[], year: number, states: States): boolean {
  return all.some((other) => {
    const isKin =
      states.get(other)?.successors?.includes(id) === true || states.get(id)?.successors?.includes(other) === true
    return other !== id && isKin && existed(states, other, year) && !existedOnly(states, id, other, year)
  })
}

/** Of two that both count as existing in a year of change, the successor gives way. */
const existedOnly = (states: States, id: string, other: string, year: number): boolean =>
  existed(states, id, year) && states.get(id)?.successors?.includes(other) === true
