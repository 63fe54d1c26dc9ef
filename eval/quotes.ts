import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { codedJson } from '../src/export/coded.ts'
import { loadLexicon } from '../src/lexicon/load.ts'
import { codeDocument, prepare } from '../src/pipeline.ts'
import { DEFAULT_LIMITS } from '../src/read/draft.ts'
import { listFiles } from '../src/read/list-files.ts'
import { readPath } from '../src/read/read.ts'

export const title = 'Quotations and reported speech, against the hand-made gold'

const SHARED = resolve(import.meta.dirname, '../../shared')

/** Finds the quotations of the gold's documents and prints the scorer's tables; how many are given bounds the junk. */
export async function run(): Promise<void> {
  if (!existsSync(SHARED)) {
    console.log('no ../shared beside the checkout: nothing to measure against')
    return
  }
  const predictions = join(mkdtempSync(join(tmpdir(), 'chancery-eval-')), 'coded.jsonl')
  const gold = [...filesOf('gold/events', 'quotes-'), ...filesOf('gold/statements', '')]
  writeFileSync(predictions, (await coded(documentsOf(gold))).join('\n'))
  score('direct quotations of gold/events', filesOf('gold/events', 'quotes-'), predictions, [])
  score('direct quotations of gold/statements', filesOf('gold/statements', ''), predictions, [])
  score('all reported speech of gold/statements', filesOf('gold/statements', ''), predictions, ['--all'])
}

const filesOf = (folder: string, start: string): readonly string[] =>
  readdirSync(join(SHARED, folder))
    .filter((file) => file.startsWith(start) && file.endsWith('.jsonl'))
    .sort()
    .map((file) => join(SHARED, folder, file))

function score(name: string, gold: readonly string[], predictions: string, options: readonly string[]): void {
  const at = process.argv.indexOf('--errors')
  const errors = at < 0 ? [] : process.argv.slice(at, at + 2)
  const scorer = join(SHARED, 'score/quotes.mjs')
  const result = spawnSync(process.execPath, [scorer, gold.join(','), predictions, ...options, ...errors], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  console.log(`${name}\n${result.stdout}${result.stderr}`)
}

/** The files that the gold speaks of; each line names its own. */
function documentsOf(gold: readonly string[]): ReadonlySet<string> {
  const lines = gold.flatMap((file) => readFileSync(file, 'utf8').split('\n'))
  return new Set(lines.flatMap((line) => /"doc": ?"([^"]+)"/.exec(line)?.[1] ?? []))
}

async function coded(names: ReadonlySet<string>): Promise<string[]> {
  const lexicon = loadLexicon()
  const tools = prepare(lexicon)
  const found: string[] = []
  const kinds = new Map<string, number>()
  for (const file of await files()) {
    if (!names.has(basename(file))) continue
    for (const result of await readPath(file, { lexicon: lexicon.read, limits: DEFAULT_LIMITS })) {
      if (!result.ok) throw result.failure
      const made = codeDocument(result.document, tools)
      for (const { kind } of made.layers.quotes) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      found.push(JSON.stringify({ ...codedJson(made), id: basename(result.document.id) }))
    }
  }
  console.log(`given in ${found.length} documents: ${[...kinds].map(([kind, n]) => `${n} ${kind}`).join(', ')}\n`)
  return found
}

async function files(): Promise<readonly string[]> {
  const found: string[] = []
  for (const folder of ['seeds', 'open', 'wikinews'])
    found.push(...(await listFiles(join(SHARED, 'corpus', folder))).files)
  return found
}
