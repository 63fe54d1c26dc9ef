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

export const title = 'Figures, against the facts of the hand-made gold'

const SHARED = resolve(import.meta.dirname, '../../shared')

/** Finds the figures of the gold's documents and prints the scorer's table; how many are given bounds the junk. */
export async function run(): Promise<void> {
  if (!existsSync(SHARED)) {
    console.log('no ../shared beside the checkout: nothing to measure against')
    return
  }
  const folder = join(SHARED, 'gold/events')
  const gold = readdirSync(folder)
    .filter((file) => file.startsWith('facts-') && file.endsWith('.jsonl'))
    .sort()
    .map((file) => join(folder, file))
  const predictions = join(mkdtempSync(join(tmpdir(), 'chancery-eval-')), 'coded.jsonl')
  writeFileSync(predictions, (await coded(documentsOf(gold))).join('\n'))
  const at = process.argv.indexOf('--errors')
  const errors = at < 0 ? [] : process.argv.slice(at, at + 2)
  const scorer = join(SHARED, 'score/figures.mjs')
  const result = spawnSync(process.execPath, [scorer, gold.join(','), predictions, ...errors], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  console.log(result.stdout + result.stderr)
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
  const units = new Map<string, number>()
  for (const folder of ['seeds', 'open']) {
    for (const file of (await listFiles(join(SHARED, 'corpus', folder))).files) {
      if (!names.has(basename(file))) continue
      for (const result of await readPath(file, { lexicon: lexicon.read, limits: DEFAULT_LIMITS })) {
        if (!result.ok) throw result.failure
        const made = codeDocument(result.document, tools)
        for (const { unit } of made.layers.figures) units.set(unit, (units.get(unit) ?? 0) + 1)
        found.push(JSON.stringify({ ...codedJson(made), id: basename(result.document.id) }))
      }
    }
  }
  console.log(`given in ${found.length} documents: ${[...units].map(([unit, n]) => `${n} ${unit}`).join(', ')}\n`)
  return found
}
