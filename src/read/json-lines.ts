import { DOCUMENT_KINDS, type DocumentKind } from '../model/document.ts'
import { Failure } from '../model/failure.ts'
import type { Given } from './draft.ts'

/** One line that is not blank, and its number from 1. */
export interface NumberedLine {
  readonly line: string
  readonly number: number
}

/** The lines of a JSON Lines file that hold something. */
export const linesOf = (text: string): readonly NumberedLine[] =>
  text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [{ line, number: index + 1 }]))

/**
 * The text of one line, exactly as given, and what the line says about it.
 *
 * @throws Failure `read/bad-line` for what is not an object with a string `id` and a string `text`.
 */
export function readLine(line: string, at: string): { readonly text: string; readonly about: Given } {
  const value = parse(line, at)
  const text = field(value, 'text')
  const id = field(value, 'id')
  if (text === undefined || id === undefined) throw new Failure('read/bad-line', at)
  const kind = field(value, 'kind')
  return {
    text,
    about: {
      id,
      format: 'jsonl',
      ...optional('title', field(value, 'title')),
      ...optional('publisher', field(value, 'publisher')),
      ...optional('published', field(value, 'published')),
      ...optional('url', field(value, 'url')),
      ...(kind !== undefined && isKind(kind) ? { kind } : {}),
    },
  }
}

function parse(line: string, at: string): object {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value === 'object' && value !== null) return value
  } catch (cause) {
    throw new Failure('read/bad-line', at, { cause })
  }
  throw new Failure('read/bad-line', at)
}

function field(value: object, name: string): string | undefined {
  const found: unknown = Object.getOwnPropertyDescriptor(value, name)?.value
  if (typeof found === 'number' && name === 'id') return String(found)
  return typeof found === 'string' && (name === 'text' || found !== '') ? found : undefined
}

const optional = (name: 'title' | 'publisher' | 'published' | 'url', value: string | undefined): Partial<Given> =>
  value === undefined ? {} : { [name]: value }

const isKind = (value: string): value is DocumentKind => (DOCUMENT_KINDS as readonly string[]).includes(value)
