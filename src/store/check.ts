import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { CodedDocument } from '../model/coded.ts'
import { type Span, resolves } from '../model/span.ts'
import { documentMethods } from './documents.ts'
import type { Db } from './write.ts'

/** Faults of the stored data in words: of the file itself, of texts that are not what was read, of spans that do not resolve. */
export async function check(db: Db): Promise<readonly string[]> {
  const faults = [...(await faultsOfFile(db)), ...(await faultsOfCounts(db))]
  for await (const coded of documentMethods(db).allCoded()) faults.push(...faultsOfDocument(coded))
  return faults
}

async function faultsOfFile(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly integrity_check: string }>`pragma integrity_check`.execute(db)
  return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok')
}

async function faultsOfCounts(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly id: string }>`
    select document.id as id from document left join coding on coding.document_id = document.id
    where coding.document_id is null order by document.id`.execute(db)
  return rows.map((row) => `${row.id}: the document has no coding`)
}

/** Faults of one document with its coding: a text that is not the one its hash names, spans that do not resolve. */
export function faultsOfDocument(coded: CodedDocument): readonly string[] {
  const { document } = coded
  const hash = createHash('sha256').update(document.text, 'utf8').digest('hex')
  const changed = hash === document.sha256.text ? [] : [`${document.id}: the text is not the one that was read`]
  const astray = [...spansOf(coded)].filter(([, span]) => !resolves(span, document.text.length))
  return [
    ...changed,
    ...astray.map(([name, span]) => `${document.id}: ${name} ${span.start}–${span.end} does not resolve`),
  ]
}

function* spansOf({ document, layers, mentions }: CodedDocument): Generator<readonly [name: string, span: Span]> {
  for (const block of document.blocks) yield ['block', block]
  for (const section of document.sections) yield ['section', section]
  for (const sentence of layers.sentences) yield ['sentence', sentence]
  for (const token of layers.tokens) yield ['token', token]
  for (const date of layers.dates) yield ['date', date]
  for (const quote of layers.quotes) yield ['quote', quote]
  for (const figure of layers.figures) yield ['figure', figure]
  for (const actor of layers.actors) for (const mention of actor.mentions) yield ['actor', mention]
  for (const mention of mentions) {
    yield ['trigger', mention.trigger]
    yield ['sentence of a mention', mention.sentence]
    for (const attribution of mention.attribution) yield ['attribution', attribution.span]
  }
}
