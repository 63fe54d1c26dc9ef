import { userInfo } from 'node:os'
import { Argument, InvalidArgumentError, Option } from 'commander'
import type { Command } from 'commander'
import type { Document } from '../model/document.ts'
import { Failure } from '../model/failure.ts'
import type { EventRecord } from '../model/record.ts'
import { RULED_FIELDS, VERDICTS } from '../model/ruling.ts'
import type { RuledField, RulingEffect, Verdict } from '../model/ruling.ts'
import { type RulingTarget, rulingOf } from '../store/ruling-draft.ts'
import type { Store } from '../store/store.ts'
import { type JsonOptions, type WorkspaceOptions, jsonOption, newCommand, workspaceOption } from './command.ts'
import { withRecords } from './opening.ts'
import { printJson, printLine } from './output.ts'
import { ruledOf } from './ruled.ts'

interface Options extends WorkspaceOptions, JsonOptions {
  readonly set: Readonly<Partial<Record<RuledField, string>>>
  readonly note?: string
  readonly by: string
}

/** `chancery rule VERDICT TARGET…`: a person's decision, appended to the log. */
export const command = (): Command =>
  newCommand('rule', {
    summary:
      'Decide on records: accept, reject, edit, merge, split, mark. Nothing is overwritten; see "chancery rulings".',
    examples: [
      ['chancery rule reject r-0123456789ab --note "another Sudan"', 'leave a record out of every dossier'],
      ['chancery rule edit r-0123456789ab --set date=2017-11-23', 'put a date in place; what the texts say stays'],
      ['chancery rule merge r-0123456789ab r-ba9876543210', 'they are one event'],
      ['chancery rule split article.txt@1042', 'the act named there is an event of its own'],
      ['chancery rule withdraw u-0123456789ab', 'take a ruling back'],
    ],
  })
    .addArgument(new Argument('<verdict>', 'what you decide').choices(VERDICTS))
    .argument('<target...>', 'ids of records; DOCUMENT@START for one passage, START as "records --jsonl" gives it')
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .addOption(
      new Option('--set <field=value>', `for edit: a new value of ${RULED_FIELDS.join(', ')}; repeatable`)
        .argParser(setField)
        .default({}, 'none'),
    )
    .option('--note <text>', 'the reason')
    .addOption(new Option('--by <name>', 'whose ruling it is').default(userInfo().username, 'your name here'))
    .action(rule)

function setField(text: string, before: Options['set']): Options['set'] {
  const at = text.indexOf('=')
  const field = RULED_FIELDS.find((each) => each === text.slice(0, Math.max(at, 0)))
  if (field === undefined)
    throw new InvalidArgumentError(`It takes FIELD=VALUE; fields are ${RULED_FIELDS.join(', ')}.`)
  return { ...before, [field]: text.slice(at + 1) }
}

const rule = (verdict: Verdict, targets: readonly string[], options: Options): Promise<void> =>
  withRecords(options, async ({ store }) => {
    const effect = await append(store, verdict, targets, options)
    if (options.json) printJson(effect)
    else printLine(effectLine(effect))
  })

/** "u-… applied reject: r-… Sudan visits Russia". */
const effectLine = ({ ruling, state, records }: RulingEffect): string => {
  const named = records.map(({ id, title }) => `${id} ${title}`).join('; ')
  return `${ruling.id} ${state} ${ruling.verdict}${named === '' ? '' : `: ${named}`}`
}

/** Appends the ruling to the log and says what it does. */
async function append(
  store: Store,
  verdict: Verdict,
  targets: readonly string[],
  { set, note, by }: Options,
): Promise<RulingEffect> {
  const { reconciled, hidden } = await ruledOf(store)
  const records = [...reconciled.records, ...hidden]
  const on = verdict === 'withdraw' ? [] : targets.map((each) => targetOf(each, records))
  const documents = await documentsOf(store, on, records)
  const draft = {
    verdict,
    on,
    by,
    ...(verdict === 'edit' ? { fields: set } : {}),
    ...(note === undefined ? {} : { note }),
    ...(verdict === 'withdraw' ? { withdraws: targets[0] ?? '' } : {}),
  }
  const findDocument = (id: string): Document | undefined => documents.get(id)
  const ruledAt = new Date().toISOString()
  const ruling = rulingOf(draft, { records, findDocument, ruledAt, log: await store.rulings() })
  await store.addRulings([ruling])
  const { effects } = await ruledOf(store)
  return effects.find((each) => each.ruling.id === ruling.id) ?? { ruling, state: 'astray', records: [] }
}

/** An id of a record, or a document with the place where the words of the act begin. */
function targetOf(text: string, records: readonly EventRecord[]): RulingTarget {
  const [, document = '', start = ''] = /^(.+)@(\d+)$/u.exec(text) ?? []
  if (document === '') return { record: text }
  const witness = records
    .flatMap((record) => record.witnesses)
    .find((each) => each.document === document && each.mention.trigger.start === Number(start))
  if (witness === undefined) throw new Failure('rule/unknown-target', text)
  return { document, mention: witness.mention.id }
}

/** The documents whose words are quoted. */
async function documentsOf(
  store: Store,
  targets: readonly RulingTarget[],
  records: readonly EventRecord[],
): Promise<ReadonlyMap<string, Document>> {
  const ids = targets.flatMap((target) => {
    if ('document' in target) return [target.document]
    const record = records.find((each) => each.id === target.record)
    return record?.witnesses.map((witness) => witness.document) ?? []
  })
  const documents = new Map<string, Document>()
  for (const id of new Set(ids)) documents.set(id, (await store.requireCoded(id)).document)
  return documents
}
