/** A text from which stretches were cut, and where an offset of the old text lies in the new. */
export interface Tidied {
  readonly text: string
  readonly offsetOf: (old: number) => number
}

/** Cuts every match of the pattern (which has the flag `g`); offsets inside a cut move to its place. */
export function cutAll(text: string, pattern: RegExp): Tidied {
  let before = 0
  const cuts = [...text.matchAll(pattern)].map((match): Cut => {
    const cut = { start: match.index, end: match.index + match[0].length, before }
    before += match[0].length
    return cut
  })
  if (cuts.length === 0) return { text, offsetOf: (old) => old }
  const kept: string[] = []
  let at = 0
  for (const cut of cuts) {
    kept.push(text.slice(at, cut.start))
    at = cut.end
  }
  return { text: kept.join('') + text.slice(at), offsetOf: (old) => old - cutBefore(cuts, old) }
}

/** How much was cut in front of an offset: by halving, for a text may hold as many cuts as marks. */
function cutBefore(cuts: readonly Cut[], old: number): number {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cuts[middle]?.start ?? old) < old) low = middle + 1
    else high = middle
  }
  const last = cuts[low - 1]
  return last === undefined ? 0 : last.before + Math.min(last.end, old) - last.start
}

interface Cut {
  readonly start: number
  readonly end: number
  /** Code units cut in front of it. */
  readonly before: number
}

/** What cut markup leaves behind: empty brackets, spaces doubled or before a comma. */
const LEFTOVERS =
  /[ \t]?\(\s*[;,:]*\s*\)|(?<=\()[ \t]*[;,]\s*|(?<=[ \t\u00A0])[ \t\u00A0]+|[ \t]+(?=[,;)]|[.:](?:\s|$))/g

/** Cuts the leftovers of markup from clean text. */
export const tidy = (text: string): Tidied => cutAll(text, LEFTOVERS)

/** The marks of a MediaWiki table row: bars and exclamation marks before cells, and the cells' settings. */
const CELL_MARKS =
  /(?:^|(?<=\n))[ \t]*(?:\|\+|[|!])[ \t]*(?:[^|\n[\]{}]{0,200}=[^|\n[\]{}]{0,200}\|(?!\|))?[ \t]*|(?<=[|!])[|!](?:[^|\n[\]{}]{0,200}=[^|\n[\]{}]{0,200}\|(?!\|))?|\n(?=\s*\n|\s*$)/g

/** Cuts the marks of a table row; a bar or a line end stays between its cells. */
export const tidyRow = (text: string): Tidied => cutAll(text, CELL_MARKS)
