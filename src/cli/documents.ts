import type { Command } from 'commander'
import type { DocumentEntry, FailedFile } from '../store/store.ts'
import { type JsonOptions, type WorkspaceOptions, jsonOption, newCommand, workspaceOption } from './command.ts'
import { withWorkspace } from './opening.ts'
import { printJson, printLine, table } from './output.ts'

interface Options extends WorkspaceOptions, JsonOptions {
  readonly failed: boolean
}

/** `chancery documents`: what is in the workspace. */
export const command = (): Command =>
  newCommand('documents', {
    summary: 'List the documents of a workspace, or the files that could not be read.',
    examples: [
      ['chancery documents', 'one line a document'],
      ['chancery documents --failed', 'the files that could not be read, with the reason'],
    ],
  })
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .option('--failed', 'list the files that could not be read', false)
    .action(listDocuments)

const listDocuments = (options: Options): Promise<void> =>
  withWorkspace(options, async ({ store }) => {
    if (options.failed) printFailed(await store.failedFiles(), options.json)
    else printEntries(await store.documents(), options.json)
  })

function printEntries(entries: readonly DocumentEntry[], json: boolean): void {
  if (json) return entries.forEach(printJson)
  const rows = entries.map((entry) => [
    entry.id,
    entry.published?.edtf ?? '',
    entry.kind,
    entry.publisher ?? '',
    String(entry.mentions),
    entry.title ?? '',
  ])
  printLine(table(['DOCUMENT', 'PUBLISHED', 'KIND', 'PUBLISHER', 'MENTIONS', 'TITLE'], rows))
}

function printFailed(failed: readonly FailedFile[], json: boolean): void {
  if (json) return failed.forEach(printJson)
  printLine(
    table(
      ['FILE', 'CODE', 'REASON'],
      failed.map((each) => [each.id, each.code, each.message]),
    ),
  )
}
