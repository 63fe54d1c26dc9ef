import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { codedJson } from '../src/export/coded.ts'
import { loadLexicon } from '../src/lexicon/load.ts'
import { codeDocument, prepare } from '../src/pipeline.ts'
import { DEFAULT_LIMITS } from '../src/read/draft.ts'
import { readPath } from '../src/read/read.ts'

export const title = 'Types of acts in single sentences, against the PLOVER gold standard records'

const SHARED = resolve(import.meta.dirname, '../../shared')
const GOLD = join(SHARED, 'gold/plover/gsr.jsonl')

/** Codes each record's sentence as a document of its own and prints the scorer's table. */
export async function run(): Promise<void> {
  if (!existsSync(GOLD)) {
    console.log('no ../shared beside the checkout: nothing to measure against')
    return
  }
  const predictions = join(mkdtempSync(join(tmpdir(), 'chancery-eval-')), 'coded.jsonl')
  writeFileSync(predictions, (await coded()).join('\n'))
  const at = process.argv.indexOf('--errors')
  const errors = at < 0 ? [] : process.argv.slice(at, at + 2)
  const scorer = join(SHARED, 'score/sentences.mjs')
  const result = spawnSync(process.execPath, [scorer, GOLD, predictions, ...errors], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  console.log(result.stdout + result.stderr)
}

async function coded(): Promise<readonly string[]> {
  const lexicon = loadLexicon()
  const tools = prepare(lexicon)
  const results = await readPath(GOLD, { lexicon: lexicon.read, limits: DEFAULT_LIMITS }, { id: GOLD, format: 'jsonl' })
  return results.map((result) => {
    if (!result.ok) throw result.failure
    return JSON.stringify(codedJson(codeDocument(result.document, tools)))
  })
}
