import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadReconcileLexicon } from '../src/lexicon/reconcile.ts'
import { reconcile } from '../src/reconcile/reconcile.ts'
import { goldCoded } from './gold-coded.ts'

const SHARED = new URL('../../shared/', import.meta.url).pathname

/** Prints the pairwise score of records on the gold's clusters, the mentions being given. */
const { records } = reconcile(goldCoded(), loadReconcileLexicon())
const file = join(mkdtempSync(join(tmpdir(), 'chancery-')), 'records.jsonl')
writeFileSync(file, records.map((record) => JSON.stringify(lineOf(record))).join('\n'))
const clusters = readdirSync(`${SHARED}gold/events`).filter((name) => name.startsWith('clusters-'))
for (const names of [...clusters.map((name) => [name]), clusters]) {
  const gold = names.map((name) => `${SHARED}gold/events/${name}`).join(',')
  const flags = process.argv.slice(2)
  const run = spawnSync(process.execPath, [`${SHARED}score/clusters.mjs`, gold, file, ...flags], { encoding: 'utf8' })
  console.log(`${names.length === 1 ? names[0] : 'all'}: ${run.stdout.trim()}${run.stderr}`)
}

function lineOf(record: (typeof records)[number]): unknown {
  return { id: record.id, mentions: record.witnesses }
}
