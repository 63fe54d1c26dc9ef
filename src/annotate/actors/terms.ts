import type { OfficeHolderEntry } from '../../model/lexicon/actors.ts'
import type { Scene } from './scene.ts'

/** One entry, or several lines about one person. */
export const only = (entries: readonly OfficeHolderEntry[]): OfficeHolderEntry | undefined =>
  new Set(entries.map((entry) => entry.name)).size === 1 ? entries[0] : undefined

/** Those in office in the year told at word `i`; none where no year is known. */
export function inOfficeAt(
  scene: Scene,
  entries: readonly OfficeHolderEntry[],
  i: number,
): readonly OfficeHolderEntry[] {
  const year = scene.years[i] ?? 0
  return entries.filter((entry) => entry.from <= year && year <= (entry.to ?? year))
}

/** Those of the state that the text names at least three times as often as the others' ("King Faisal"). */
export function mostNamed(scene: Scene, entries: readonly OfficeHolderEntry[]): readonly OfficeHolderEntry[] {
  const count = (entry: OfficeHolderEntry) => scene.named.get(entry.state) ?? 0
  const [first, ...rest] = entries.toSorted((a, b) => count(b) - count(a))
  const others = rest.filter((entry) => entry.state !== first?.state)
  if (first === undefined || count(first) === 0 || others.some((entry) => count(entry) * 3 > count(first))) return []
  return entries.filter((entry) => entry.state === first.state)
}

/** The one meant of several: by the state that the text is about, and by the year told at word `i`. */
export function theOneMeant(
  scene: Scene,
  entries: readonly OfficeHolderEntry[],
  i: number,
): OfficeHolderEntry | undefined {
  const near = mostNamed(scene, entries)
  return only(entries) ?? only(near) ?? only(inOfficeAt(scene, near, i)) ?? only(inOfficeAt(scene, entries, i))
}

/** Years before and after his terms in which somebody is still spoken of. */
const EARLY = 15
const LATE = 30

/** Those whose time is not far from the year told at word `i`: "Vance" in 2025 is nobody of 1977. */
export function ofThatTime(
  scene: Scene,
  entries: readonly OfficeHolderEntry[],
  i: number,
): readonly OfficeHolderEntry[] {
  const year = scene.years[i] ?? 0
  return year === 0
    ? entries
    : entries.filter((entry) => entry.from - EARLY <= year && year <= (entry.to ?? year) + LATE)
}

const HEADS =
  /^(?:president|prime minister|premier|chancellor|leader|supreme leader|general secretary|secretary of state|foreign minister|foreign secretary|king|emir|sultan|emperor|shah|dictator|military ruler)$/

/** How often a state must be named before last names that others bear too are taken for its leaders'. */
const NAMED_OFTEN = 3
/** Years before and after his term in which a leader is still spoken of by his last name. */
const GRACE = 2

/**
 * A leader by a last name that others bear too ("Carter"): only in a text that names his state often and tells of his
 * years, and only when no other leader of that name fits.
 */
export function leaderAt(
  scene: Scene,
  entries: readonly OfficeHolderEntry[],
  i: number,
): OfficeHolderEntry | undefined {
  const year = scene.years[i] ?? 0
  return only(
    entries.filter(
      (entry) =>
        HEADS.test(entry.office) &&
        (scene.named.get(entry.state) ?? 0) >= NAMED_OFTEN &&
        entry.from - GRACE <= year &&
        year <= (entry.to ?? year) + GRACE,
    ),
  )
}
