import type { NameMeaning } from '../../model/lexicon/actors.ts'
import { type Match, matchAll } from './match.ts'
import type { Page } from './page.ts'
import type { Scene } from './scene.ts'
import { settleShared } from './shared-names.ts'

/** The names of the lexicon in a text, by the word they begin with. */
export interface Finds {
  readonly list: readonly Match<NameMeaning>[]
  readonly at: ReadonlyMap<number, Match<NameMeaning>>
  /** Per word: index in `list` plus one of the name it is part of, or 0. */
  readonly over: Int32Array
}

/** Looks up all names of the lexicon. */
export function readNames(scene: Scene): Finds {
  const list = settleShared(matchAll(scene.page, scene.lexicon.names))
  const over = new Int32Array(scene.page.words.length)
  for (const [index, match] of list.entries()) {
    over.fill(index + 1, match.from, match.to)
    scene.nameAt.fill(1, match.from, match.to)
    if (match.values.some((value) => value.of === 'state' && value.form === 'demonym'))
      scene.demonymAt.fill(1, match.from, match.to)
    const state = anyStateOf(match)
    if (state !== undefined) scene.named.set(state, (scene.named.get(state) ?? 0) + 1)
  }
  return { list, at: new Map(list.map((match) => [match.from, match])), over }
}

/** The name that holds word `i`. */
export const findOver = (finds: Finds, i: number): Match<NameMeaning> | undefined =>
  finds.list[(finds.over[i] ?? 0) - 1]

/** The state a match means by name, acronym or demonym; seats and palaces do not count. */
export function stateOf(match: Match<NameMeaning> | undefined): string | undefined {
  const state = match?.values.find((value) => value.of === 'state')
  return state?.of === 'state' && state.form !== 'capital' ? state.code : undefined
}

/** The state a match means in any way: also "the White House" and "Moscow's". */
export function anyStateOf(match: Match<NameMeaning> | undefined): string | undefined {
  for (const value of match?.values ?? []) {
    if (value.of === 'state') return value.code
    if (value.of === 'seat' && !value.placeOnly) return value.code
    if (value.of === 'organisation' && value.entry.organOf !== undefined) return value.entry.organOf
  }
  return undefined
}

/** Whether the words of a match name a state, a body, a seat or a place, so that they cannot be part of a person's name. */
export const namesThing = (match: Match<NameMeaning> | undefined): boolean =>
  match?.values.some((value) => value.of !== 'person' && value.of !== 'surname') === true &&
  !match.values.some((value) => value.of === 'person')

/** Days and months, which follow names without a comma in news prose ("Bush Tuesday"). */
export const isCalendarWord = (page: Page, i: number): boolean => CALENDAR.has(page.words[i]?.key ?? '')
const CALENDAR: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december'
  ).split(' '),
)
