import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { Failure } from '../model/failure.ts'
import { newCommand } from './command.ts'
import { EXIT } from './output.ts'

const EVAL = fileURLToPath(new URL('../../eval/main.ts', import.meta.url))

/** `chancery eval`: the quality of what is found, against gold. Only in a clone, which holds the measures. */
export const command = (): Command =>
  newCommand('eval', {
    summary: 'Measure the quality of what is found against hand-made gold (in a clone of the source).',
    examples: [
      ['chancery eval', 'every measure'],
      ['chancery eval dates', 'one of them'],
    ],
  })
    .argument('[measure...]', 'names of files in eval/')
    .action(runEval)

/** The measures are no part of the package, so they run in a process of their own. */
function runEval(measures: readonly string[]): void {
  if (!existsSync(EVAL)) throw new Failure('cli/only-in-clone', 'eval')
  const { status } = spawnSync(process.execPath, [EVAL, ...measures], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = EXIT.refused
}
