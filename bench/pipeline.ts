import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import nlp from 'compromise'
import { analyse } from '../src/annotate/grammar/grammar.ts'
import { loadLexicon } from '../src/lexicon/load.ts'
import type { Document } from '../src/model/document.ts'
import { codeDocument, prepare } from '../src/pipeline.ts'
import { DEFAULT_LIMITS } from '../src/read/draft.ts'
import { listFiles } from '../src/read/list-files.ts'
import { readPath } from '../src/read/read.ts'

export const title = 'The whole pipeline: documents to acts, beside the grammar alone and compromise merely tagging'

const FOLDERS = ['../../shared/corpus/open', '../samples'].map((path) => fileURLToPath(new URL(path, import.meta.url)))
const ROUNDS = 3

/** Runs all three over the same documents in turn and prints the medians, in seconds of one processor. */
export async function run(): Promise<void> {
  const documents = await readAll(FOLDERS.find((path) => existsSync(path)) ?? '')
  const started = performance.now()
  const lexicon = loadLexicon()
  const tools = prepare(lexicon)
  const loaded = performance.now() - started
  const works = {
    compromise: () => documents.reduce((sum, { text }) => sum + nlp(text).wordCount(), 0),
    grammar: () => documents.reduce((sum, each) => sum + analyse(each, lexicon.grammar).tokens.length, 0),
    pipeline: () => documents.reduce((sum, each) => sum + codeDocument(each, tools).mentions.length, 0),
  }
  const times = { compromise: [] as number[], grammar: [] as number[], pipeline: [] as number[] }
  let mentions = 0
  for (let round = 0; round < ROUNDS; round++) {
    times.compromise.push(cpuSeconds(works.compromise))
    times.grammar.push(cpuSeconds(works.grammar))
    times.pipeline.push(cpuSeconds(() => (mentions = works.pipeline())))
  }
  console.log(
    `${documents.length} documents, ${mentions} mentions; lexicon and weights ready in ${loaded.toFixed(0)} ms`,
  )
  report(median(times.compromise), median(times.grammar), median(times.pipeline))
}

function report(compromise: number, grammar: number, pipeline: number): void {
  console.log(
    `compromise ${compromise.toFixed(2)} s, grammar ${grammar.toFixed(2)} s, pipeline ${pipeline.toFixed(2)} s`,
  )
  console.log(`pipeline against compromise ${(compromise / pipeline).toFixed(2)} (floor 1, aim 1.8)`)
  console.log(`pipeline against grammar alone ${(grammar / pipeline).toFixed(2)} (floor 0.5)`)
}

async function readAll(folder: string): Promise<readonly Document[]> {
  const { read } = loadLexicon()
  const documents: Document[] = []
  for (const file of (await listFiles(folder)).files)
    for (const result of await readPath(file, { lexicon: read, limits: DEFAULT_LIMITS }))
      if (result.ok) documents.push(result.document)
  return documents
}

function cpuSeconds(work: () => number): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
