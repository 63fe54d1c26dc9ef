import { ACT_KINDS, REALITIES } from '../model/ontology.ts'
import type { ActKind } from '../model/ontology.ts'
import type { KindEntry, PhraseEntry, ReconcileLexicon, StageEntry, ThreadEntry } from '../model/lexicon/reconcile.ts'
import { loadDisputeLexicon } from './disputes.ts'
import { readEntries } from './entries.ts'
import { loadRegisterLexicon } from './registers.ts'

/** Loads what reconciling needs: `lexicon/reconcile/*.jsonl`. @throws Failure `lexicon/malformed`. */
export function loadReconcileLexicon(): ReconcileLexicon {
  const kinds = readEntries('reconcile/kinds.jsonl', isKindLine).map(kindEntry)
  const phrases = readEntries('reconcile/phrases.jsonl', isPhrase)
  const words = readEntries('reconcile/stop-words.jsonl', hasWords)
  const articles = readEntries('reconcile/articles.jsonl', hasWords)
  const plurals = readEntries('reconcile/plural-names.jsonl', hasWords)
  const states = readEntries('actors/states.jsonl', isState)
  const agencies = readEntries('reconcile/agencies.jsonl', hasNames)
  return {
    kinds: new Map(kinds.map((entry) => [entry.kind, entry])),
    stopWords: new Set(words.flatMap((entry) => entry.words)),
    disputes: loadDisputeLexicon(),
    registers: loadRegisterLexicon(),
    stateNames: new Map(states.map((entry) => [entry.code, entry.name])),
    articleWords: new Set(articles.flatMap((entry) => entry.words)),
    pluralWords: new Set(plurals.flatMap((entry) => entry.words)),
    successors: new Map(
      states.flatMap(({ code, successors }) => (successors === undefined ? [] : [[code, successors]])),
    ),
    agencies: new Map(agencies.flatMap(({ names }) => names.map((name) => [name.toLowerCase(), names[0] ?? name]))),
    threads: readEntries('reconcile/threads.jsonl', isThread),
    stages: readEntries('reconcile/stages.jsonl', isStage),
    phrases: new Map(phrases.map((entry) => [entry.kind, entry])),
  }
}

type KindLine = Pick<KindEntry, 'kind' | 'family'> & Partial<KindEntry>

const kindEntry = (line: KindLine): KindEntry => ({
  symmetric: false,
  lasting: false,
  once: false,
  about: false,
  placed: false,
  many: false,
  ...line,
})

/** A parsed line as a bag of unknown fields, when it is an object with an example. */
function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null || !('example' in value)) return undefined
  return value
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText)
const isKind = (value: unknown): value is ActKind => (ACT_KINDS as readonly unknown[]).includes(value)
const isKinds = (value: unknown): boolean => Array.isArray(value) && value.every(isKind)

function isKindLine(value: unknown): value is KindLine {
  const fields = fieldsOf(value)
  return fields !== undefined && isKind(fields.kind) && isText(fields.family)
}

function isPhrase(value: unknown): value is PhraseEntry {
  const fields = fieldsOf(value)
  if (fields === undefined || !isKind(fields.kind) || !isTexts(fields.verb) || fields.verb.length !== 3) return false
  if (![fields.must, fields.objectMust].every((words) => words === undefined || isTexts(words))) return false
  if (![fields.subject, fields.without].every((text) => text === undefined || isText(text))) return false
  return Array.isArray(fields.after) && (fields.first === undefined || typeof fields.first === 'number')
}

function hasWords(value: unknown): value is { readonly words: readonly string[] } {
  return isTexts(fieldsOf(value)?.words)
}

function hasNames(value: unknown): value is { readonly names: readonly string[] } {
  const names = fieldsOf(value)?.names
  return isTexts(names) && names.length > 0
}

interface StateLine {
  readonly code: string
  readonly name: string
  readonly successors?: readonly string[]
}

function isState(value: unknown): value is StateLine {
  const fields = fieldsOf(value)
  if (!isText(fields?.code) || !isText(fields.name)) return false
  return fields.successors === undefined || isTexts(fields.successors)
}

function isThread(value: unknown): value is ThreadEntry {
  const fields = fieldsOf(value)
  if (fields === undefined || !isText(fields.id) || !isText(fields.title)) return false
  if (typeof fields.years !== 'number') return false
  if (fields.beside !== undefined && !isKinds(fields.beside)) return false
  return isKinds(fields.kinds) && isKinds(fields.joining) && isTexts(fields.words)
}

function isStage(value: unknown): value is StageEntry {
  const fields = fieldsOf(value)
  if (fields === undefined || !isText(fields.thread) || !isText(fields.stage) || !isKinds(fields.kinds)) return false
  const realities: unknown = fields.realities
  const known = REALITIES as readonly unknown[]
  if (!Array.isArray(realities) || !realities.every((each) => known.includes(each))) return false
  if (fields.later !== undefined && !isText(fields.later)) return false
  return fields.words === undefined || isTexts(fields.words)
}
