import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Block, Document } from '../src/model/document.ts'
import type { Sentence, Token } from '../src/model/layers.ts'
import type { Span } from '../src/model/span.ts'

/** A gold document with its sentences, and a way to find a gold sentence in it. */
export interface Page {
  readonly document: Document
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  readonly find: (sentence: string) => Span | undefined
}

/** Reads a gold document as plain text, paragraph by paragraph; `undefined` when it is not there. */
export function pageOf(shared: string, name: string): Page | undefined {
  const folder = ['corpus/seeds', 'corpus/open', 'corpus/wikinews']
    .map((path) => join(shared, path))
    .find((path) => existsSync(path) && readdirSync(path).includes(name))
  if (folder === undefined) return undefined
  const text = readFileSync(join(folder, name), 'utf8')
  const blocks = [...text.matchAll(/[^\n](?:.|\n(?!\s*\n))*/g)].map(
    (match): Block => ({ start: match.index, end: match.index + match[0].length, role: 'paragraph' }),
  )
  const sentences = blocks.flatMap((block, index) => sentencesOf(text, block, index))
  return { document: documentOf(name, text, blocks), sentences, tokens: [], find: finder(text) }
}

/** A rough splitter, for measuring only. */
function sentencesOf(text: string, block: Block, index: number): readonly Sentence[] {
  const words = text.slice(block.start, block.end)
  const ends = [...words.matchAll(/(?<=\p{Ll}{2}["”’)\]]*)[.!?]["”’)]*(?:\[\d+\])*\s+(?=["“‘]?\p{Lu})/gu)].map(
    (match) => match.index + match[0].length,
  )
  let start = 0
  return [...ends, words.length].map((end) => {
    const sentence = { start: block.start + start, end: block.start + words.slice(0, end).trimEnd().length }
    start = end
    return { ...sentence, block: index, tokens: [0, 0] as const }
  })
}

const documentOf = (id: string, text: string, blocks: readonly Block[]): Document => ({
  id,
  sha256: { bytes: '', text: '' },
  format: 'text',
  text,
  title: text.trimStart().split('\n')[0] ?? null,
  publisher: null,
  authors: [],
  published: null,
  url: null,
  language: 'en',
  kind: 'unknown',
  kindWhy: [],
  firstPublished: null,
  standing: [],
  sections: [],
  blocks,
  citations: [],
  infoboxes: [],
  foreignNames: [],
})

/** Finds a sentence by its letters and digits alone, as white space and footnote marks differ. */
function finder(text: string): (sentence: string) => Span | undefined {
  const { letters, places } = lettersOf(text.replaceAll(/\[(?:\d+|[a-z])\]/g, (mark) => ' '.repeat(mark.length)))
  return (sentence) => {
    const wanted = lettersOf(sentence.replaceAll(/\[\d+\]/g, ' ')).letters
    const at = letters.indexOf(wanted)
    const start = places[at]
    const end = places[at + wanted.length - 1]
    return at < 0 || start === undefined || end === undefined ? undefined : { start, end: end + 1 }
  }
}

function lettersOf(text: string): { letters: string; places: readonly number[] } {
  const places: number[] = []
  let letters = ''
  for (const match of text.matchAll(/[\p{L}\p{N}]/gu)) {
    letters += match[0].length === 1 ? match[0].toLowerCase()[0] : match[0]
    for (let i = 0; i < match[0].length; i++) places.push(match.index + i)
  }
  return { letters, places }
}
