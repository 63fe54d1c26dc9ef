import type { Command } from 'commander'
import type { RulingEffect } from '../model/ruling.ts'
import { type JsonOptions, type WorkspaceOptions, jsonOption, newCommand, workspaceOption } from './command.ts'
import { withRecords } from './opening.ts'
import { printJson, printLine, table } from './output.ts'
import { ruledOf } from './ruled.ts'

interface Options extends WorkspaceOptions, JsonOptions {
  readonly astray: boolean
}

/** `chancery rulings`: the log of what people decided. */
export const command = (): Command =>
  newCommand('rulings', {
    summary: 'List what people decided, and what each decision does now.',
    examples: [
      ['chancery rulings', 'the whole log, oldest first'],
      ['chancery rulings --astray', 'those whose words are not found any more'],
    ],
  })
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .option('--astray', 'only rulings whose words are not found any more', false)
    .action(listRulings)

const listRulings = (options: Options): Promise<void> =>
  withRecords(options, async ({ store }) => {
    const { effects } = await ruledOf(store)
    const wanted = effects.filter((effect) => !options.astray || effect.state === 'astray')
    if (options.json) wanted.forEach(printJson)
    else printLine(table(['ID', 'WHEN', 'BY', 'VERDICT', 'STATE', 'ON', 'WHY'], wanted.map(rowOf)))
  })

const rowOf = ({ ruling, state, records }: RulingEffect): readonly string[] => [
  ruling.id,
  ruling.ruledAt.slice(0, 10),
  ruling.by,
  ruling.verdict,
  state,
  records.length > 0 ? records.map(({ title }) => title).join('; ') : wordsOf(ruling),
  ruling.note ?? '',
]

/** What it was on, by its own words, where no record is left to name. */
const wordsOf = ({ evidence, withdraws }: RulingEffect['ruling']): string =>
  withdraws ?? evidence.map(({ prefix, exact, suffix }) => `“${prefix}${exact}${suffix}”`).join('; ')
