import { InvalidArgumentError } from 'commander'
import type { Command } from 'commander'
import { whenText } from '../export/chronology.ts'
import { loadLexicon } from '../lexicon/load.ts'
import type { Change, Snapshot } from '../model/change.ts'
import { findEdtf } from '../model/edtf.ts'
import type { Edtf } from '../model/edtf.ts'
import { findChanges, reconciledBefore, snapshotOf } from '../reconcile/changes.ts'
import { buildDossier } from '../reconcile/dossier.ts'
import type { Store } from '../store/store.ts'
import { type JsonOptions, type WorkspaceOptions, jsonOption, newCommand, workspaceOption } from './command.ts'
import { withRecords } from './opening.ts'
import { printJson, printLine, printNote } from './output.ts'
import { codedOf, ruledOf } from './ruled.ts'
import { namesOf, requireState } from './states.ts'

interface Options extends WorkspaceOptions, JsonOptions {
  readonly since?: Edtf
  readonly between?: string
  readonly read: boolean
}

/** `chancery changes`: what is new, newly disputed, changed. */
export const command = (): Command =>
  newCommand('changes', {
    summary: 'List what is new, newly disputed or changed since the last reading, or since a date.',
    examples: [
      ['chancery changes --read', 'what has changed since this was last called with --read'],
      ['chancery changes --since 2021 --between Russia,Sudan', 'what the sources published since then have brought'],
    ],
  })
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .option(
      '--since <date>',
      'against what was known from sources published before (EDTF: 2021, 2021-06-02)',
      edtfOption,
    )
    .option('--between <states>', 'only records between these states, separated by commas')
    .option('--read', 'take all that is shown as read', false)
    .action(listChanges)

function edtfOption(text: string): Edtf {
  const found = findEdtf(text)
  if (found === undefined) throw new InvalidArgumentError('It takes a date: 2021, 2021-06 or 2021-06-02.')
  return found
}

const listChanges = (options: Options): Promise<void> =>
  withRecords(options, async ({ store }) => {
    const { reconciled } = await ruledOf(store)
    const now = snapshotOf(reconciled.records, new Date().toISOString())
    const before = options.since === undefined ? await lastReading(store) : await snapshotBefore(store, options.since)
    const wanted = await wantedIds(store, options.between)
    for (const change of findChanges(before, now)) {
      if (wanted !== undefined && !wanted.has(change.record.id)) continue
      if (options.json) printJson(change)
      else printLine(changeText(change))
    }
    if (options.read) await store.setMeta(READING, JSON.stringify(now))
    else if (before.takenAt === NEVER) printNote('Nothing was read before: all is new. "--read" takes it as read.')
  })

const READING = 'reading'
const NEVER = ''

/** What stood there when `--read` was last given; nothing when it never was. */
async function lastReading(store: Store): Promise<Snapshot> {
  const text = await store.findMeta(READING)
  // Written below from a `Snapshot`.
  return text === undefined ? { takenAt: NEVER, records: [] } : (JSON.parse(text) as Snapshot)
}

async function snapshotBefore(store: Store, day: Edtf): Promise<Snapshot> {
  const { reconciled } = await ruledOf(store)
  const before = reconciledBefore(reconciled, day, await codedOf(store), loadLexicon().reconcile)
  return snapshotOf(before.records, day)
}

/** Ids of the records between the states that are named; `undefined` for all. */
async function wantedIds(store: Store, between: string | undefined): Promise<ReadonlySet<string> | undefined> {
  const names = namesOf(between)
  if (names.length === 0) return undefined
  const { actors, reconcile } = loadLexicon()
  const codes = names.map((name) => requireState(name, actors))
  const { reconciled } = await ruledOf(store)
  return new Set(buildDossier(codes, await codedOf(store), reconciled, reconcile).records.map(({ id }) => id))
}

const changeText = ({ change, record, fields, documents }: Change): string => {
  const when = whenText(record.date)
  const said = fields.map(({ field, was, now }) => `${field} ${was ?? 'none'} → ${now ?? 'none'}`)
  const told = documents.length === 0 ? [] : [`told by ${documents.join(', ')}`]
  return `${change.padEnd(8)}  ${when.padEnd(12)}  ${[record.title, ...said, ...told].join('; ')}`
}
