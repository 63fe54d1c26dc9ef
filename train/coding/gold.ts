import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Span } from '../../src/model/span.ts'

/** One act as an annotator wrote it down, by `gold/GUIDELINES.md`. */
export interface GoldAct {
  readonly doc: string
  /** The sentence and the words in it that name the act, verbatim … */
  readonly sent: string
  readonly trigger: string
  /** … or where those words stand in the document's text. */
  readonly span?: Span
  readonly type: string
  readonly kind: string
  readonly sources: readonly string[]
  readonly targets: readonly string[]
  readonly reality: string
}

/** The acts of one document, and how much of it was annotated. */
export interface GoldDocument {
  /** The file's name without its ending, or the first digits of the hash of its text. */
  readonly name: string
  readonly acts: readonly GoldAct[]
  /** The last sentence that was annotated, where it was not read to its end … */
  readonly last?: string
  /** … or the stretches of text that were. */
  readonly covered?: readonly Span[]
}

/** All annotated documents of a folder, in order of name. A file's name tells the document even where it holds no act. */
export function readGold(folder: string): readonly GoldDocument[] {
  const covered = join(folder, 'covered.json')
  const last: Readonly<Record<string, string>> = existsSync(covered) ? fieldsOf(readFileSync(covered, 'utf8')) : {}
  return readdirSync(folder)
    .filter((file) => file.startsWith('events-') && file.endsWith('.jsonl'))
    .sort()
    .map((file) => {
      const acts = actsIn(readFileSync(join(folder, file), 'utf8'))
      const name = acts[0]?.doc.replace(/\.[a-z]+$/u, '') ?? file.slice('events-'.length, -'.jsonl'.length)
      const end = last[name]
      return { name, acts, ...(end === undefined ? {} : { last: end }) }
    })
}

// Both are written by annotators' tools, one form for all.
const fieldsOf = (json: string): Record<string, string> => JSON.parse(json) as Record<string, string>
const actsIn = (lines: string): readonly GoldAct[] =>
  lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldAct)
    .map((act) => ({ ...act, doc: basename(act.doc) }))

const ALSO: Readonly<Record<string, readonly string[]>> = {
  sign: ['SUPPORT', 'AGREE'],
  ratify: ['SUPPORT', 'AGREE'],
  embargo: ['SANCTION', 'COERCE'],
  sanction: ['SANCTION', 'COERCE'],
  warrant: ['COERCE', 'THREATEN', 'ACCUSE'],
  'establish-relations': ['SUPPORT', 'COOPERATE'],
  'restore-relations': ['SUPPORT', 'COOPERATE'],
  'mission-open': ['SUPPORT', 'COOPERATE'],
  'arms-transfer': ['COOPERATE', 'AID'],
  training: ['AID', 'COOPERATE'],
  base: ['COOPERATE', 'AGREE', 'MOBILIZE'],
  withdraw: ['RETREAT', 'CONCEDE'],
  'lift-sanction': ['RETREAT', 'CONCEDE'],
  deny: ['REJECT', 'ACCUSE'],
  protest: ['PROTEST', 'ACCUSE'],
  deploy: ['MOBILIZE', 'AID'],
  intervene: ['ASSAULT', 'AID', 'MOBILIZE'],
  exercise: ['COOPERATE', 'MOBILIZE'],
}

/** The types that count as right for an act: PLOVER's manual contradicts itself on a few. The first is the annotator's. */
export function typesOf(act: GoldAct): readonly string[] {
  const type = act.type === 'DEMAND' ? 'REQUEST' : act.type
  return [...new Set([type, ...(ALSO[act.kind] ?? [])])]
}
