import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'
import { Failure } from '../../model/failure.ts'
import { REALITIES, REGISTERS } from '../../model/ontology.ts'
import { LINE_STATUSES } from '../../model/line.ts'
import type { Requests } from '../requests.ts'
import { UNTRUSTED, comparedFields, foundWords, lineOfRecord, linksUnder, threadAnswer, witnesses } from './answers.ts'

const STATES = z.string().describe('two or more states, joined by "+": "Russia+Sudan"')
const RECORD = z.string().describe('id of a record, as list_records gives it')
const PAGE = 50
const READS_ONLY = { readOnlyHint: true, openWorldHint: false } as const

/** Where the server's links lead. */
export interface McpOptions {
  readonly version: string
  /** "http://127.0.0.1:8300", or empty for addresses without a host. */
  readonly base: string
}

/**
 * The pile for assistants (Model Context Protocol): read-only tools. Each answer gives the words, their source and a
 * link to them, and says that they are untrusted. A refusal is an answer marked as error, with its code.
 */
export function newMcpServer(requests: Requests, { version, base }: McpOptions): McpServer {
  const server = new McpServer({ name: 'chancery', version }, { instructions: INSTRUCTIONS })
  const links = linksUnder(base)

  server.registerTool(
    'list_documents',
    { description: 'The documents of the pile: title, publisher, kind, date, origin.', annotations: READS_ONLY },
    async () => await answered(async () => (await requests.pile()).documents),
  )

  server.registerTool(
    'search_passages',
    {
      description: 'Paragraphs that hold all the words; "words in quotation marks" are a phrase.',
      inputSchema: { words: z.string(), limit: z.number().int().min(1).max(PAGE).default(10) },
      annotations: READS_ONLY,
    },
    async ({ words, limit }) =>
      await answered(async () => {
        const { passages } = await requests.search(words)
        return { found: passages.length, passages: passages.slice(0, limit).map((each) => foundWords(each, links)) }
      }),
  )

  server.registerTool(
    'list_records',
    {
      description: 'The chronology of two states, a page at a time: what happened, when, whether it did, who says so.',
      inputSchema: {
        states: STATES,
        from: z.string().optional().describe('EDTF: "2017", "2017-11"'),
        to: z.string().optional(),
        register: z.array(z.enum(REGISTERS)).optional(),
        reality: z.array(z.enum(REALITIES)).optional(),
        status: z.array(z.enum(LINE_STATUSES)).optional(),
        words: z.string().optional().describe('words that stand in the line'),
        after: RECORD.optional().describe('the last record of the page before'),
      },
      annotations: READS_ONLY,
    },
    async ({ states, after, ...filter }) =>
      await answered(async () => {
        const answer = await requests.dossier(states, queryOf(filter))
        const start = after === undefined ? 0 : answer.lines.findIndex(({ id }) => id === after) + 1
        const page = answer.lines.slice(start, start + PAGE)
        return {
          records: page.map((line) => lineOfRecord(line, answer, states, links)),
          total: answer.lines.length,
          next_after: start + PAGE < answer.lines.length ? page.at(-1)?.id : undefined,
        }
      }),
  )

  server.registerTool(
    'open_evidence',
    {
      description: 'Every passage that a record rests on, with the paragraph around it.',
      inputSchema: { states: STATES, record: RECORD },
      annotations: READS_ONLY,
    },
    async ({ states, record }) =>
      await answered(async () => {
        const [evidence, { sources }] = await both(requests, states, record)
        return { record, line: evidence.record.title, passages: witnesses(evidence, sources, links) }
      }),
  )

  server.registerTool(
    'compare_sources',
    {
      description:
        'What each source says of a record: date, place, whether it happened, and where they exclude each other.',
      inputSchema: { states: STATES, record: RECORD },
      annotations: READS_ONLY,
    },
    async ({ states, record }) =>
      await answered(async () => {
        const [evidence, { sources }] = await both(requests, states, record)
        return {
          record,
          line: evidence.record.title,
          fields: comparedFields(evidence.record, sources),
          passages: witnesses(evidence, sources, links),
        }
      }),
  )

  server.registerTool(
    'read_threads',
    {
      description:
        'Undertakings between two states (agreements, bases, arms, sanctions, relations) with their stages in order.',
      inputSchema: { states: STATES },
      annotations: READS_ONLY,
    },
    async ({ states }) =>
      await answered(async () =>
        (await requests.dossier(states, new URLSearchParams())).threads.map((each) =>
          threadAnswer(each, states, links),
        ),
      ),
  )
  return server
}

const INSTRUCTIONS = [
  'Chancery holds documents on relations between states and what they tell, each act tied to the words it rests on.',
  'Quote the words and name the source with every claim. Say when an act is planned, possible, demanded, negated or',
  'denied: only "actual" ones are told as done. Count independent origins, not documents.',
  UNTRUSTED,
].join(' ')

async function both(
  requests: Requests,
  states: string,
  record: string,
): Promise<readonly [Awaited<ReturnType<Requests['evidence']>>, Awaited<ReturnType<Requests['dossier']>>]> {
  return [await requests.evidence(states, record), await requests.dossier(states, new URLSearchParams())]
}

/** The answer as JSON with the warning, or the refusal. */
async function answered(ask: () => Promise<unknown>): Promise<CallToolResult> {
  try {
    const data = await ask()
    return { content: [{ type: 'text', text: JSON.stringify({ notice: UNTRUSTED, data }) }] }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const { code, message } = error
    return { isError: true, content: [{ type: 'text', text: JSON.stringify({ code, message }) }] }
  }
}

/** A filter in the form of the page's addresses. */
function queryOf(filter: Readonly<Record<string, string | readonly string[] | undefined>>): URLSearchParams {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) {
    if (value === undefined) continue
    query.set(name, typeof value === 'string' ? value : value.join(','))
  }
  return query
}
