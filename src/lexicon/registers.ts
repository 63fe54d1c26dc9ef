import type { ColumnWords, RegisterLexicon } from '../model/lexicon/registers.ts'
import { readEntries } from './entries.ts'

/** Loads what the columns of registers are read from: `lexicon/registers/*.jsonl`. @throws Failure `lexicon/malformed`. */
export const loadRegisterLexicon = (): RegisterLexicon => ({
  levels: columnWords('levels', 'level'),
  bodies: columnWords('bodies', 'body'),
  votes: columnWords('votes', 'vote'),
})

function columnWords(table: string, key: string): readonly ColumnWords[] {
  const isEntry = (value: unknown): value is { readonly words: readonly string[] } & Readonly<Record<string, string>> =>
    typeof value === 'object' && value !== null && 'words' in value && Array.isArray(value.words) && key in value
  return readEntries(`registers/${table}.jsonl`, isEntry).map((entry) => ({
    words: entry.words,
    means: entry[key] ?? '',
  }))
}
