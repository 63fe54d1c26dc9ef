import { sql } from 'kysely'
import type { Span } from '../model/span.ts'
import type { Passage, Store } from './store.ts'
import type { Db } from './write.ts'

/** The part of the store that finds words. */
export const searchMethods = (db: Db): Pick<Store, 'search'> => ({
  search: (words, limit) => search(db, words, limit),
})

/** A part of a text that can be found, with its words. */
export interface SearchablePart extends Span {
  readonly words: string
}

/** Marks the index puts around a hit. They are blanked in what is indexed, so that they mean nothing else. */
const OPEN = '\u0001'
const CLOSE = '\u0002'
// oxlint-disable-next-line no-control-regex -- the two marks
const MARKS = /[\u0001\u0002]/g

/** Indexes the parts of a document. */
export async function addPassages(db: Db, documentId: string, parts: readonly SearchablePart[]): Promise<void> {
  for (const { start, end, words } of parts) {
    const { insertId } = await db
      .insertInto('passage')
      .values({ document_id: documentId, start, end })
      .executeTakeFirstOrThrow()
    const indexed = words.replace(MARKS, ' ')
    await sql`insert into passage_text (rowid, words) values (${Number(insertId)}, ${indexed})`.execute(db)
  }
}

interface FoundRow {
  readonly document: string
  readonly title: string | null
  readonly start: number
  readonly end: number
  readonly marked: string
}

/** Best first by BM25; of equals, in order of document and place. */
async function search(db: Db, words: string, limit = 50): Promise<readonly Passage[]> {
  const expression = matchExpression(words)
  if (expression === '') return []
  const { rows } = await sql<FoundRow>`
    select document.id as document, document.title as title, passage.start as start, passage."end" as "end",
      highlight(passage_text, 0, ${OPEN}, ${CLOSE}) as marked
    from passage_text
      join passage on passage.id = passage_text.rowid
      join document on document.id = passage.document_id
    where passage_text match ${expression}
    order by bm25(passage_text), document.id, passage.start
    limit ${limit}`.execute(db)
  return rows.map(passageOf)
}

const TERM = /"([^"]*)"|([^\s"]+)/g
const HAS_WORD = /[\p{L}\p{N}]/u

/** A person's words as an FTS5 expression: every term quoted, so that none is taken for an operator; `nav*` stays open-ended. */
export function matchExpression(words: string): string {
  const terms: string[] = []
  for (const [, phrase, word = ''] of words.matchAll(TERM)) {
    const term = phrase ?? word
    if (!HAS_WORD.test(term)) continue
    terms.push(phrase === undefined && term.endsWith('*') ? `"${term.slice(0, -1)}" *` : `"${term}"`)
  }
  return terms.join(' AND ')
}

function passageOf(row: FoundRow): Passage {
  const span = { start: row.start, end: row.end }
  return { document: row.document, title: row.title, span, ...hitsOf(row.marked, row.start) }
}

/** The spans between marks, counted without the marks, from where the passage begins. */
function hitsOf(marked: string, from: number): { readonly text: string; readonly hits: readonly Span[] } {
  const hits: Span[] = []
  let start = from
  let marks = 0
  for (const { 0: mark, index } of marked.matchAll(MARKS)) {
    const at = from + index - marks
    if (mark === OPEN) start = at
    else hits.push({ start, end: at })
    marks += 1
  }
  return { text: marked.replace(MARKS, ''), hits }
}
