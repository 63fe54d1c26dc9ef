import type { Command } from 'commander'
import { whenText } from '../export/chronology.ts'
import type { Thread } from '../model/record.ts'
import { type JsonOptions, type WorkspaceOptions, jsonOption, newCommand, workspaceOption } from './command.ts'
import { readDossier, readReconciled } from './derived.ts'
import { printJson, printLine } from './output.ts'
import { namesOf } from './states.ts'

interface Options extends WorkspaceOptions, JsonOptions {
  readonly between?: string
}

/** `chancery threads`: undertakings and how far they have come. */
export const command = (): Command =>
  newCommand('threads', {
    summary: 'List undertakings (bases, sanctions, relations, debts) with their stages and where they stand.',
    examples: [
      ['chancery threads', 'of the whole workspace'],
      ['chancery threads --between Russia,Sudan', 'between two states'],
    ],
  })
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .option('--between <states>', 'only undertakings of these states, separated by commas')
    .action(listThreads)

async function listThreads(options: Options): Promise<void> {
  const names = namesOf(options.between)
  const { threads } = names.length > 0 ? await readDossier(options, { between: names }) : await readReconciled(options)
  if (options.json) return threads.forEach(printJson)
  for (const thread of threads) printLine(threadLine(thread))
}

function threadLine({ title, stage, stages, note }: Thread): string {
  const steps = (stages ?? []).map((each) => `${each.stage} ${whenText(each.date)}`.trim())
  return `${title}: ${stage}\n  ${steps.join(' → ')}${note === undefined ? '' : `\n  ${note}`}`
}
