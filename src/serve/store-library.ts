import type { CodedDocument } from '../model/coded.ts'
import { Failure } from '../model/failure.ts'
import type { Dossier, SourceEntry } from '../model/dossier.ts'
import type { Origin, Reconciled } from '../model/record.ts'
import type { Ruled } from '../model/ruled.ts'
import type { Ruling } from '../model/ruling.ts'
import { isRead } from '../model/standing.ts'
import type { Reading } from '../model/standing.ts'
import type { DocumentEntry, Passage, Store } from '../store/store.ts'
import type { AddAnswer, FoundPassage, PileDocument } from './answers.ts'
import { pairsOf } from './pairs.ts'
import { type RulingStages, appendRuling, ruledPile } from './rulings-library.ts'
import type { Library } from './source.ts'

/** What a library does beyond reading the store: the stages' work, handed in by the caller. */
export interface LibraryStages extends RulingStages {
  readonly dossier: (codes: readonly string[], coded: readonly CodedDocument[], reconciled: Reconciled) => Dossier
  /** Every document as a source, with its origin. */
  readonly sources: (coded: readonly CodedDocument[], origins: readonly Origin[]) => readonly SourceEntry[]
  /** The state that a state's acts are counted with: the Soviet Union's with Russia's. */
  readonly successor: (code: string) => string
  readonly nameOf: (code: string) => string
  /** Reads, codes and keeps a file, and derives the records anew. */
  readonly add: (name: string, bytes: Uint8Array) => Promise<AddAnswer>
  /** Reads a file again from the path by which it was named. */
  readonly reread?: (path: string) => Promise<AddAnswer>
}

/** The pile as it was at one moment. */
interface Shelf {
  /** Changes when the documents or their coding change. */
  readonly stamp: string
  readonly coded: readonly CodedDocument[]
  readonly sources: ReadonlyMap<string, SourceEntry>
  /** As the machine made it, without the rulings. */
  readonly machine: Reconciled
  readonly log: readonly Ruling[]
  readonly ruled: Ruled
  /** By states and standing; promises, so that two who ask at once share the work. */
  readonly dossiers: Map<string, Promise<Dossier>>
}

/**
 * A library over a store. The pile is held in memory and read anew when the store changes, so that "chancery add"
 * beside a running server shows on the next request.
 */
export function libraryOfStore(store: Store, stages: LibraryStages): Library {
  let shelf: Promise<Shelf> | undefined
  let adding: Promise<unknown> = Promise.resolve()
  let ruling: Promise<unknown> = Promise.resolve()
  const current = async (): Promise<Shelf> => {
    const stamp = await stampOf(store)
    const rulings = await store.countRulings()
    const held = await shelf
    if (held?.stamp === stamp && held.log.length === rulings) return held
    shelf = held?.stamp === stamp ? ruleAgain(held, store, stages) : readShelf(store, stages, stamp)
    return await shelf
  }
  return {
    documents: async () => await pileDocuments(store, (await current()).sources),
    unread: async () => await store.failedFiles(),
    add: async (name, bytes) => {
      // One after the other: each derives the records from the whole pile.
      const mine = adding.then(async () => await stages.add(name, bytes))
      adding = mine.catch(() => undefined)
      return await mine
    },
    reread: async (id) => {
      const { reread } = stages
      // Only what a person once named: no address of the page opens any other file.
      const isUnread = (await store.failedFiles()).some((file) => file.id === id)
      if (reread === undefined || !isUnread) throw new Failure('serve/not-found', id)
      const mine = adding.then(async () => await reread(id))
      adding = mine.catch(() => undefined)
      return await mine
    },
    document: async (id) => await store.findCoded(id),
    dossier: async (codes, reading = 'all') => await dossierOf(await current(), { codes, reading }, { store, stages }),
    pairs: async () => pairsOf((await current()).ruled.reconciled.records, stages),
    rulings: async () => (await current()).ruled.effects,
    rule: async (draft) => {
      // One after the other: each is given on what those before it left.
      const mine = ruling.then(async () => {
        const after = async (): Promise<Ruled> => (await current()).ruled
        return await appendRuling(store, draft, { ...(await current()), ruledAt: stages.now(), after })
      })
      ruling = mine.catch(() => undefined)
      return await mine
    },
    search: async (words, limit) => {
      const { sources } = await current()
      return (await store.search(words, limit)).map((passage) => foundPassage(passage, sources))
    },
  }
}

/** Cheap to take and other after every change: the documents with their rules, and whether the records are of them. */
async function stampOf(store: Store): Promise<string> {
  const entries = await store.documents()
  const fresh = await store.derivedIsFresh()
  return `${fresh} ${entries.map((entry) => `${entry.id} ${entry.sha256} ${entry.codeVersion}`).join('\n')}`
}

async function readShelf(store: Store, stages: LibraryStages, stamp: string): Promise<Shelf> {
  const coded: CodedDocument[] = []
  // Tokens are most of a document's weight, and no dossier needs them.
  for await (const each of store.allCoded()) coded.push({ ...each, layers: { ...each.layers, tokens: [] } })
  const machine = {
    records: await store.records(),
    origins: await store.origins(),
    threads: await store.threads(),
  }
  const sources = new Map(stages.sources(coded, machine.origins).map((source) => [source.document, source]))
  const log = await store.rulings()
  const ruled = await ruledPile(store, stages, { machine, coded, log })
  return { stamp, coded, sources, machine, log, ruled, dossiers: new Map() }
}

/** The same pile after further rulings. */
async function ruleAgain(held: Shelf, store: Store, stages: LibraryStages): Promise<Shelf> {
  const log = await store.rulings()
  return { ...held, log, ruled: await ruledPile(store, stages, { ...held, log }), dossiers: new Map() }
}

interface AskedDossier {
  readonly codes: readonly string[]
  readonly reading: Reading
}

async function dossierOf(shelf: Shelf, asked: AskedDossier, made: DossierMakers): Promise<Dossier> {
  const key = `${asked.codes.join('+')} ${asked.reading}`
  const held = shelf.dossiers.get(key) ?? makeDossier(shelf, asked, made)
  shelf.dossiers.set(key, held)
  return await held
}

interface DossierMakers {
  readonly store: Store
  readonly stages: LibraryStages
}

/** The dossier from all sources is made from what is held; another reading of the pile is made for it. */
async function makeDossier(
  shelf: Shelf,
  { codes, reading }: AskedDossier,
  { store, stages }: DossierMakers,
): Promise<Dossier> {
  if (reading === 'all') return stages.dossier(codes, shelf.coded, shelf.ruled.reconciled)
  const { reconciled } = await ruledPile(store, stages, { ...shelf, reading })
  const coded = shelf.coded.filter(({ document }) => isRead(document.kind, reading))
  return stages.dossier(codes, coded, reconciled)
}

async function pileDocuments(
  store: Store,
  sources: ReadonlyMap<string, SourceEntry>,
): Promise<readonly PileDocument[]> {
  return (await store.documents()).map((entry) => pileDocument(entry, sources.get(entry.id)))
}

const pileDocument = (entry: DocumentEntry, source: SourceEntry | undefined): PileDocument => ({
  id: entry.id,
  title: entry.title,
  publisher: entry.publisher,
  published: entry.published,
  kind: entry.kind,
  language: entry.language,
  length: entry.length,
  acts: entry.mentions,
  origin: source?.origin ?? '',
  originText: source?.originText ?? 'not established',
})

const foundPassage = (passage: Passage, sources: ReadonlyMap<string, SourceEntry>): FoundPassage => ({
  ...passage,
  publisher: sources.get(passage.document)?.publisher ?? null,
})
