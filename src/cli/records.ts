import type { Command } from 'commander'
import { whenText } from '../export/chronology.ts'
import { recordJson } from '../export/json.ts'
import type { Register } from '../model/ontology.ts'
import type { EventRecord } from '../model/record.ts'
import { type JsonOptions, type WorkspaceOptions, jsonOption, newCommand, workspaceOption } from './command.ts'
import { isWanted, readDossier, readReconciled } from './derived.ts'
import { printJson, printLine, table } from './output.ts'
import { namesOf, registerOption } from './states.ts'

interface Options extends WorkspaceOptions, JsonOptions {
  readonly jsonl: boolean
  readonly between?: string
  readonly register?: Register
}

/** `chancery records`: one record per real event. */
export const command = (): Command =>
  newCommand('records', {
    summary: 'List the records of a workspace: one real event each, with all its passages.',
    examples: [
      ['chancery records --between Russia,Sudan', 'as a table'],
      ['chancery records --jsonl --register arms', 'one JSON object a line, with every passage'],
    ],
  })
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .option('--jsonl', 'the same as --json', false)
    .option('--between <states>', 'only records between these states, separated by commas')
    .option('--register <name>', 'only records of this register', registerOption)
    .action(listRecords)

async function listRecords(options: Options): Promise<void> {
  const records = await wantedRecords(options)
  if (options.json || options.jsonl) return records.forEach((record) => printJson(recordJson(record)))
  const rows = records.map((record) => [
    whenText(record.date.value),
    record.title,
    record.register,
    record.status,
    `·${record.origins.length}`,
    record.id,
  ])
  printLine(table(['WHEN', 'WHAT', 'REGISTER', 'STATUS', 'ORIGINS', 'ID'], rows))
}

async function wantedRecords(options: Options): Promise<readonly EventRecord[]> {
  const { between, register } = options
  const wanted = { between: namesOf(between), ...(register === undefined ? {} : { register }) }
  if (wanted.between.length > 0) return (await readDossier(options, wanted)).records
  return (await readReconciled(options)).records.filter((record) => isWanted(record, wanted))
}
