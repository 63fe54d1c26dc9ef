import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { AddingFile } from '../../../src/serve/adding.ts'
import { addingQuery, clearAdding, handIn, handInAddress, readAgain, tryAgain } from '../data/queries.ts'

/** A file as the page found it, with the name that its document will have. */
export interface GivenFile {
  readonly name: string
  readonly file: Blob
}

/** What the desk holds, and the ways to hand things in. */
export interface Adding {
  readonly files: readonly AddingFile[]
  /** Files that are still being sent to the server. */
  readonly sending: number
  readonly error: Error | null
  readonly add: (files: readonly GivenFile[]) => void
  readonly fetchAddress: (address: string) => void
  readonly again: (file: AddingFile) => void
  readonly reread: (id: string) => void
  readonly clear: () => void
}

/** Hands files to the server's desk, which reads them in turn; a page that is loaded again finds them there. */
export function useAdding(): Adding {
  const client = useQueryClient()
  const answer = useQuery(addingQuery)
  const [sending, setSending] = useState(0)
  const [error, setError] = useState<Error | null>(null)
  const files = answer.data?.files ?? []
  const done = files.filter(({ state }) => state === 'done' || state === 'refused').length
  const before = useRef(done)
  useEffect(() => {
    if (done === before.current) return
    before.current = done
    for (const queryKey of [['pile'], ['pairs'], ['dossier']]) void client.invalidateQueries({ queryKey })
  }, [done, client])
  const run = async (work: () => Promise<unknown>): Promise<void> => {
    setError(null)
    try {
      await work()
    } catch (problem) {
      if (!(problem instanceof Error)) throw problem
      setError(problem)
    }
    await client.invalidateQueries({ queryKey: ['adding'] })
  }
  const send = async (given: readonly GivenFile[]): Promise<void> => {
    setSending((now) => now + given.length)
    for (const { name, file } of given) {
      await run(async () => await handIn(name, file))
      setSending((now) => now - 1)
    }
  }
  return {
    files,
    sending,
    error,
    add: (given) => void send(given),
    fetchAddress: (address) => void run(async () => await handInAddress(address)),
    again: (file) => void run(async () => await tryAgain(file.id)),
    reread: (id) => {
      // What was handed in here has no place on the disk: its bytes are at the desk.
      const held = files.find((file) => file.name === id && file.again)
      void run(async () => (held === undefined ? await readAgain(id) : await tryAgain(held.id)))
    },
    clear: () => void run(clearAdding),
  }
}
