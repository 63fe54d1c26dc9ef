import type { Workspace } from '../store/store.ts'
import { openWorkspace } from '../store/workspace.ts'
import type { WorkspaceOptions } from './command.ts'
import { printNote } from './output.ts'

/** Does some work on the workspace that the options name, and closes it whatever happens. */
export async function withWorkspace<T>(
  options: WorkspaceOptions & { readonly create?: boolean },
  work: (workspace: Workspace) => Promise<T>,
): Promise<T> {
  const workspace = await openWorkspace(options.workspace, { create: options.create === true })
  try {
    return await work(workspace)
  } finally {
    await workspace.close()
  }
}

/** The same, for commands that show records: says so when an interrupted `add` left them out of date. */
export const withRecords = <T>(options: WorkspaceOptions, work: (workspace: Workspace) => Promise<T>): Promise<T> =>
  withWorkspace(options, async (workspace) => {
    if (!(await workspace.store.derivedIsFresh()))
      printNote('The records are out of date: an "add" did not come to its end. "chancery recode" completes it.')
    return work(workspace)
  })
