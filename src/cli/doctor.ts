import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { Command } from 'commander'
import { loadLexicon } from '../lexicon/load.ts'
import { Failure } from '../model/failure.ts'
import { type JsonOptions, type WorkspaceOptions, jsonOption, newCommand, workspaceOption } from './command.ts'
import { withWorkspace } from './opening.ts'
import { EXIT, failureLine, printJson, printLine } from './output.ts'

/** One thing the doctor looked at. */
interface Finding {
  readonly name: string
  readonly ok: boolean
  /** What was found: a version, a count, or what is wrong. */
  readonly found: string
}

/** `chancery doctor`: whether this machine and the workspace are in order. */
export const command = (): Command =>
  newCommand('doctor', {
    summary: 'Check that this machine can run Chancery, and that a workspace is whole.',
    examples: [['chancery doctor', 'one line for each thing; exit code 1 when one is wrong']],
  })
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .action(examine)

async function examine(options: WorkspaceOptions & JsonOptions): Promise<void> {
  const findings = [nodeVersion(), fullTextSearch(), lexicon(), ...(await workspaceFindings(options.workspace))]
  for (const finding of findings) {
    if (options.json) printJson(finding)
    else printLine(`${finding.ok ? 'ok     ' : 'WRONG  '}${finding.name}: ${finding.found}`)
  }
  if (findings.some((finding) => !finding.ok)) process.exitCode = EXIT.refused
}

/** An older Node does not come as far as here. */
const nodeVersion = (): Finding => ({ name: 'Node', ok: true, found: process.versions.node })

function fullTextSearch(): Finding {
  const database = new DatabaseSync(':memory:')
  const row = database
    .prepare("select sqlite_version() as version, sqlite_compileoption_used('ENABLE_FTS5') as fts5")
    .get()
  database.close()
  const version = String(row?.['version'])
  return row?.['fts5'] === 1
    ? { name: 'SQLite', ok: true, found: `${version} with FTS5` }
    : { name: 'SQLite', ok: false, found: `${version} lacks FTS5. Use the Node that "npm ci" installs.` }
}

function lexicon(): Finding {
  try {
    // Each family is loaded as it is taken out.
    return { name: 'lexicon', ok: true, found: Object.keys({ ...loadLexicon() }).join(', ') }
  } catch (error) {
    if (error instanceof Failure) return { name: 'lexicon', ok: false, found: failureLine(error) }
    throw error
  }
}

async function workspaceFindings(folder: string): Promise<readonly Finding[]> {
  if (!existsSync(folder)) return [{ name: 'workspace', ok: true, found: `none at ${folder}` }]
  try {
    return await examineWorkspace(folder)
  } catch (error) {
    if (error instanceof Failure) return [{ name: 'workspace', ok: false, found: failureLine(error) }]
    throw error
  }
}

const examineWorkspace = (folder: string): Promise<readonly Finding[]> =>
  withWorkspace({ workspace: folder }, async ({ store, findOriginal }) => {
    const faults = await store.check()
    const entries = await store.documents()
    const fresh = await store.derivedIsFresh()
    const lost = await lostOriginals(
      findOriginal,
      entries.map((entry) => entry.sha256),
    )
    return [
      { name: 'workspace', ok: true, found: `${folder}: ${entries.length} documents` },
      { name: 'spans and texts', ok: faults.length === 0, found: faults.join('; ') || 'every span resolves' },
      { name: 'originals', ok: lost === 0, found: lost === 0 ? 'all kept' : `${lost} missing. Add the files again.` },
      { name: 'records', ok: fresh, found: fresh ? 'up to date' : 'out of date. Run "chancery recode".' },
      { name: 'files not read', ok: true, found: String((await store.failedFiles()).length) },
    ]
  })

async function lostOriginals(
  find: (sha256: string) => Promise<Uint8Array | undefined>,
  hashes: readonly string[],
): Promise<number> {
  let lost = 0
  for (const hash of hashes) if ((await find(hash)) === undefined) lost += 1
  return lost
}
