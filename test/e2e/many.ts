import type { Dossier, SourceEntry } from '../../src/model/dossier.ts'
import { edtf } from '../../src/model/edtf.ts'
import { ACT_KINDS, ACT_TYPES, REALITIES, registerOf } from '../../src/model/ontology.ts'
import type { EventRecord, Field } from '../../src/model/record.ts'
import type { Library } from '../../src/serve/source.ts'
import { FIXTURE_LIBRARY } from '../serve/fixture.ts'

/** Numbers that look like chance and are always the same (a linear congruence after Numerical Recipes). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return Math.floor((state / 4_294_967_296) * below)
  }
}

const two = (number: number): string => String(number).padStart(2, '0')

function dateOf(next: (below: number) => number): string | null {
  // More of what is recent, as piles have it.
  const year = 2025 - Math.floor(Math.sqrt(next(80 * 80)))
  const month = `${year}-${two(1 + next(12))}`
  const form = next(20)
  if (form === 0) return null
  if (form < 3) return String(year)
  if (form < 6) return month
  if (form === 6) return `${month}/..`
  if (form === 7) return `../${month}`
  if (form === 8) return `${year}/${year + 1 + next(3)}`
  return `${month}-${two(1 + next(28))}`
}

const fieldOf = <T>(value: T | null, documents: readonly string[]): Field<T> => ({
  value,
  state: 'single-source',
  versions: value === null ? [] : [{ value, documents }],
})

const pick = <T>(list: readonly T[], at: number): T => {
  const found = list[at % list.length]
  if (found === undefined) throw new Error('an empty list')
  return found
}

function recordOf(at: number, next: (below: number) => number, documents: readonly string[]): EventRecord {
  const type = pick(ACT_TYPES, next(ACT_TYPES.length))
  const kind = pick(ACT_KINDS, next(ACT_KINDS.length))
  const reality = next(4) === 0 ? pick(REALITIES, next(REALITIES.length)) : 'actual'
  const told = Array.from({ length: 1 + next(3) }, () => pick(documents, next(documents.length)))
  const state = (code: string, name: string) => ({ id: code, name, state: code, persons: [] })
  return {
    id: `r-${at.toString(16).padStart(12, '0')}`,
    type,
    kind,
    register: registerOf(type, kind),
    contexts: [],
    title: `Russia and Sudan, act ${at}: ${kind.replaceAll('-', ' ')} on the ${1 + next(30)}th matter of the agenda`,
    date: fieldOf(dateOf(next), told),
    actors: [state('RUS', 'Russia')],
    recipients: [state('SDN', 'Sudan')],
    place: fieldOf<string>(null, told),
    reality: fieldOf(reality, told),
    attribution: [],
    status: told.length > 1 ? 'agreed' : 'single-source',
    origins: told,
    witnesses: told.map((document) => ({
      document,
      mention: {
        id: 'm1',
        type,
        kind,
        contexts: [],
        trigger: { start: 0, end: 1 },
        sentence: { start: 0, end: 1 },
        actors: ['RUS'],
        recipients: ['SDN'],
        date: null,
        place: null,
        reality,
        attribution: [],
        confidence: 1,
        why: [],
      },
      sentenceText: '',
      triggerText: '',
      names: {},
    })),
  }
}

const sourceOf = (document: string, at: number): SourceEntry => ({
  number: at + 1,
  document,
  title: `Document ${at + 1}`,
  publisher: `Publisher ${1 + (at % 40)}`,
  kind: 'news',
  published: { edtf: edtf('2020'), basis: 'stated', why: 'made' },
  url: null,
  origin: document,
  originText: 'own',
  standing: [],
  citations: [],
})

/** A dossier of as many records over 2,000 documents, for measuring. */
export function manyRecords(count: number): Dossier {
  const next = numbersFrom(7)
  const documents = Array.from({ length: 2000 }, (_, at) => `d${at}`)
  return {
    states: [
      { code: 'RUS', name: 'Russia' },
      { code: 'SDN', name: 'Sudan' },
    ],
    missions: [],
    records: Array.from({ length: count }, (_, at) => recordOf(at, next, documents)),
    registers: {},
    tables: [],
    profile: [],
    threads: [],
    figures: [],
    statements: [],
    comparisons: [],
    sources: documents.map(sourceOf),
    origins: [],
    years: [1945, 2025],
  }
}

/** A library whose one dossier is long. */
export function longLibrary(count: number): Library {
  const dossier = manyRecords(count)
  return { ...FIXTURE_LIBRARY, dossier: async () => dossier }
}
