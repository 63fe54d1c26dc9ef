import { z } from '@hono/zod-openapi'
import { DOCUMENT_KINDS } from '../model/document.ts'
import { FILTER_LISTS } from '../model/line-filter.ts'
import { STANDINGS } from '../model/standing.ts'
import type { RegistersAnswer } from './registers-answer.ts'
import type {
  AddAnswer,
  DocumentAnswer,
  DossierAnswer,
  DossierColumnsAnswer,
  EvidenceAnswer,
  PairsAnswer,
  PileAnswer,
  RefusalAnswer,
  SearchAnswer,
} from './answers.ts'
import { BRIEF_SECTIONS } from './brief-answer.ts'
import type { BriefAnswer } from './brief-answer.ts'
import type { PlacesAnswer } from './places.ts'
import type { ReviewAnswer } from './review.ts'

/** An answer whose TypeScript type is the contract; OpenAPI names its parts. */
export const answer = <T>(name: string, description: string, parts: Readonly<Record<keyof T & string, string>>) =>
  z.custom<T>().openapi(name, {
    type: 'object',
    description,
    required: Object.keys(parts),
    properties: Object.fromEntries(Object.entries<string>(parts).map(([key, text]) => [key, { description: text }])),
  })

/** `/api/documents`. */
export const pileSchema = answer<PileAnswer>('Pile', `All documents; kinds: ${DOCUMENT_KINDS.join(', ')}.`, {
  documents: 'id, title, publisher, published, kind, language, length, acts, origin, originText of each',
  unread: 'files that could not be read: id, code, message',
})

/** `POST /api/documents`. */
export const addSchema = answer<AddAnswer>('Added', 'What became of the documents of one file.', {
  documents: 'id and outcome of each: added, unchanged, recoded, replaced',
  refused: 'parts that could not be read: id, code, message',
})

/** `/api/documents/{id}`. */
export const documentSchema = answer<DocumentAnswer>('Document', 'One document with what was found in it.', {
  document: 'the document as read; every span points into its text, in UTF-16 units, end excluded',
  layers: 'sentences, dates, actors, quotes, figures; tokens with ?tokens=1',
  mentions: 'the acts told of',
})

/** `/api/dossier/{states}`. */
export const dossierSchema = answer<DossierAnswer>('Dossier', 'Everything between the states, records as lines.', {
  states: 'code and name, in the order asked for',
  missions: 'standing facts about missions',
  total: 'records before the filter',
  passages: 'passages they rest on',
  lines: 'records that pass the filter, by date, undated last',
  names: 'names of all parties by id',
  sides: 'by party: the state of the dossier that it acts for',
  told: 'by record: the documents that attribute, differ or deny',
  otherNames: 'what the relation is called in other scripts: text, language',
  threads: 'undertakings with their stage',
  profile: 'how things stand: heading, text, date, records, documents',
  figures: 'figures with the sentence they stand in',
  statements: 'quotations with their speaker',
  comparisons: 'sources side by side: disputes, figures of one measure, statements in several versions',
  sources: 'the documents, with origin and standing',
  years: 'first and last year of an actual act, or null',
})

/** `/api/dossier/{states}/registers`. */
export const registersSchema = answer<RegistersAnswer>('Registers', 'The registers as tables.', {
  tables: 'register, columns, and rows: id of the record, one cell a column',
  documents: 'by record: the documents that tell of it',
})

/** What the columns of a dossier take. */
export const columnsQuery = z.object({
  first: z.string().regex(/^\d+$/).optional().openapi({ description: 'only so many lines, for a first look' }),
  standing: z
    .string()
    .optional()
    .openapi({ description: `from which sources: ${STANDINGS.join(', ')}` }),
})

/** `/api/dossier/{states}/columns`. */
export const columnsSchema = z.custom<DossierColumnsAnswer>().openapi('DossierColumns', {
  type: 'object',
  description: 'The dossier without a filter; `columns` holds its lines: values once, and their places line by line.',
})

/** `/api/dossier/{states}/records/{record}`. */
export const evidenceSchema = answer<EvidenceAnswer>('Evidence', 'A record with every passage it rests on.', {
  record: 'the record with all witnesses',
  passages: 'the paragraph of each witness, with marks as spans into the document’s text',
})

/** `/api/dossier/{states}/brief`. */
export const briefSchema = answer<BriefAnswer>('Brief', 'Chosen lines as a text with notes.', {
  title: 'the states, and the thread when it is about one',
  from: 'what it is made from, in one sentence',
  blocks: 'headings, paragraphs, dated rows and items; each run of words with the numbers of its notes',
  notes: 'number, document, source, at (the act’s words in the document) and the sentence in three parts',
  lines: 'how many lines it tells of',
  left: 'how many more were chosen than a brief holds',
})

/** `/api/dossier/{states}/places`. */
export const placesSchema = answer<PlacesAnswer>('Places', 'Where the records of a dossier happened.', {
  places: 'name as the records give it, kind (town, area, state), lat, lon',
  unplaced: 'names of which it is not known where they lie',
  states: 'code, name, own, seat and the outlines of today of every state that takes part',
})

/** `/api/dossier/{states}/review`. */
export const reviewSchema = answer<ReviewAnswer>('Review', 'What is left to review, doubtful and weighty first.', {
  items: 'record, score, why and held of each',
  lookAlikes: 'pairs that may be one act: one, other, alike, against',
  done: 'records that somebody accepted or edited',
  agreement: 'passages with two readers or more, and on how many of them they agreed',
})

/** `/api/pairs`. */
export const pairsSchema = answer<PairsAnswer>('Pairs', 'Pairs of states the pile tells of, most records first.', {
  pairs: 'states, records, apart, documents',
})

/** `/api/search`. */
export const searchSchema = answer<SearchAnswer>('Found', 'Paragraphs that hold the words, best first.', {
  query: 'the words as understood',
  passages: 'document, title, publisher, span, text, hits',
})

/** Any refusal. */
export const refusalSchema = answer<RefusalAnswer>('Refusal', 'What went wrong and what to do.', {
  code: 'a permanent code of docs/failures.md',
  message: 'for a person',
})

const list = (name: keyof typeof FILTER_LISTS, text: string) => {
  const allowed: readonly string[] | null = FILTER_LISTS[name]
  const values = allowed === null ? '' : `: ${allowed.join(', ')}`
  return z
    .string()
    .optional()
    .openapi({ description: `${text}, comma-separated${values}` })
}

const STANDING = z.enum(STANDINGS).optional().openapi({ description: 'from which sources it is read' })

/** The standing of sources alone. */
export const standingQuery = z.object({ standing: STANDING })

/** The filter of a dossier, as every address of it takes it. */
export const filterQuery = z.object({
  from: z.string().optional().openapi({ description: 'EDTF; nothing that ended before', example: '1991' }),
  to: z.string().optional().openapi({ description: 'EDTF; nothing that began after', example: '2017-11' }),
  act: list('act', 'classes of act'),
  type: list('type', 'types of act'),
  kind: list('kind', 'kinds of act'),
  register: list('register', 'registers'),
  actor: list('actor', 'ids of parties'),
  place: list('place', 'names of places as the records give them'),
  source: list('source', 'publishers or ids of documents'),
  reality: list('reality', 'realities'),
  status: list('status', 'what the sources make of it'),
  review: list('review', 'what people have made of it'),
  origins: z.string().regex(/^\d+$/).optional().openapi({ description: 'at least so many independent origins' }),
  standing: STANDING,
  words: z.string().max(500).optional().openapi({ description: 'words that must all stand in the line' }),
})

/** What a brief takes: a thread, picked lines or the filter, and its sections. */
export const briefQuery = filterQuery.extend({
  thread: z.string().optional().openapi({ description: 'id of the thread that it is about' }),
  pick: z.string().optional().openapi({ description: 'ids of records, comma-separated: these alone' }),
  sections: z
    .string()
    .optional()
    .openapi({ description: `comma-separated: ${BRIEF_SECTIONS.join(', ')}` }),
})

/** States as people write them, joined by "+": `RUS+SDN`, `Russia+Sudan`. */
export const statesParam = z.object({
  states: z.string().max(300).openapi({ description: 'two or more states joined by +', example: 'RUS+SDN' }),
})
