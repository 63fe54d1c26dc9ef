import type { Command } from 'commander'
import { reportAdding } from './add.ts'
import { restoreArchive } from './archive.ts'
import { type JsonOptions, type WorkspaceOptions, jsonOption, newCommand, workspaceOption } from './command.ts'
import { withWorkspace } from './opening.ts'
import { printNote } from './output.ts'
import { type LimitOptions, withLimits } from './reading.ts'

type Options = WorkspaceOptions & JsonOptions & LimitOptions

/** `chancery import`: an archive that `export --format archive` wrote, into a workspace. */
export const command = (): Command =>
  withLimits(
    newCommand('import', {
      summary: 'Put an archive of a workspace into another: its documents, their original bytes, and the rulings.',
      examples: [['chancery import pile.zip --workspace copy.workspace', 'makes copy.workspace when there is none']],
    })
      .argument('<archive>', 'a file that "chancery export --format archive" wrote')
      .addOption(workspaceOption())
      .addOption(jsonOption()),
  ).action(importArchive)

async function importArchive(archive: string, options: Options): Promise<void> {
  const added = await withWorkspace({ ...options, create: true }, (workspace) => restoreArchive(archive, workspace))
  printNote(`${added} ${added === 1 ? 'document' : 'documents'} put in`)
  await reportAdding([], options)
}
