import { fileURLToPath } from 'node:url'
import { InvalidArgumentError } from 'commander'
import type { Command } from 'commander'
import { newApp } from '../serve/app.ts'
import type { AppParts } from '../serve/app.ts'
import { fetchAddress } from '../serve/fetch-address.ts'
import { listen } from '../serve/listen.ts'
import { readPageFiles } from '../serve/page-files.ts'
import type { Workspace } from '../store/store.ts'
import { type WorkspaceOptions, newCommand, workspaceOption } from './command.ts'
import { withRecords } from './opening.ts'
import { printLine, printNote } from './output.ts'
import { type LimitOptions, withLimits } from './reading.ts'
import { requestPartsOf } from './request-parts.ts'
import { versionOfPackage } from './version.ts'

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
  const files = readPageFiles(PAGE)
  if (files.size === 0) printNote('The page is not built: "npm run build" builds it. The API answers all the same.')
  const fetch: AppParts['fetch'] = (address) => fetchAddress(address, { maxBytes: limits.maxBytes, ...FETCH_LIMITS })
  return newApp({ ...requestPartsOf(workspace, limits), fetch, files, version: versionOfPackage() })
}

/** How long one page may take, and how often it may send us on. */
const FETCH_LIMITS = { maxSeconds: 30, maxRedirects: 5 }

const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
