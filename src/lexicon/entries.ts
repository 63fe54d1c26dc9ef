import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Failure } from '../model/failure.ts'

/** The folder of lexicon data, beside `src` in a clone and beside `dist` in the package. */
export const LEXICON_FOLDER = fileURLToPath(new URL('../../lexicon/', import.meta.url))

/**
 * Reads one table of the lexicon: JSON Lines, one entry a line, lines beginning with `//` are comments.
 * `check` narrows a parsed line to the entry's type and says `false` for anything else.
 *
 * @throws Failure `lexicon/malformed` naming file and line.
 */
export function readEntries<T>(file: string, check: (value: unknown) => value is T): readonly T[] {
  const lines = readFileSync(LEXICON_FOLDER + file, 'utf8').split('\n')
  return lines.flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('//')) return []
    const value = parseLine(line, `${file}:${index + 1}`)
    if (!check(value)) throw new Failure('lexicon/malformed', `${file}:${index + 1}`)
    return [value]
  })
}

function parseLine(line: string, at: string): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw new Failure('lexicon/malformed', at, { cause })
  }
}
