import { replaceBetween } from '../between.ts'

/** The page without comments, scripts, line-end variants and switches, ready to be scanned. */
export function cleanSource(text: string): string {
  let source = text.replaceAll(/\r\n?/g, '\n')
  source = replaceBetween(source, ['<!--', '-->'])
  for (const tag of WITHOUT_WORDS) source = replaceBetween(source, [`<${tag}`, `</${tag}>`])
  return source.replaceAll(/__[A-Z]{3,20}__/g, '')
}

/** Elements whose contents are no words. */
const WITHOUT_WORDS = ['math', 'score', 'timeline', 'imagemap', 'graph', 'mapframe', 'templatestyles'] as const

const DAY = String.raw`(?:\d{1,2} )?\p{Lu}\p{Ll}{2,9}\.? (?:\d{1,2}, )?\d{4}`
const NAME = String.raw`\p{Lu}[\p{L}\p{N}'’.&-]{0,30}`
const NAMES = String.raw`${NAME}(?: (?:of|the|and|for|in|on|de|du|la|${NAME})){0,7}`
const LINK = String.raw`\[https?:\/\/[^\s\]]{1,2000}(?: [^\]\n]{0,400})?\]`

/** After a glued link: "| Pioneer| 3 February 2012" or ". UPI.com, 29 September 2008." */
const AFTER_LINK = String.raw`(?:(?:\| ?[^|\n[\]{}]{1,60}){0,4}\| ?${DAY}|\. ${NAMES}, ${DAY}\.)?`

/**
 * What a dump leaves of a `<ref>` whose tags were stripped, as it stands glued behind a word or a full stop: a link;
 * Author, "Title" (Publisher, 2019); Newspaper, 3 October 2015; Title, Author, Publisher, 2010, p. 293.
 */
const RESIDUES: readonly RegExp[] = [
  new RegExp(String.raw`(?<=[\p{L}\p{N}.,;:!?)"”’])${LINK}${AFTER_LINK}`, 'gu'),
  new RegExp(
    String.raw`(?<=[\p{Ll}\p{N})"”][.,;])${NAMES},? ["“‘][^"”\n]{5,200}["”’] \((?:[^()\n]{0,100}, )?\d{4}\)(?: ${LINK})?`,
    'gu',
  ),
  new RegExp(String.raw`(?<=[\p{Ll}\p{N})"”][.,;])${NAMES}, ${DAY}\.?(?=\{\{|\n|$| \p{L}|\[)`, 'gu'),
  new RegExp(
    String.raw`(?<=[\p{Ll}\p{N})"”][.,;])${NAMES}, ${NAMES}, ${NAMES}, \d{4}(?:, \w{1,8} ed\.)?(?:,? pp?\. ?\d{1,5}(?:[–-]\d{1,5})?)?\.?(?: \{\{ISBN\|[^{}]{1,40}\}\})?`,
    'gu',
  ),
]

/** Puts back the reference tags around what a dump with stripped tags left of references. */
export const restoreReferences = (source: string): string =>
  RESIDUES.reduce((text, residue) => text.replaceAll(residue, '<ref>$&</ref>'), source)

/** Where such residues stand in a text that must stay as it is. */
export const residuesIn = (source: string): readonly { readonly start: number; readonly end: number }[] =>
  RESIDUES.flatMap((residue) =>
    [...source.matchAll(residue)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  )
