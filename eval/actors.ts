/**
 * How well the actor stage finds who takes part in the gold acts: `node eval/actors.ts [--errors N] [--documents]`.
 *
 * Recall: gold sources and targets that have a mention inside the gold sentence. Precision proxy: of the states
 * mentioned in a sentence with acts, those that take part in one of them (others may rightly stand there).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findActors } from '../src/annotate/actors/actors.ts'
import { loadActors } from '../src/lexicon/actors.ts'
import type { Actor } from '../src/model/layers.ts'
import type { Span } from '../src/model/span.ts'
import { type Page, pageReader } from './actors-page.ts'

interface GoldAct {
  readonly doc: string
  readonly sent: string
  readonly sources: readonly string[]
  readonly targets: readonly string[]
}

interface Tally {
  gold: number
  found: number
  unplaced: number
  statesFound: number
  statesRight: number
  statesGold: number
  named: number
  namedFound: number
}

const SHARED = process.env['CHANCERY_SHARED'] ?? join(import.meta.dirname, '../../shared')
const shown = process.argv.includes('--show') ? (process.argv[process.argv.indexOf('--show') + 1] ?? '') : ''
const errors = Number(process.argv[process.argv.indexOf('--errors') + 1]) || 0

async function main(): Promise<void> {
  const pageOf = pageReader(SHARED)
  const before = performance.now()
  const lexicon = loadActors()
  console.log(`lexicon loaded in ${Math.round(performance.now() - before)} ms`)
  for (const set of ['events', 'train']) {
    const total = fresh()
    const misses = new Map<string, string[]>()
    let took = 0
    let size = 0
    for (const [doc, acts] of goldOf(set)) {
      const page = await pageOf(doc)
      if (page === undefined) continue
      const from = performance.now()
      const actors = findActors(page, lexicon)
      took += performance.now() - from
      size += page.document.text.length
      const tally = measure(page, actors, acts, misses)
      if (set === 'events' || process.argv.includes('--documents')) print(doc, tally)
      for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += tally[key]
    }
    print(`== ${set}`, total)
    console.log(`${(size / 1000).toFixed(0)} kB in ${took.toFixed(0)} ms`)
    const worst = [...misses].toSorted((a, b) => b[1].length - a[1].length)
    for (const [name, where] of worst.slice(0, errors))
      console.log(`MISS ${where.length} ${name}: ${where.slice(0, 3).join(' ¦ ')}`)
  }
}

const fresh = (): Tally => ({
  gold: 0,
  found: 0,
  unplaced: 0,
  statesFound: 0,
  statesRight: 0,
  statesGold: 0,
  named: 0,
  namedFound: 0,
})

function goldOf(set: string): ReadonlyMap<string, readonly GoldAct[]> {
  const folder = join(SHARED, 'gold', set)
  const acts = readdirSync(folder)
    .filter((file) => file.startsWith('events-'))
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    // The gold's own form.
    .map((line) => JSON.parse(line) as GoldAct)
  return Map.groupBy(acts, (act) => act.doc)
}

function measure(page: Page, actors: readonly Actor[], acts: readonly GoldAct[], misses: Map<string, string[]>): Tally {
  const tally = fresh()
  for (const [sent, group] of Map.groupBy(acts, (act) => act.sent)) {
    const place = page.find(sent)
    const gold = new Set(group.flatMap((act) => [...act.sources, ...act.targets]))
    if (place === undefined) {
      tally.unplaced++
      continue
    }
    const here = actors.filter((actor) =>
      actor.mentions.some((mention) => mention.start < place.end && mention.end > place.start),
    )
    const keys = new Set(here.map((actor) => keyOf(actor)))
    if (shown !== '' && page.document.id.includes(shown)) show(page, here, { sent, gold, place })
    for (const name of gold) {
      const state = /^[A-Z]{3}$/.test(name)
      const found = [...keys].some((key) => sameActor(name, key))
      tally.gold++
      if (!state) tally.named++
      if (found) tally.found++
      if (found && !state) tally.namedFound++
      if (!found)
        misses.set(name, [...(misses.get(name) ?? []), `${page.document.id.slice(0, 12)} ${sent.slice(0, 160)}`])
    }
    for (const key of keys) {
      if (!/^[A-Z]{3}$/.test(key)) continue
      tally.statesFound++
      if (gold.has(key)) tally.statesRight++
    }
    tally.statesGold += [...gold].filter((name) => /^[A-Z]{3}$/.test(name)).length
  }
  return tally
}

/** Prints a sentence with what the gold wants and what was found. */
function show(
  page: Page,
  here: readonly Actor[],
  gold: { sent: string; gold: ReadonlySet<string>; place: Span },
): void {
  const found = here.flatMap((actor) =>
    actor.mentions
      .filter((mention) => mention.start < gold.place.end && mention.end > gold.place.start)
      .map(
        (mention) =>
          `${page.document.text.slice(mention.start, mention.end)}=${keyOf(actor)}${mention.form === 'pronoun' ? '*' : ''}`,
      ),
  )
  const keys = here.map((actor) => keyOf(actor))
  const missed = [...gold.gold].filter((name) => !keys.some((key) => sameActor(name, key)))
  console.log(
    `\n${gold.sent}\n   found: ${found.join(' · ')}\n   gold: ${[...gold.gold].join(', ')}${missed.length > 0 ? `   MISSED: ${missed.join(', ')}` : ''}`,
  )
}

/** As the scorer compares actors. */
function keyOf(actor: Actor): string {
  if (actor.state !== null && /state|person|government|office|military/.test(`${actor.type} ${actor.sector ?? ''}`))
    return actor.state
  return plain(actor.name)
}

const DROPPED = new Set(['the', 'of', 'and', 'al', 'el', 'group', 'government', 'forces'])
const plain = (name: string): string =>
  (
    name
      .toLowerCase()
      .normalize('NFKD')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .filter((word) => !DROPPED.has(word))
    .join(' ')

function sameActor(gold: string, found: string): boolean {
  if (gold === found) return true
  const a = plain(gold)
  const b = plain(found)
  return a.length > 3 && b.length > 3 && (` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `))
}

function print(name: string, tally: Tally): void {
  const share = (part: number, whole: number) => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1))
  console.log(
    `${name.slice(0, 40).padEnd(40)} recall ${share(tally.found, tally.gold)} of ${tally.gold}` +
      ` (named ${share(tally.namedFound, tally.named)} of ${tally.named})` +
      `  states in gold ${share(tally.statesRight, tally.statesFound)} of ${tally.statesFound}` +
      `  sentences not placed ${tally.unplaced}`,
  )
}

/** What is measured. */
export const title = 'actors against the participants of the gold acts (../shared/gold)'

/** Prints recall of participants and the share of found states that take part. */
export async function run(): Promise<void> {
  if (existsSync(SHARED)) await main()
  else console.log('no gold: ../shared is not there')
}

if (import.meta.main) await run()
