import type { ComparedPassage, ComparedVersion, Comparison } from '../model/comparison.ts'
import type { Document } from '../model/document.ts'
import { wordsOf } from '../model/span.ts'
import type { Span } from '../model/span.ts'
import { sha256Hex } from './hash.ts'

/** A comparison with its id, which stays while its kind and passages do. Versions come in order of their first passage. */
export function comparisonOf(parts: Omit<Comparison, 'id'>): Comparison {
  const versions = parts.versions
    .map((version) => ({ ...version, passages: version.passages.toSorted(byPlace) }))
    .sort((a, b) => byPlace(a.passages[0], b.passages[0]))
  const where = versions.flatMap(({ passages }) => passages.map((each) => `${each.document} ${each.start} ${each.end}`))
  const hash = sha256Hex([parts.kind, ...parts.records, ...where].join('|'))
  return { id: `c-${hash.slice(0, 12)}`, ...parts, versions }
}

const byPlace = (a: ComparedPassage | undefined, b: ComparedPassage | undefined): number => {
  if (a === undefined || b === undefined) return 0
  return (a.document < b.document ? -1 : a.document > b.document ? 1 : 0) || a.start - b.start || a.end - b.end
}

/** Words of a document as a passage. */
export const passageOf = (document: Pick<Document, 'id' | 'text'>, { start, end }: Span): ComparedPassage => ({
  document: document.id,
  start,
  end,
  words: wordsOf(document.text, { start, end }),
})

/** Versions with the same value and holder as one, with all their passages. */
export function together(versions: readonly ComparedVersion[]): readonly ComparedVersion[] {
  const groups = Map.groupBy(versions, ({ value, by }) => `${value}|${by ?? ''}`)
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [{ ...first, passages: [...first.passages, ...others.flatMap((each) => each.passages)] }],
  )
}
