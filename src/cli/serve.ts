import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { InvalidArgumentError } from 'commander'
import type { Command } from 'commander'
import { loadLexicon } from '../lexicon/load.ts'
import { loadAtlas } from '../lexicon/map.ts'
import type { Lexicon } from '../lexicon/load.ts'
import { Failure } from '../model/failure.ts'
import { buildDossier } from '../reconcile/dossier.ts'
import { planRulings } from '../reconcile/rulings.ts'
import { sourceList } from '../reconcile/source-list.ts'
import { newApp } from '../serve/app.ts'
import { listen } from '../serve/listen.ts'
import type { AddAnswer, UnreadFile } from '../serve/answers.ts'
import { readPageFiles } from '../serve/page-files.ts'
import { libraryOfStore } from '../serve/store-library.ts'
import type { LibraryStages } from '../serve/store-library.ts'
import type { Workspace } from '../store/store.ts'
import { addFiles } from './add-files.ts'
import { type WorkspaceOptions, newCommand, workspaceOption } from './command.ts'
import { withRecords } from './opening.ts'
import { printLine, printNote } from './output.ts'
import { type LimitOptions, withLimits } from './reading.ts'
import { stagesOf } from './stages.ts'
import { requireState } from './states.ts'

interface Options extends WorkspaceOptions, LimitOptions {
  readonly host: string
  readonly port: number
}

/** `chancery serve`: the page and the API on this machine, until it is stopped. */
export const command = (): Command =>
  withLimits(
    newCommand('serve', {
      summary: 'Show the workspace in the browser, on this machine only, until it is stopped.',
      examples: [
        ['chancery serve', 'print the address of the page and answer there'],
        ['chancery serve --port 0', 'on any free port'],
      ],
    })
      .addOption(workspaceOption())
      .option('--host <address>', 'an address of this machine', '127.0.0.1')
      .option('--port <number>', 'the port; 0 takes any free one', portNumber, 8300),
  ).action(serve)

const serve = (options: Options): Promise<void> =>
  withRecords(options, async (workspace) => {
    const server = await listen(appOf(workspace, options), options)
    printLine(server.url)
    printNote('Stop with Ctrl+C.')
    await stopped()
    await server.close()
  })

function portNumber(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('It takes a port, 0 to 65535.')
  return port
}

/** The built page stands beside the source in a clone and beside the compiled files in the package. */
const PAGE = fileURLToPath(new URL('../../web/dist', import.meta.url))

function appOf(workspace: Workspace, limits: LimitOptions): ReturnType<typeof newApp> {
  const { store } = workspace
  const lexicon = loadLexicon()
  const files = readPageFiles(PAGE)
  if (files.size === 0) printNote('The page is not built: "npm run build" builds it. The API answers all the same.')
  return newApp({
    library: libraryOfStore(store, libraryStages(workspace, lexicon, limits)),
    successor: successorIn(lexicon.reconcile),
    atlas: loadAtlas(),
    resolveState: (name) => requireState(name, lexicon.actors),
    files,
    version: versionOfPackage(),
  })
}

function libraryStages(workspace: Workspace, { reconcile }: Lexicon, limits: LimitOptions): LibraryStages {
  return {
    dossier: (codes, coded, reconciled) => buildDossier(codes, coded, reconciled, reconcile),
    sources: (coded, origins) =>
      sourceList(
        [],
        coded.map(({ document }) => document.id),
        coded,
        origins,
      ),
    planRulings: (reconciled, rulings, coded) => planRulings(reconciled, rulings, coded, reconcile),
    now: () => new Date().toISOString(),
    successor: successorIn(reconcile),
    nameOf: (code) => reconcile.stateNames.get(code) ?? code,
    add: (name, bytes) => addFile(workspace, { name, bytes }, limits),
  }
}

/** A state that one other follows is counted with it; one that several follow stays itself. */
const successorIn =
  ({ successors }: Lexicon['reconcile']) =>
  (code: string): string => {
    const [first, ...others] = successors.get(code) ?? []
    return first === undefined || others.length > 0 ? code : first
  }

/** A file that came over HTTP goes the way of one that `add` reads from the disk. */
async function addFile(
  workspace: Workspace,
  file: { readonly name: string; readonly bytes: Uint8Array },
  limits: LimitOptions,
): Promise<AddAnswer> {
  const documents: { readonly id: string; readonly outcome: string }[] = []
  const refused: UnreadFile[] = []
  if (file.bytes.length > limits.maxBytes) throw new Failure('read/too-large', file.name)
  const stages = { ...stagesOf(limits), open: () => Promise.resolve(file.bytes) }
  await addFiles(workspace, [file.name], stages, {
    step: () => undefined,
    done: (id, outcome) => documents.push({ id, outcome }),
    failed: (id, { code, message }) => refused.push({ id, code, message }),
  })
  return { documents, refused }
}

const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })

function versionOfPackage(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return String((manifest as { readonly version?: unknown }).version)
}
