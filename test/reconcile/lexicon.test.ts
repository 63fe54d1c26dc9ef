import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LEXICON_FOLDER } from '../../src/lexicon/entries.ts'
import { loadReconcileLexicon } from '../../src/lexicon/reconcile.ts'
import { ACT_KINDS } from '../../src/model/ontology.ts'

const lexicon = loadReconcileLexicon()

/** The lines of a table as loose objects: what is tested here is their examples. */
const linesOf = (file: string): readonly Readonly<Record<string, unknown>>[] =>
  readFileSync(`${LEXICON_FOLDER}reconcile/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('//'))
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])
const exampleOf = (line: Readonly<Record<string, unknown>>): string => String(line.example).toLowerCase()

test('every kind of act says how it is compared', () => {
  expect(ACT_KINDS.filter((kind) => !lexicon.kinds.has(kind))).toEqual([])
})

test.each(['agencies.jsonl', 'articles.jsonl', 'plural-names.jsonl', 'stop-words.jsonl', 'threads.jsonl'])(
  'an example of %s has one of the entry’s words',
  (file) => {
    const wrong = linesOf(file).filter(
      (line) =>
        ![...texts(line.names), ...texts(line.words)].some((word) => exampleOf(line).includes(word.toLowerCase())),
    )
    expect(wrong).toEqual([])
  },
)

test('an example of a phrase is worded by its verb', () => {
  const wrong = [...lexicon.phrases.values()].filter(
    ({ kind, verb }) =>
      !linesOf('phrases.jsonl').some(
        (line) =>
          line.kind === kind &&
          [...verb, verb[0].replace(/^be/u, 'are')].some((form) => exampleOf(line).includes(form)),
      ),
  )
  expect(wrong).toEqual([])
})

test('a stage is of a thread that there is, and its example has its words', () => {
  const ids = new Set(lexicon.threads.map((thread) => thread.id))
  expect(lexicon.stages.filter((stage) => !ids.has(stage.thread))).toEqual([])
  const wrong = linesOf('stages.jsonl').filter(
    (line) => line.words !== undefined && !texts(line.words).some((word) => exampleOf(line).includes(word)),
  )
  expect(wrong).toEqual([])
})

test('every kind that a thread takes has a stage in it', () => {
  const wrong = lexicon.threads.flatMap((thread) =>
    [...thread.kinds, ...thread.joining]
      .filter((kind) => !lexicon.stages.some((stage) => stage.thread === thread.id && stage.kinds.includes(kind)))
      .map((kind) => `${thread.id}: ${kind}`),
  )
  expect(wrong).toEqual([])
})

test('successors and names come from the table of states', () => {
  expect(lexicon.successors.get('SUN')).toEqual(['RUS'])
  expect(lexicon.stateNames.get('SDN')).toBe('Sudan')
})
