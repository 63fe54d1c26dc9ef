import { cutAll, tidy, type Tidied } from '../tidy.ts'
import { decodeEntities } from '../wikitext/entities.ts'

/** Clean words of one block, with the footnotes it refers to and where. */
export interface CleanInline {
  readonly text: string
  readonly notes: readonly { readonly label: string; readonly at: number }[]
}

const ESCAPED = /\\([!-/:-@[-`{-~])/g
/** Escaped signs wait here while marks are taken away: U+E100 and up. */
const SHELTER = 0xe100

/** Takes away Markdown's marks: links become their text, emphasis its words, escapes their sign; `[1]` becomes a note. */
export function cleanInline(source: string, hasNotes: boolean): CleanInline {
  let text = source.replaceAll(ESCAPED, (_whole, sign: string) => String.fromCharCode(SHELTER + sign.charCodeAt(0)))
  text = text.replaceAll(/!\[([^\]\n]{0,300})\]\([^()\n]{0,1000}\)/g, '')
  text = withoutLinks(withoutLinks(text))
  text = decodeEntities(
    text
      .replaceAll(/<(https?:\/\/[^\s<>]{1,1000})>/g, '$1')
      .replaceAll(/<!--[^<>]{0,2000}-->/g, '')
      .replaceAll(/<br\s*\/?>/gi, ' ')
      .replaceAll(TAG, ''),
  )
  // Marks that a converter from MediaWiki left.
  text = text.replaceAll("{{'}}", "'").replaceAll(/'{2,}/g, '')
  text = text.replaceAll(/`+|~~|(?<=\S)\*+|\*+(?=\S)/g, '')
  text = text.replaceAll(/(?<![\p{L}\p{N}])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}])/gu, '')
  text = text.replaceAll(/[\n \t\u00A0\u2009\u202F]+/g, ' ').trim()
  return withNotes(
    text.replaceAll(/[\uE100-\uE17F]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - SHELTER)),
    hasNotes,
  )
}

const TAG = /<\/?[a-zA-Z][a-zA-Z0-9]{0,15}(?:\s[^<>]{0,1000})?\/?>/g

const withoutLinks = (text: string): string =>
  text
    .replaceAll(
      /\[((?:[^[\]]|\[[^[\]]{0,200}\]){0,500})\]\((?:<[^<>\n]{0,1000}>|[^()\s]{0,1000}(?:\([^()\s]{0,300}\)[^()\s]{0,300})?)(?:\s+["'(][^\n]{0,200}?["')])?\)/g,
      '$1',
    )
    .replaceAll(/\[(?!\^?\d+\])([^[\]\n]{1,300})\]\[[^[\]\n]{0,80}\]/g, '$1')

const NOTE = /(?<=[\p{L}\p{N}.,;:!?)"”’%\]])[ ]?\[\^?(\d{1,4}|[a-z])\]|\[\^([\w-]{1,20})\]/gu

function withNotes(text: string, hasNotes: boolean): CleanInline {
  const notes: { label: string; old: number }[] = []
  let cut: Tidied = { text, offsetOf: (old) => old }
  if (hasNotes) {
    for (const match of text.matchAll(NOTE)) notes.push({ label: match[1] ?? match[2] ?? '', old: match.index })
    cut = cutAll(text, NOTE)
  }
  const tidied = tidy(cut.text)
  return {
    text: tidied.text,
    notes: notes.map(({ label, old }) => ({ label, at: tidied.offsetOf(cut.offsetOf(old)) })),
  }
}
