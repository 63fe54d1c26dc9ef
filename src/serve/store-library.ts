import type { CodedDocument } from '../model/coded.ts'
import type { Dossier, SourceEntry } from '../model/dossier.ts'
import type { Origin, Reconciled } from '../model/record.ts'
import type { DocumentEntry, Passage, Store } from '../store/store.ts'
import type { AddAnswer, FoundPassage, PileDocument } from './answers.ts'
import { pairsOf } from './pairs.ts'
import type { Library } from './source.ts'

/** What a library does beyond reading the store: the stages' work, handed in by the caller. */
export interface LibraryStages {
  readonly dossier: (codes: readonly string[], coded: readonly CodedDocument[], reconciled: Reconciled) => Dossier
  /** Every document as a source, with its origin. */
  readonly sources: (coded: readonly CodedDocument[], origins: readonly Origin[]) => readonly SourceEntry[]
  /** The state that a state's acts are counted with: the Soviet Union's with Russia's. */
  readonly successor: (code: string) => string
  readonly nameOf: (code: string) => string
  /** Reads, codes and keeps a file, and derives the records anew. */
  readonly add: (name: string, bytes: Uint8Array) => Promise<AddAnswer>
}

/** The pile as it was at one moment. */
interface Shelf {
  /** Changes when the documents or their coding change. */
  readonly stamp: string
  readonly coded: readonly CodedDocument[]
  readonly sources: ReadonlyMap<string, SourceEntry>
  readonly reconciled: Reconciled
  readonly dossiers: Map<string, Dossier>
}

/**
 * A library over a store. The pile is held in memory and read anew when the store changes, so that "chancery add"
 * beside a running server shows on the next request.
 */
export function libraryOfStore(store: Store, stages: LibraryStages): Library {
  let shelf: Promise<Shelf> | undefined
  let adding: Promise<unknown> = Promise.resolve()
  const current = async (): Promise<Shelf> => {
    const stamp = await stampOf(store)
    const held = await shelf
    if (held?.stamp === stamp) return held
    shelf = readShelf(store, stages, stamp)
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
    document: async (id) => await store.findCoded(id),
    dossier: async (codes) => dossierOf(await current(), codes, stages),
    pairs: async () => pairsOf((await current()).reconciled.records, stages),
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
  const reconciled = {
    records: await store.records(),
    origins: await store.origins(),
    threads: await store.threads(),
  }
  const sources = new Map(stages.sources(coded, reconciled.origins).map((source) => [source.document, source]))
  return { stamp, coded, sources, reconciled, dossiers: new Map() }
}

function dossierOf(shelf: Shelf, codes: readonly string[], stages: LibraryStages): Dossier {
  const key = codes.join('+')
  const held = shelf.dossiers.get(key)
  if (held !== undefined) return held
  const made = stages.dossier(codes, shelf.coded, shelf.reconciled)
  shelf.dossiers.set(key, made)
  return made
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
