import type { Draft, Given, Limits } from './draft.ts'
import { readPlain } from './plain.ts'

/** Markdown; not yet told from plain text. */
export function readMarkdown(text: string, given: Given, limits: Limits): Draft {
  return readPlain(text, given, limits)
}
