import type { Command } from 'commander'
import { reportAdding } from './add.ts'
import { type JsonOptions, type WorkspaceOptions, jsonOption, newCommand, workspaceOption } from './command.ts'
import { type LimitOptions, withLimits } from './reading.ts'

/** `chancery recode`: the documents that are there by the rules of today. */
export const command = (): Command =>
  withLimits(
    newCommand('recode', {
      summary: 'Code anew what was coded by other rules, and bring the records up to date. Rulings stay.',
      examples: [['chancery recode', 'after an update of Chancery, or an "add" that was interrupted']],
    })
      .addOption(workspaceOption())
      .addOption(jsonOption()),
  ).action((options: WorkspaceOptions & JsonOptions & LimitOptions) => reportAdding([], options))
