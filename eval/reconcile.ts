import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadLexicon } from '../src/lexicon/load.ts'
import type { CodedDocument } from '../src/model/coded.ts'
import { codeDocument, prepare } from '../src/pipeline.ts'
import { DEFAULT_LIMITS } from '../src/read/draft.ts'
import { readPath } from '../src/read/read.ts'
import { reconcile } from '../src/reconcile/reconcile.ts'
import { goldCoded } from './gold-coded.ts'

const SHARED = new URL('../../shared/', import.meta.url).pathname
const lexicon = loadLexicon()

export const title = 'records: pairs of mentions put together, against the clusters of the gold'

/** The pairwise score, with the gold's mentions given, and with those found. */
export async function run(): Promise<void> {
  if (!existsSync(SHARED)) return console.log('the gold is not there')
  const gold = goldCoded()
  score('mentions given', gold)
  score('mentions found', await foundCoded(gold.map(({ document }) => document.id)))
}

/** The same documents, read and coded by the program. */
async function foundCoded(ids: readonly string[]): Promise<readonly CodedDocument[]> {
  const tools = prepare(lexicon)
  const coded: CodedDocument[] = []
  for (const id of ids) {
    const folder = ['seeds', 'open'].find((name) => readdirSync(`${SHARED}corpus/${name}`).includes(id)) ?? 'open'
    const reading = { lexicon: lexicon.read, limits: DEFAULT_LIMITS }
    for (const result of await readPath(`${SHARED}corpus/${folder}/${id}`, reading, { id })) {
      if (result.ok) coded.push(codeDocument(result.document, tools))
    }
  }
  return coded
}

function score(name: string, coded: readonly CodedDocument[]): void {
  const { records } = reconcile(coded, lexicon.reconcile)
  const file = join(mkdtempSync(join(tmpdir(), 'chancery-')), 'records.jsonl')
  writeFileSync(file, records.map((record) => JSON.stringify({ id: record.id, mentions: record.witnesses })).join('\n'))
  const clusters = readdirSync(`${SHARED}gold/events`).filter((each) => each.startsWith('clusters-'))
  for (const names of [...clusters.map((each) => [each]), clusters]) {
    const gold = names.map((each) => `${SHARED}gold/events/${each}`).join(',')
    const flags = process.argv.slice(2).filter((flag) => /^(?:--errors|\d+)$/u.test(flag))
    const run = spawnSync(process.execPath, [`${SHARED}score/clusters.mjs`, gold, file, ...flags], { encoding: 'utf8' })
    console.log(`${name}, ${names.length === 1 ? names[0] : 'all'}: ${run.stdout.trim()}${run.stderr}`)
  }
}
