import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { loadLexicon } from '../lexicon/load.ts'
import type { Lexicon } from '../lexicon/load.ts'
import type { CodedDocument } from '../model/coded.ts'
import { Failure } from '../model/failure.ts'
import { resolves } from '../model/span.ts'
import type { Span } from '../model/span.ts'
import { type Tools, codeDocument, prepare } from '../pipeline.ts'
import { DEFAULT_LIMITS } from '../read/draft.ts'
import { readBytes } from '../read/read.ts'
import { groupGiven } from '../reconcile/given.ts'
import type { GivenDocument } from '../reconcile/given.ts'
import { newCommand } from './command.ts'
import { printJson } from './output.ts'

/** `chancery reconcile --given FILE`: groups mentions that somebody else marked. */
export const command = (): Command =>
  newCommand('reconcile', {
    summary: 'Group mentions of events that are given by their place in the text.',
    examples: [['chancery reconcile --given mentions.jsonl', 'prints {mention_id, cluster} for each']],
  })
    .requiredOption('--given <file>', 'lines {id, text, published?, mentions: [{id, trigger: {start, end}}]}')
    .action(reconcileGiven)

async function reconcileGiven({ given: path }: { readonly given: string }): Promise<void> {
  const lexicon = loadLexicon()
  const tools = prepare(lexicon)
  const documents: GivenDocument[] = []
  for (const [index, line] of linesOf(path).entries()) {
    documents.push(await givenDocument(line, `${path}:${index + 1}`, lexicon, tools))
  }
  const clusters = groupGiven(documents, lexicon.reconcile)
  for (const { mentions } of documents) {
    for (const { id } of mentions) printJson({ mention_id: id, cluster: clusters.get(id) })
  }
}

function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
  } catch (cause) {
    throw new Failure('read/not-found', path, { cause })
  }
}

async function givenDocument(line: string, at: string, lexicon: Lexicon, tools: Tools): Promise<GivenDocument> {
  const options = { lexicon: lexicon.read, limits: DEFAULT_LIMITS }
  const [result] = await readBytes(Buffer.from(line), { id: at, format: 'jsonl' }, options)
  if (result === undefined) throw new Failure('read/bad-line', at)
  if (!result.ok) throw result.failure
  const coded: CodedDocument = codeDocument(result.document, tools)
  return { coded, mentions: mentionsOf(line, at, result.document.text.length) }
}

/** The marks of a line, whose spans must resolve in its text. */
function mentionsOf(line: string, at: string, length: number): GivenDocument['mentions'] {
  const value: unknown = JSON.parse(line)
  const list: unknown = typeof value === 'object' && value !== null && 'mentions' in value ? value.mentions : []
  if (!Array.isArray(list)) throw new Failure('read/bad-line', at, { detail: 'Its "mentions" are no list.' })
  return list.map((each: unknown) => {
    if (!isMark(each) || !resolves(each.trigger, length)) {
      throw new Failure('read/bad-line', at, { detail: 'A mention needs "id" and a "trigger" inside the text.' })
    }
    return { id: each.id, trigger: { start: each.trigger.start, end: each.trigger.end } }
  })
}

function isMark(value: unknown): value is { readonly id: string; readonly trigger: Span } {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('trigger' in value)) return false
  const { id, trigger } = value
  if (typeof id !== 'string' || typeof trigger !== 'object' || trigger === null) return false
  return 'start' in trigger && typeof trigger.start === 'number' && 'end' in trigger && typeof trigger.end === 'number'
}
