import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { analyse } from '../src/annotate/grammar/grammar.ts'
import { loadGrammar } from '../src/lexicon/grammar.ts'
import { loadReadLexicon } from '../src/lexicon/read.ts'
import type { Document } from '../src/model/document.ts'
import type { Sentence, Token } from '../src/model/layers.ts'
import type { Span } from '../src/model/span.ts'
import { DEFAULT_LIMITS } from '../src/read/draft.ts'
import { listFiles } from '../src/read/list-files.ts'
import { readPath } from '../src/read/read.ts'

/** A gold document with its sentences, and a way to find a gold sentence in it. */
export interface Page {
  readonly document: Document
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  readonly find: (sentence: string) => Span | undefined
}

/** Reads gold documents as the program does, and parses them. `undefined` for one that is not there. */
export function pageReader(shared: string): (name: string) => Promise<Page | undefined> {
  const read = loadReadLexicon()
  const grammar = loadGrammar()
  return async (name) => {
    const folder = ['corpus/seeds', 'corpus/open', 'corpus/wikinews']
      .map((path) => join(shared, path))
      .find((path) => existsSync(path) && readdirSync(path).includes(name))
    if (folder === undefined) return undefined
    const [result] = await readPath(join(folder, name), { lexicon: read, limits: DEFAULT_LIMITS }, { id: name })
    if (result?.ok !== true) return undefined
    const { document } = result
    return { document, ...analyse(document, grammar), find: finder(document.text) }
  }
}

/** The documents of the corpus that are wanted, parsed. */
export async function* corpusPages(
  shared: string,
  wanted: (document: Document) => boolean,
): AsyncGenerator<Omit<Page, 'find'>> {
  const read = loadReadLexicon()
  const grammar = loadGrammar()
  for (const folder of ['corpus/open', 'corpus/wikinews']) {
    for (const file of (await listFiles(join(shared, folder))).files) {
      for (const result of await readPath(file, { lexicon: read, limits: DEFAULT_LIMITS })) {
        if (result.ok && wanted(result.document))
          yield { document: result.document, ...analyse(result.document, grammar) }
      }
    }
  }
}

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
