import { Failure } from '../model/failure.ts'
import type { AddAnswer } from './answers.ts'

/** A file on its way into the pile, as far as it is. */
export interface AddingFile {
  /** `a` and a number: its place in the order in which files came. */
  readonly id: string
  readonly name: string
  readonly state: 'waiting' | 'fetching' | 'reading' | 'done' | 'refused'
  /** What became of it, or why it was refused. */
  readonly text: string
  /** A code of `docs/failures.md`, when it was refused. */
  readonly code: string | null
  /** Whether it can be tried again: its bytes, or its address, are still held. */
  readonly again: boolean
}

/** `/api/adding`: files on their way and those just done, in the order in which they came. */
export interface AddingAnswer {
  readonly files: readonly AddingFile[]
}

/** Takes files and addresses, adds them one after the other, and remembers what became of each. */
export interface AddingDesk {
  readonly list: () => AddingAnswer
  readonly take: (name: string, bytes: Uint8Array) => AddingFile
  /** Fetches an address that a person named. */
  readonly takeAddress: (address: string) => AddingFile
  /** Reads a file of the list of unread files once more from where it stood. */
  readonly reread: (id: string) => AddingFile
  /** @throws Failure `serve/not-found`. */
  readonly again: (id: string) => AddingFile
  /** Forgets what is done or refused. */
  readonly clear: () => AddingAnswer
}

/** What a desk works with. */
export interface DeskParts {
  readonly add: (name: string, bytes: Uint8Array) => Promise<AddAnswer>
  /** The bytes at an address. @throws Failure. */
  readonly fetch: (address: string) => Promise<{ readonly name: string; readonly bytes: Uint8Array }>
  /** Reads a file again that is listed as unread. @throws Failure `serve/not-found` for any other. */
  readonly reread: (id: string) => Promise<AddAnswer>
}

/** Where the bytes of a file come from. */
type Origin = { readonly bytes: Uint8Array } | { readonly address: string } | { readonly unread: string }

interface Entry {
  readonly file: AddingFile
  readonly origin: Origin | undefined
}

/** Opens a desk. It lives as long as the server: a page that is loaded again finds its files here. */
export function openDesk(parts: DeskParts): AddingDesk {
  const entries = new Map<string, Entry>()
  let count = 0
  let work: Promise<void> = Promise.resolve()
  const set = (id: string, change: Partial<AddingFile>, origin?: Origin): AddingFile => {
    const held = entries.get(id)
    const file: AddingFile = { ...BLANK, id, name: id, ...held?.file, ...change }
    entries.set(id, { file: { ...file, again: file.state === 'refused' && origin !== undefined }, origin })
    return file
  }
  const run = async (id: string, name: string, origin: Origin): Promise<void> => {
    try {
      if ('address' in origin) set(id, { state: 'fetching', text: 'fetching' }, origin)
      const file = 'address' in origin ? await parts.fetch(origin.address) : undefined
      set(id, { state: 'reading', text: 'reading' }, origin)
      settle(set, id, await addOf(parts, name, file ?? origin), origin)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      set(id, { state: 'refused', text: error.message, code: error.code }, origin)
    }
  }
  const enqueue = (id: string, name: string, origin: Origin): AddingFile => {
    const file = set(id, { name, state: 'waiting', text: 'waiting', code: null }, origin)
    work = work.then(async () => await run(id, name, origin))
    return file
  }
  const newId = (): string => {
    count += 1
    return `a${count}`
  }
  const list = (): AddingAnswer => ({ files: [...entries.values()].map(({ file }) => file) })
  return {
    list,
    take: (name, bytes) => enqueue(newId(), name, { bytes }),
    reread: (id) => enqueue(newId(), id, { unread: id }),
    takeAddress: (address) => enqueue(newId(), address, { address }),
    again: (id) => {
      const entry = entries.get(id)
      if (entry?.origin === undefined || !entry.file.again) throw new Failure('serve/not-found', id)
      return enqueue(id, entry.file.name, entry.origin)
    },
    clear: () => {
      for (const [id, { file }] of entries) if (file.state === 'done' || file.state === 'refused') entries.delete(id)
      return list()
    },
  }
}

const addOf = async (
  parts: DeskParts,
  name: string,
  origin: Origin | { readonly name: string; readonly bytes: Uint8Array },
): Promise<AddAnswer> => {
  if ('unread' in origin) return await parts.reread(origin.unread)
  if ('bytes' in origin) return await parts.add('name' in origin ? origin.name : name, origin.bytes)
  throw new Failure('serve/not-found', name)
}

const BLANK = { state: 'waiting', text: '', code: null, again: false } as const

/** What was read lets its bytes go; what was refused keeps them for another try. */
function settle(
  set: (id: string, change: Partial<AddingFile>, origin?: Origin) => AddingFile,
  id: string,
  answer: AddAnswer,
  origin: Origin,
): void {
  const refusal = answer.refused[0]
  if (answer.documents.length === 0 && refusal !== undefined) {
    set(id, { state: 'refused', text: refusal.message, code: refusal.code }, origin)
    return
  }
  const outcomes = [...new Set(answer.documents.map((document) => document.outcome))].join(', ')
  const many = answer.documents.length > 1 ? `${answer.documents.length} documents, ` : ''
  const but = answer.refused.length > 0 ? `; ${answer.refused.length} parts refused` : ''
  set(id, { state: 'done', text: `${many}${outcomes}${but}` })
}
