/** A text from which stretches were cut, and where an offset of the old text lies in the new. */
export interface Tidied {
  readonly text: string
  readonly offsetOf: (old: number) => number
}

/** Cuts every match of the pattern (which has the flag `g`); offsets inside a cut move to its place. */
export function cutAll(text: string, pattern: RegExp): Tidied {
  const cuts = [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
  if (cuts.length === 0) return { text, offsetOf: (old) => old }
  const kept: string[] = []
  let at = 0
  for (const cut of cuts) {
    kept.push(text.slice(at, cut.start))
    at = cut.end
  }
  return { text: kept.join('') + text.slice(at), offsetOf: (old) => old - cutBefore(cuts, old) }
}

function cutBefore(cuts: readonly { readonly start: number; readonly end: number }[], old: number): number {
  let sum = 0
  for (const cut of cuts) {
    if (cut.start >= old) break
    sum += Math.min(cut.end, old) - cut.start
  }
  return sum
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
