import type { Draft, Given, Limits } from './draft.ts'
import { readPlain } from './plain.ts'

/** Wikitext; not yet told from plain text. */
export function readWikitext(text: string, given: Given, limits: Limits): Draft {
  return readPlain(text, given, limits)
}
