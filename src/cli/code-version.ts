import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LEXICON_FOLDER } from '../lexicon/entries.ts'

/** The rooms whose files decide what is read and coded. */
const RULES = ['model', 'lexicon', 'read', 'annotate', 'coding', 'reconcile', 'pipeline.ts', 'pipeline.js']
const SOURCE = fileURLToPath(new URL('../', import.meta.url))

/**
 * The name of the rules in force: 12 hexadecimal digits over the lexicon and the program's own files. Nobody has to
 * remember to raise a number when a rule changes.
 */
export function codeVersion(): string {
  const hash = createHash('sha256')
  for (const path of [...filesUnder(LEXICON_FOLDER), ...filesUnder(SOURCE).filter(isRule)])
    hash.update(path.slice(path.startsWith(SOURCE) ? SOURCE.length : LEXICON_FOLDER.length)).update(readFileSync(path))
  return hash.digest('hex').slice(0, 12)
}

const isRule = (path: string): boolean =>
  RULES.includes(relative(SOURCE, path).split('/')[0] ?? '') && /(?<!\.d)\.[jt]s$/.test(path)

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
