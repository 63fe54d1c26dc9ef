import type { Edtf } from '../../model/edtf.ts'
import type { DateMention } from '../../model/layers.ts'
import { contains, overlaps, type Span } from '../../model/span.ts'
import { ancestorsOf, tokensOver, type TokenIndex, type Twig } from './tree.ts'

/** The date of a figure: the one date of its sentence, or the one that hangs nearest to it in the tree. */
export function dateOf(twig: Twig, amount: Span): Edtf | undefined {
  const here = twig.dates.filter(
    (date) => date.edtf !== '' && date.type === 'date' && overlaps(date, twig.sentence) && !overlaps(date, amount),
  )
  if (here.length < 2) return edtfOf(here[0])
  const own = tokensOver(twig, amount)
  const ranked = here
    .map((date) => ({ date, far: distance(twig, own, tokensOver(twig, date)) }))
    .sort((a, b) => a.far - b.far || Math.abs(a.date.start - amount.start) - Math.abs(b.date.start - amount.start))
  return edtfOf(ranked[0]?.date)
}

const edtfOf = (date: DateMention | undefined): Edtf | undefined =>
  date === undefined || date.edtf === '' ? undefined : date.edtf

/** Steps between two phrases over the word that holds both. */
function distance(twig: Twig, from: readonly TokenIndex[], to: readonly TokenIndex[]): number {
  const paths = (tokens: readonly TokenIndex[]): readonly (readonly TokenIndex[])[] =>
    tokens.map((token) => [token, ...ancestorsOf(twig, token)])
  const lengths = paths(from).flatMap((path) =>
    paths(to).map((other) => {
      const at = path.findIndex((token) => other.includes(token))
      return at < 0 ? FAR : at + other.indexOf(path[at] ?? -1)
    }),
  )
  return Math.min(FAR, ...lengths)
}

/** More steps than any sentence has. */
const FAR = 1000

/** Who gives the figure: the speaker of the innermost statement it stands in, as actor id, else in the text's words. */
export function holderOf(twig: Twig, amount: Span): string | undefined {
  const around = (twig.quotes ?? []).filter((quote) => contains(quote, amount))
  const inner = around.sort((a, b) => a.end - a.start - (b.end - b.start))
  for (const { speaker, speakerSpan } of inner) {
    if (speaker !== null) return speaker
    const words = speakerSpan === undefined ? '' : twig.text.slice(speakerSpan.start, speakerSpan.end)
    if (words.length > 3) return words.replaceAll(/\s+/g, ' ').replace(/^(?:the|an?)\s/i, '')
  }
  return undefined
}
