import { useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { RulingEffect, Verdict } from '../../../src/model/ruling.ts'
import { giveRuling } from '../data/queries.ts'
import type { RulingGiven } from '../data/queries.ts'

/** A ruling that was given here, with what it decided. */
export interface GivenRuling {
  readonly given: RulingGiven
  /** Of the queue; it comes back when the ruling is taken back. */
  readonly item: string
  /** "accepted “…”": what undo will take back. */
  readonly says: string
  /** Id of the ruling once the server has it. */
  readonly id: string | null
}

/** Rulings with undo and redo. */
export interface Rulings {
  /** Items of the queue that are decided, by key. */
  readonly decided: ReadonlySet<string>
  readonly last: GivenRuling | undefined
  readonly undone: GivenRuling | undefined
  readonly error: Error | null
  readonly rule: (ruling: Omit<GivenRuling, 'id'>, keepInQueue?: boolean) => Promise<void>
  /** Takes the last ruling back and gives the key of its item, at once. */
  readonly undo: () => string | undefined
  readonly redo: () => Promise<void>
}

interface Log {
  readonly done: readonly GivenRuling[]
  readonly undone: readonly GivenRuling[]
  readonly error: Error | null
}

/** Gives rulings to the server, each after the other has been taken; `by` signs them. */
export function useRulings(by: string): Rulings {
  const client = useQueryClient()
  const [log, setLog] = useState<Log>({ done: [], undone: [], error: null })
  const send = useCallback(
    async (given: RulingGiven): Promise<RulingEffect | undefined> => {
      try {
        const effect = await giveRuling(given)
        void client.invalidateQueries({ queryKey: ['rulings'] })
        await lookAgain(client, given.verdict)
        return effect
      } catch (error) {
        if (!(error instanceof Error)) throw error
        setLog((now) => ({ ...now, error }))
        return undefined
      }
    },
    [client],
  )
  const rule = async (ruling: Omit<GivenRuling, 'id'>, keepInQueue = false): Promise<void> => {
    const entry: GivenRuling = { ...ruling, item: keepInQueue ? `${ruling.item} kept` : ruling.item, id: null }
    // The next item comes up at once; only a refusal brings this one back.
    setLog((now) => ({ done: [...now.done, entry], undone: [], error: null }))
    const effect = await send(entry.given)
    setLog((now) => ({ ...now, done: settled(now.done, entry, effect?.ruling.id) }))
  }
  const undo = (): string | undefined => {
    const last = log.done.at(-1)
    if (last === undefined || last.id === null) return undefined
    setLog((now) => ({ ...now, done: now.done.slice(0, -1), undone: [...now.undone, last] }))
    void send({ verdict: 'withdraw', on: [], withdraws: last.id, by })
    return last.item.replace(/ kept$/, '')
  }
  const redo = async (): Promise<void> => {
    const last = log.undone.at(-1)
    if (last === undefined) return
    const entry = { ...last, id: null }
    setLog((now) => ({ ...now, done: [...now.done, entry], undone: now.undone.slice(0, -1) }))
    const effect = await send(entry.given)
    setLog((now) => ({ ...now, done: settled(now.done, entry, effect?.ruling.id) }))
  }
  return {
    decided: new Set(log.done.map((entry) => entry.item)),
    last: log.done.at(-1),
    undone: log.undone.at(-1),
    error: log.error,
    rule,
    undo,
    redo,
  }
}

/** Verdicts after which every line stands as it stood: they are not worth looking at the whole dossier again. */
const LEAVE_LINES: ReadonlySet<Verdict> = new Set<Verdict>(['accept', 'reject', 'hold', 'unsure', 'different'])

/** Fetches anew what a ruling may have changed: lines that were joined or parted are other lines. */
async function lookAgain(client: QueryClient, verdict: Verdict): Promise<void> {
  if (LEAVE_LINES.has(verdict)) return
  await Promise.all(['evidence', 'dossier', 'review'].map((key) => client.invalidateQueries({ queryKey: [key] })))
}

/** The log once the server has answered: with the ruling's id, or without the ruling that it refused. */
const settled = (done: readonly GivenRuling[], entry: GivenRuling, id: string | undefined): readonly GivenRuling[] =>
  id === undefined
    ? done.filter((each) => each !== entry)
    : done.map((each) => (each === entry ? { ...each, id } : each))
