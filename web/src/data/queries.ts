import { queryOptions } from '@tanstack/react-query'
import { linesOfColumns } from '../../../src/model/line-columns.ts'
import type {
  DocumentAnswer,
  DossierAnswer,
  DossierColumnsAnswer,
  EvidenceAnswer,
  PairsAnswer,
  PileAnswer,
  RefusalAnswer,
  RulingsAnswer,
  SearchAnswer,
} from '../../../src/serve/answers.ts'
import type { RegistersAnswer } from '../../../src/serve/registers-answer.ts'
import type { PlacesAnswer } from '../../../src/serve/places.ts'
import type { RuledField, RulingEffect, Verdict } from '../../../src/model/ruling.ts'
import type { ReviewAnswer } from '../../../src/serve/review.ts'
import type { AddingAnswer, AddingFile } from '../../../src/serve/adding.ts'
import type { BriefAnswer } from '../../../src/serve/brief-answer.ts'

/** A refusal of the server, with its permanent code. */
export class Refusal extends Error {
  readonly code: string

  constructor(answer: RefusalAnswer) {
    super(answer.message)
    this.name = 'Refusal'
    this.code = answer.code
  }
}

async function ask<T>(path: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(path, { signal, headers: { accept: 'application/json' } })
  // The server and this page are built from the same types: src/serve/answers.ts.
  if (response.ok) return (await response.json()) as T
  throw new Refusal((await response.json()) as RefusalAnswer)
}

/** The pile. */
export const pileQuery = queryOptions({
  queryKey: ['pile'],
  queryFn: async ({ signal }) => await ask<PileAnswer>('/api/documents', signal),
})

/** Pairs of states. */
export const pairsQuery = queryOptions({
  queryKey: ['pairs'],
  queryFn: async ({ signal }) => await ask<PairsAnswer>('/api/pairs', signal),
})

/** So many lines are fetched for a first look: a long dossier shows at once, and the rest follows. */
const FIRST_LOOK = 150

async function askDossier(states: string, how: URLSearchParams, signal: AbortSignal): Promise<DossierAnswer> {
  const path = `/api/dossier/${encodeURIComponent(states)}/columns`
  const { columns, ...rest } = await ask<DossierColumnsAnswer>(`${path}?${how.toString()}`, signal)
  return { ...rest, lines: linesOfColumns(columns) }
}

const readFrom = (standing: string | null): URLSearchParams =>
  new URLSearchParams(standing === null ? {} : { standing })

/** The first lines of a dossier with all that is no line. */
export const firstLookQuery = (states: string, standing: string | null) =>
  queryOptions({
    queryKey: ['dossier', states, standing, 'first'],
    structuralSharing: false,
    queryFn: async ({ signal }) => {
      const how = readFrom(standing)
      how.set('first', String(FIRST_LOOK))
      return await askDossier(states, how, signal)
    },
  })

/** A dossier with all its lines; the page filters them itself, so that a filter answers at once. */
export const dossierQuery = (states: string, standing: string | null) =>
  queryOptions({
    queryKey: ['dossier', states, standing, 'whole'],
    // Comparing a hundred thousand lines with those before is dearer than drawing them.
    structuralSharing: false,
    queryFn: async ({ signal }) => await askDossier(states, readFrom(standing), signal),
  })

/** The passages of one record, of sources of a standing. */
export const evidenceQuery = (states: string, record: string, standing: string | null = null) =>
  queryOptions({
    queryKey: ['evidence', states, record, standing],
    queryFn: async ({ signal }) => {
      const path = `/api/dossier/${encodeURIComponent(states)}/records/${encodeURIComponent(record)}`
      const how = readFrom(standing).toString()
      return await ask<EvidenceAnswer>(how === '' ? path : `${path}?${how}`, signal)
    },
  })

/** The brief that a query chooses. */
export const briefQuery = (states: string, query: string) =>
  queryOptions({
    queryKey: ['brief', states, query],
    queryFn: async ({ signal }) =>
      await ask<BriefAnswer>(`/api/dossier/${encodeURIComponent(states)}/brief?${query}`, signal),
  })

/** The registers as tables. */
export const registersQuery = (states: string, standing: string | null) =>
  queryOptions({
    queryKey: ['dossier', states, standing, 'registers'],
    structuralSharing: false,
    queryFn: async ({ signal }) => {
      const path = `/api/dossier/${encodeURIComponent(states)}/registers`
      return await ask<RegistersAnswer>(`${path}?${readFrom(standing).toString()}`, signal)
    },
  })

/** Where the records of a dossier happened. */
export const placesQuery = (states: string) =>
  queryOptions({
    queryKey: ['places', states],
    queryFn: async ({ signal }) => await ask<PlacesAnswer>(`/api/dossier/${encodeURIComponent(states)}/places`, signal),
  })

/** What is left to review of a dossier. */
export const reviewQuery = (states: string) =>
  queryOptions({
    queryKey: ['review', states],
    queryFn: async ({ signal }) => await ask<ReviewAnswer>(`/api/dossier/${encodeURIComponent(states)}/review`, signal),
  })

/** The log of rulings. */
export const rulingsQuery = queryOptions({
  queryKey: ['rulings'],
  queryFn: async ({ signal }) => await ask<RulingsAnswer>('/api/rulings', signal),
})

/** A ruling as the page gives it. */
export interface RulingGiven {
  readonly verdict: Verdict
  readonly on: readonly ({ readonly record: string } | { readonly document: string; readonly mention: string })[]
  readonly fields?: Readonly<Partial<Record<RuledField, string>>>
  readonly note?: string
  readonly withdraws?: string
  readonly by: string
}

/** Appends a ruling to the log. @throws Refusal. */
export const giveRuling = async (given: RulingGiven): Promise<RulingEffect> =>
  await send('/api/rulings', jsonBody(given))

/** One document. */
export const documentQuery = (id: string) =>
  queryOptions({
    queryKey: ['document', id],
    queryFn: async ({ signal }) => await ask<DocumentAnswer>(`/api/documents/${encodeURIComponent(id)}`, signal),
  })

/** Passages that hold the words. */
export const searchQuery = (words: string) =>
  queryOptions({
    queryKey: ['search', words],
    queryFn: async ({ signal }) => await ask<SearchAnswer>(`/api/search?q=${encodeURIComponent(words)}`, signal),
    enabled: words.trim() !== '',
  })

/** How often the desk is asked while something is on its way, in milliseconds. */
const ASK_AGAIN_MS = 600

/** Files on their way into the pile. */
export const addingQuery = queryOptions({
  queryKey: ['adding'],
  queryFn: async ({ signal }) => await ask<AddingAnswer>('/api/adding', signal),
  refetchInterval: ({ state }) =>
    state.data?.files.some((file) => file.state !== 'done' && file.state !== 'refused') === true ? ASK_AGAIN_MS : false,
})

async function send<T>(path: string, how: RequestInit): Promise<T> {
  const response = await fetch(path, how)
  // The server and this page are built from the same types.
  if (response.ok) return (await response.json()) as T
  throw new Refusal((await response.json()) as RefusalAnswer)
}

const jsonBody = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

/** Hands a file to the desk. @throws Refusal. */
export const handIn = async (name: string, file: Blob): Promise<AddingFile> =>
  await send(`/api/adding?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  })

/** Has a page fetched and added. @throws Refusal. */
export const handInAddress = async (address: string): Promise<AddingFile> =>
  await send('/api/adding/address', jsonBody({ address }))

/** Reads an unread file once more. @throws Refusal. */
export const readAgain = async (id: string): Promise<AddingFile> => await send('/api/adding/reread', jsonBody({ id }))

/** Tries a refused file once more. @throws Refusal. */
export const tryAgain = async (id: string): Promise<AddingFile> =>
  await send(`/api/adding/${encodeURIComponent(id)}/again`, { method: 'POST' })

/** Forgets what is done or refused. @throws Refusal. */
export const clearAdding = async (): Promise<AddingAnswer> => await send('/api/adding', { method: 'DELETE' })
