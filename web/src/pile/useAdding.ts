import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { AddAnswer } from '../../../src/serve/answers.ts'
import { Refusal, addDocument } from '../data/queries.ts'
import type { NamedFile } from './dropped-files.ts'

/** One file on its way into the pile. */
export interface AddingFile {
  readonly name: string
  readonly state: 'waiting' | 'reading' | 'done' | 'refused'
  /** What became of it, or why it was refused. */
  readonly text: string
  /** The code of a refusal. */
  readonly code: string
}

/** The files that were handed in, in order; they are added one after the other. */
export function useAdding(): {
  readonly files: readonly AddingFile[]
  readonly add: (files: readonly NamedFile[]) => void
} {
  const client = useQueryClient()
  const [files, setFiles] = useState<readonly AddingFile[]>([])
  const line = useRef(Promise.resolve())
  const note = (next: AddingFile): void =>
    setFiles((before) => before.map((each) => (each.name === next.name ? next : each)))
  const add = (handed: readonly NamedFile[]): void => {
    const names = new Set(handed.map((each) => each.name))
    const waiting = handed.map(({ name }) => ({ name, state: 'waiting' as const, text: 'waiting', code: '' }))
    setFiles((before) => [...before.filter((each) => !names.has(each.name)), ...waiting])
    for (const each of handed) {
      line.current = line.current.then(async () => {
        note({ name: each.name, state: 'reading', text: 'reading, coding', code: '' })
        note(await outcomeOf(each))
        // Whatever was shown may have changed with the pile.
        await client.invalidateQueries()
      })
    }
  }
  return { files, add }
}

async function outcomeOf({ name, file }: NamedFile): Promise<AddingFile> {
  try {
    return { name, ...outcomeText(await addDocument(name, file)) }
  } catch (error) {
    if (error instanceof Refusal) return { name, state: 'refused', text: error.message, code: error.code }
    if (error instanceof TypeError)
      return { name, state: 'refused', text: 'The server does not answer. Is it still running?', code: '' }
    throw error
  }
}

function outcomeText({ documents, refused }: AddAnswer): Omit<AddingFile, 'name'> {
  const [first] = refused
  if (first !== undefined) return { state: 'refused', text: first.message, code: first.code }
  // Documents that newer rules coded anew on the way are not this file's.
  const own = documents.filter((each) => each.outcome !== 'recoded')
  const outcomes = [...new Set(own.map((each) => each.outcome))]
  const count = own.length > 1 ? `${own.length} documents ` : ''
  return { state: 'done', text: `${count}${outcomes.join(', ')}`, code: '' }
}
