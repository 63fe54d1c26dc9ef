import type { Command } from 'commander'
import type { Failure } from '../model/failure.ts'
import type { Added, Workspace } from '../store/store.ts'
import { type AddTold, addFiles } from './add-files.ts'
import { type JsonOptions, type WorkspaceOptions, jsonOption, newCommand, workspaceOption } from './command.ts'
import { withWorkspace } from './opening.ts'
import { printFailure, printJson, printLine, printNote } from './output.ts'
import { type Progress, startProgress } from './progress.ts'
import { type LimitOptions, filesUnder, withLimits } from './reading.ts'
import { stagesOf } from './stages.ts'

type Options = WorkspaceOptions & JsonOptions & LimitOptions

/** `chancery add`: files into a workspace, coded and reconciled. */
export const command = (): Command =>
  withLimits(
    newCommand('add', {
      summary: 'Read files and folders into a workspace, code them, and bring its records up to date.',
      examples: [
        ['chancery add samples', 'makes ./chancery.workspace when there is none'],
        ['chancery add --workspace sudan.workspace articles report.pdf', 'a folder and a file into another workspace'],
      ],
    })
      .argument('<path...>', 'files or folders; what is there already is passed over')
      .addOption(workspaceOption())
      .addOption(jsonOption()),
  ).action(add)

async function add(paths: readonly string[], options: Options): Promise<void> {
  const files = await filesUnder(paths)
  // A mistyped path leaves no empty workspace behind.
  if (files.length === 0) printNote('There are no files to add.')
  else await reportAdding(files, { ...options, create: true })
}

/** Adds files, and codes anew what is stale, with a line for each document and one for the whole. */
export function reportAdding(
  files: readonly string[],
  options: Options & { readonly create?: boolean },
): Promise<void> {
  const stages = stagesOf(options)
  const counts = new Map<Added | 'failed', number>()
  const progress = startProgress('adding', files.length)
  return withWorkspace(options, async (workspace) => {
    await addFiles(workspace, files, stages, tellingOf(options.json, counts, progress))
    progress.end()
    if (!options.json) printLine(await summaryOf(workspace, counts))
  })
}

/** Each document is reported by a line of its own once it is safe. */
function tellingOf(json: boolean, counts: Map<Added | 'failed', number>, progress: Progress): AddTold {
  const count = (outcome: Added | 'failed'): void => {
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
    progress.end()
  }
  return {
    step: progress.step,
    done: (id: string, outcome: Added) => {
      count(outcome)
      if (json) printJson({ document: id, outcome })
      else printLine(`${outcome} ${id}`)
    },
    failed: (_id: string, failure: Failure) => {
      count('failed')
      printFailure(failure)
    },
  }
}

async function summaryOf({ store }: Workspace, counts: ReadonlyMap<string, number>): Promise<string> {
  const outcomes = [...counts].map(([outcome, count]) => `${count} ${outcome}`)
  const totals = `${(await store.documents()).length} documents, ${(await store.records()).length} records`
  return `${outcomes.join(', ') || 'nothing to add'}; the workspace holds ${totals}`
}
