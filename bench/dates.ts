import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as chrono from 'chrono-node'
import { findDates } from '../src/annotate/dates/dates.ts'
import { loadDates } from '../src/lexicon/dates.ts'
import type { Document } from '../src/model/document.ts'
import { documentOf } from '../test/annotate/dates/plain.ts'

/**
 * The dates layer alone against chrono-node on the same text, in one process, turn and turn about.
 * `node bench/dates.ts`: prints characters a second of both and how many times faster ours is; exit code 1 below 1.
 */
const SHARED = fileURLToPath(new URL('../../shared/gold/time/', import.meta.url))
const ROUNDS = 8

/** WikiWars where it is at hand, else a made-up text of the same kind. */
function textsToRead(): readonly string[] {
  const gold = join(SHARED, 'wikiwars-train.jsonl')
  if (!existsSync(gold)) return Array.from({ length: 20 }, () => MADE_UP.repeat(60))
  const lines = readFileSync(gold, 'utf8').split('\n')
  return lines.flatMap((line) => (line.trim() === '' ? [] : [String(JSON.parse(line).text)]))
}

const MADE_UP =
  'On 3 May 1990 the two governments signed an accord in the capital, and two months later the first advisers arrived. ' +
  'Between 1991 and 1994 trade grew; by the end of the decade it had fallen again. The minister said on Friday that ' +
  'ships, grain and machinery would be sent next year, as the parliament of the neighbouring state had asked.\n\n'

/** Milliseconds of the processor, so that what else runs on the machine does not count. */
const timed = (work: () => unknown): number => {
  const before = process.cpuUsage()
  work()
  return process.cpuUsage(before).user / 1000
}

function main(): void {
  const texts = textsToRead()
  const lexicon = loadDates()
  const documents: readonly Document[] = texts.map((text) => documentOf(text, { published: '2009-12-19' }))
  const reference = new globalThis.Date(Date.UTC(2009, 11, 19)) // chrono-node takes nothing else
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(timed(() => documents.map((document) => findDates({ document, sentences: [], tokens: [] }, lexicon))))
    theirs.push(timed(() => texts.map((text) => chrono.parse(text, reference))))
  }
  const [mine, other] = [Math.min(...ours), Math.min(...theirs)]
  const size = texts.reduce((sum, text) => sum + text.length, 0)
  const rate = (ms: number): string => `${(size / 1000 / ms).toFixed(2)} M characters a second`
  console.log(
    `dates        ${rate(mine)}\nchrono-node  ${rate(other)}\nratio        ${(other / mine).toFixed(1)} (must be 1 or more)`,
  )
  if (other < mine) process.exitCode = 1
}

main()
