import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findDates } from '../src/annotate/dates/dates.ts'
import { loadDates } from '../src/lexicon/dates.ts'
import { documentOf } from '../test/annotate/dates/plain.ts'

/**
 * The dates layer against TIMEX3 gold (TimeBank, AQUAINT, WikiWars), by the scorer beside the repository.
 * `node eval/dates.ts [--errors N] [--set NAME] [--half even|odd]`
 */
const SHARED = fileURLToPath(new URL('../../shared/', import.meta.url))
const SCORER = join(SHARED, 'score/dates.mjs')
const SETS = ['timebank', 'aquaint', 'wikiwars-train']

interface Gold {
  readonly id: string
  readonly dct: string
  readonly text: string
}

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}

const goldOf = (set: string): readonly Gold[] =>
  readFileSync(join(SHARED, `gold/time/${set}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Gold) // the files of the gold have this form, and nothing else is read

/** Every second document, to choose rules on one half and check them on the other. */
function half(gold: readonly Gold[]): readonly Gold[] {
  const wanted = option('half')
  return wanted === undefined ? gold : gold.filter((_, i) => (i % 2 === 0) === (wanted === 'even'))
}

function scoreSet(set: string, folder: string): string {
  const gold = half(goldOf(set))
  const lexicon = loadDates()
  const started = performance.now()
  const found = gold.map(({ id, text, dct }) => ({
    id,
    dates: findDates(
      { document: documentOf(text, { id, published: dct.slice(0, 10) }), sentences: [], tokens: [] },
      lexicon,
    ),
  }))
  const ms = performance.now() - started
  const characters = gold.reduce((sum, { text }) => sum + text.length, 0)
  const lines = (values: readonly unknown[]): string => values.map((value) => JSON.stringify(value)).join('\n')
  writeFileSync(join(folder, `${set}.jsonl`), lines(gold))
  writeFileSync(join(folder, 'found.jsonl'), lines(found))
  const flags = ['--errors', option('errors') ?? '0']
  const run = spawnSync(
    process.execPath,
    [SCORER, join(folder, `${set}.jsonl`), join(folder, 'found.jsonl'), ...flags],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  )
  return `${run.stdout}${run.stderr}  ${(characters / 1000 / ms).toFixed(2)} M characters a second`
}

export const title = 'Dates, against TIMEX3 gold (TempEval-3 style)'

/** Runs the layer over each set and prints the scorer's line; `--errors N`, `--set NAME`, `--half even|odd`. */
export async function run(): Promise<void> {
  if (!existsSync(SCORER)) {
    console.log(`dates: skipped, no gold at ${SHARED}`)
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'chancery-dates-'))
  const sets = option('set')?.split(',') ?? SETS
  for (const set of sets) console.log(scoreSet(set, folder))
  rmSync(folder, { recursive: true })
}
