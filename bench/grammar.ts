import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import nlp from 'compromise'
import { analyse } from '../src/annotate/grammar/grammar.ts'
import { loadGrammar } from '../src/lexicon/grammar.ts'
import type { Block, Document } from '../src/model/document.ts'

export const title = 'Grammar: raw text to parsed sentences, beside the speed at which compromise tags it'

const FOLDERS = ['../../shared/corpus/open/', '../samples/'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
)
const ROUNDS = 5

/** Runs both over the same documents in turn and prints the medians, in seconds of one processor. */
export function run(): void {
  const folder = FOLDERS.find((path) => existsSync(path) && readdirSync(path).some((file) => file.endsWith('.txt')))
  if (folder === undefined) {
    console.log('skipped: there are no texts')
    return
  }
  const documents = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => plainDocument(readFileSync(folder + file, 'utf8')))
  const started = performance.now()
  const model = loadGrammar()
  const loaded = performance.now() - started
  const parse = (): number => documents.reduce((sum, document) => sum + analyse(document, model).tokens.length, 0)
  const tag = (): number => documents.reduce((sum, { text }) => sum + nlp(text).wordCount(), 0)
  const times = { parse: [] as number[], tag: [] as number[] }
  let words = 0
  for (let round = 0; round < ROUNDS; round++) {
    times.tag.push(cpuSeconds(tag))
    times.parse.push(cpuSeconds(() => (words = parse())))
  }
  const [ours, theirs] = [median(times.parse), median(times.tag)]
  console.log(`${documents.length} documents, ${words} words; weights loaded in ${loaded.toFixed(0)} ms`)
  console.log(
    `chancery parses in ${ours.toFixed(2)} s (${(words / ours).toFixed(0)} words/s), the first time in ${(times.parse[0] ?? 0).toFixed(2)} s`,
  )
  console.log(`compromise tags in ${theirs.toFixed(2)} s; ratio ${(theirs / ours).toFixed(2)}`)
}

function cpuSeconds(work: () => number): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** A document whose paragraphs are what stands between blank lines. */
function plainDocument(text: string): Document {
  const blocks: Block[] = []
  let start = 0
  for (const part of text.split(/\n\s*\n/)) {
    const at = text.indexOf(part, start)
    if (part.trim() !== '') blocks.push({ role: 'paragraph', start: at, end: at + part.length })
    start = at + part.length
  }
  return {
    id: 'bench',
    sha256: { bytes: '', text: '' },
    format: 'text',
    text,
    title: null,
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
  }
}
