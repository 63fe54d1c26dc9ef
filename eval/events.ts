import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { loadLexicon } from '../src/lexicon/load.ts'
import { codedJson } from '../src/export/coded.ts'
import { codeDocument, prepare } from '../src/pipeline.ts'
import { DEFAULT_LIMITS } from '../src/read/draft.ts'
import { listFiles } from '../src/read/list-files.ts'
import { readPath } from '../src/read/read.ts'
import { withoutUnread } from './covered.ts'

export const title = 'Acts, against the hand-made gold'

const SHARED = resolve(import.meta.dirname, '../../shared')

/** Codes the documents of the gold and prints the scorer's tables: to measure (`gold/events`), and to learn from (`gold/train`). */
export async function run(): Promise<void> {
  if (!existsSync(SHARED)) {
    console.log('no ../shared beside the checkout: nothing to measure against')
    return
  }
  await score('gold/events (to measure)', join(SHARED, 'gold/events'))
  await score('gold/train (to learn from)', join(SHARED, 'gold/train'))
}

async function score(name: string, folder: string): Promise<void> {
  const gold = readdirSync(folder)
    .filter((file) => file.startsWith('events-') && file.endsWith('.jsonl'))
    .sort()
  const predictions = join(mkdtempSync(join(tmpdir(), 'chancery-eval-')), 'coded.jsonl')
  writeFileSync(predictions, (await coded()).join('\n'))
  console.log(`\n${name}`)
  const flags = process.argv.slice(1).filter((arg, i, all) => arg === '--errors' || all[i - 1] === '--errors')
  const scorer = join(SHARED, 'score/events.mjs')
  const result = spawnSync(
    process.execPath,
    [scorer, gold.map((file) => join(folder, file)).join(','), predictions, ...flags],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  )
  console.log(result.stdout + result.stderr)
}

let lines: Promise<string[]> | undefined
const coded = (): Promise<string[]> => (lines ??= codeCorpus())

async function codeCorpus(): Promise<string[]> {
  const lexicon = loadLexicon()
  const tools = prepare(lexicon)
  const found: string[] = []
  for (const folder of ['seeds', 'open', 'wikinews']) {
    for (const file of (await listFiles(join(SHARED, 'corpus', folder))).files) {
      for (const result of await readPath(file, { lexicon: lexicon.read, limits: DEFAULT_LIMITS })) {
        if (!result.ok) throw result.failure
        const coded = withoutUnread(codeDocument(result.document, tools))
        found.push(JSON.stringify({ ...codedJson(coded), id: basename(result.document.id) }))
      }
    }
  }
  return found
}
