import { Failure } from '../model/failure.ts'
import { columnsOfLines } from '../model/line-columns.ts'
import { filterOfQuery } from '../model/line-filter.ts'
import { STANDINGS } from '../model/standing.ts'
import type { Reading } from '../model/standing.ts'
import type { Dossier } from '../model/dossier.ts'
import type { CodedDocument } from '../model/coded.ts'
import type { Atlas } from '../model/lexicon/map.ts'
import type {
  DocumentAnswer,
  DossierAnswer,
  DossierColumnsAnswer,
  EvidenceAnswer,
  OtherName,
  PileAnswer,
  SearchAnswer,
} from './answers.ts'
import type { BriefAnswer } from './brief-answer.ts'
import { briefAnswer } from './brief.ts'
import { dossierAnswer } from './dossier-answer.ts'
import type { Successor } from './dossier-answer.ts'
import { evidenceAnswer } from './evidence.ts'
import { placesAnswer } from './places.ts'
import type { PlacesAnswer } from './places.ts'
import { reviewAnswer } from './review.ts'
import type { ReviewAnswer } from './review.ts'
import { packed } from './packed.ts'
import { registersAnswer } from './registers-answer.ts'
import type { RegistersAnswer } from './registers-answer.ts'
import type { Packed } from './packed.ts'
import type { Library, ResolveState } from './source.ts'

/** How many passages a search gives. */
export const SEARCH_LIMIT = 100

/** What the addresses of API and page answer, each from its plain parameters. */
export interface Requests {
  readonly pile: () => Promise<PileAnswer>
  readonly document: (id: string, tokens: boolean) => Promise<DocumentAnswer>
  readonly dossier: (states: string, query: URLSearchParams) => Promise<DossierAnswer>
  /** The dossier without a filter, made ready for sending once. */
  readonly wholeDossier: (states: string) => Promise<Packed>
  /** The same with its lines as columns, as the page takes it; `first`: only so many lines, for a first look. */
  readonly dossierColumns: (states: string, how: ColumnsWish) => Promise<Packed>
  readonly evidence: (states: string, record: string, standing?: string | null) => Promise<EvidenceAnswer>
  /** The registers as tables, of the lines that the query chooses. */
  readonly registers: (states: string, query: URLSearchParams) => Promise<RegistersAnswer>
  /** The lines that the query chooses as a text with notes. */
  readonly brief: (states: string, query: URLSearchParams) => Promise<BriefAnswer>
  /** Where the records of a dossier happened. */
  readonly places: (states: string) => Promise<PlacesAnswer>
  /** What is left to review of a dossier. */
  readonly review: (states: string) => Promise<ReviewAnswer>
  readonly search: (words: string) => Promise<SearchAnswer>
}

/** Which sources a dossier is read from, and how many of its lines are wanted. */
export interface ColumnsWish {
  readonly standing: string | null
  readonly first: number
}

/** What requests are answered from. */
export interface RequestParts {
  readonly library: Library
  readonly resolveState: ResolveState
  readonly successor: Successor
  readonly atlas: Atlas
}

/** The requests over one library. */
export function requestsOf({ library, resolveState, successor, atlas }: RequestParts): Requests {
  const whole = new WeakMap<Dossier, Promise<Packed>>()
  const columns = new WeakMap<Dossier, Map<number, Promise<Packed>>>()
  const answers = new WeakMap<Dossier, Promise<DossierAnswer>>()
  const wholeOf = async (dossier: Dossier): Promise<DossierAnswer> => {
    const make = async (): Promise<DossierAnswer> => {
      const otherNames = await otherNamesOf(dossier, library)
      return { ...dossierAnswer(dossier, {}, successor), otherNames }
    }
    const held = answers.get(dossier) ?? make()
    answers.set(dossier, held)
    return await held
  }
  return {
    pile: async () => ({ documents: await library.documents(), unread: await library.unread() }),
    document: async (id, tokens) => documentAnswer(await requireDocument(library, id), tokens),
    dossier: async (states, query) => {
      const dossier = await library.dossier(codesOf(states, resolveState), readingOf(query.get('standing')))
      const otherNames = await otherNamesOf(dossier, library)
      return { ...dossierAnswer(dossier, filterOfQuery(query), successor), otherNames }
    },
    wholeDossier: async (states) => {
      const dossier = await library.dossier(codesOf(states, resolveState))
      const held = whole.get(dossier) ?? wholeOf(dossier).then(packed)
      whole.set(dossier, held)
      return await held
    },
    dossierColumns: async (states, { standing, first }) => {
      const dossier = await library.dossier(codesOf(states, resolveState), readingOf(standing))
      const held = columns.get(dossier) ?? new Map<number, Promise<Packed>>()
      const answer = held.get(first) ?? wholeOf(dossier).then((whole) => packed(columnsAnswer(whole, first)))
      columns.set(dossier, held.set(first, answer))
      return await answer
    },
    evidence: async (states, record, standing) => {
      const dossier = await library.dossier(codesOf(states, resolveState), readingOf(standing))
      return await evidenceOf(library, dossier, record)
    },
    registers: async (states, query) =>
      registersAnswer(await library.dossier(codesOf(states, resolveState), readingOf(query.get('standing'))), query),
    brief: async (states, query) => briefAnswer(await library.dossier(codesOf(states, resolveState)), query),
    places: async (states) => placesAnswer(await library.dossier(codesOf(states, resolveState)), atlas),
    review: async (states) =>
      reviewAnswer(await library.dossier(codesOf(states, resolveState)), (await library.rulings?.()) ?? []),
    search: async (words) => ({ query: words, passages: await library.search(words, SEARCH_LIMIT) }),
  }
}

/** Of a first look, what belongs to lines that are not in it is left out. */
function columnsAnswer({ lines, told, ...rest }: DossierAnswer, first: number): DossierColumnsAnswer {
  if (first >= lines.length) return { ...rest, told, columns: columnsOfLines(lines) }
  const shown = lines.slice(0, first)
  const ids = new Set(shown.map((line) => line.id))
  return {
    ...rest,
    told: Object.fromEntries(Object.entries(told).filter(([id]) => ids.has(id))),
    columns: columnsOfLines(shown),
  }
}

/** Names in other scripts from documents whose title names all the states: "Russia–Sudan relations". */
async function otherNamesOf(dossier: Dossier, library: Library): Promise<readonly OtherName[]> {
  const about = dossier.sources.filter(({ title }) => dossier.states.every((state) => title?.includes(state.name)))
  const documents = await Promise.all(about.slice(0, 3).map(({ document }) => library.document(document)))
  const names = documents.flatMap((coded) => coded?.document.foreignNames ?? [])
  // The first of each language names the relation; those after it name people and towns.
  return [
    ...new Map(names.toReversed().map(({ text, language }) => [language, { text, language }])).values(),
  ].toReversed()
}

async function requireDocument(library: Library, id: string): Promise<CodedDocument> {
  const coded = await library.document(id)
  if (coded === undefined) throw new Failure('store/unknown-document', id)
  return coded
}

function documentAnswer({ document, layers, mentions }: CodedDocument, withTokens: boolean): DocumentAnswer {
  if (withTokens) return { document, layers, mentions }
  const { tokens: _tokens, ...rest } = layers
  return { document, layers: rest, mentions }
}

/** "Russia+Sudan" to codes, each once. */
function codesOf(states: string, resolveState: ResolveState): readonly string[] {
  const names = states.split('+').map((name) => name.trim())
  const codes = [...new Set(names.filter((name) => name !== '').map(resolveState))]
  if (codes.length < 2) throw new Failure('serve/bad-request', states, { detail: 'A dossier needs two states.' })
  return codes
}

/** The standing of sources that is asked for; all of them for anything that is none. */
const readingOf = (text: string | null | undefined): Reading => STANDINGS.find((each) => each === text) ?? 'all'

async function evidenceOf(library: Library, dossier: Dossier, id: string): Promise<EvidenceAnswer> {
  const record = dossier.records.find((each) => each.id === id)
  if (record === undefined) throw new Failure('serve/not-found', id)
  const documents = new Map<string, CodedDocument>()
  for (const document of new Set(record.witnesses.map((witness) => witness.document))) {
    const coded = await library.document(document)
    if (coded !== undefined) documents.set(document, coded)
  }
  return evidenceAnswer(record, documents)
}
