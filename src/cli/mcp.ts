import { once } from 'node:events'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { InvalidArgumentError } from 'commander'
import type { Command } from 'commander'
import { newMcpServer } from '../serve/mcp/server.ts'
import { requestsOf } from '../serve/requests.ts'
import { type WorkspaceOptions, newCommand, workspaceOption } from './command.ts'
import { withRecords } from './opening.ts'
import { type LimitOptions, withLimits } from './reading.ts'
import { requestPartsOf } from './request-parts.ts'
import { versionOfPackage } from './version.ts'

interface Options extends WorkspaceOptions, LimitOptions {
  readonly links: string
}

/** `chancery mcp`: the pile for an assistant, over standard input and output. */
export const command = (): Command =>
  withLimits(
    newCommand('mcp', {
      summary:
        'Answer an assistant about the workspace (Model Context Protocol): read-only, over standard input and output.',
      examples: [
        ['chancery mcp --workspace sudan.workspace', 'what an assistant is told to start'],
        ['chancery mcp --links http://127.0.0.1:8300', 'with links into the page that "chancery serve" shows'],
      ],
    })
      .addOption(workspaceOption())
      .option('--links <address>', 'where the page is served, for the links in answers', httpAddress, ''),
  ).action(answerAssistant)

const answerAssistant = (options: Options): Promise<void> =>
  withRecords(options, async (workspace) => {
    const requests = requestsOf(requestPartsOf(workspace, options))
    const server = newMcpServer(requests, { version: versionOfPackage(), base: options.links })
    const gone = once(process.stdin, 'end')
    await server.connect(new StdioServerTransport())
    await gone
    await server.close()
  })

function httpAddress(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/u.test(new URL(text).protocol))
    throw new InvalidArgumentError('It takes an address such as http://127.0.0.1:8300.')
  return text.replace(/\/+$/u, '')
}
