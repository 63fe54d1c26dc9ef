import { array, assert, constantFrom, property } from 'fast-check'
import { expect, test } from 'vitest'
import { findActors } from '../../../src/annotate/actors/actors.ts'
import { ACTOR_TYPES, type Actor } from '../../../src/model/layers.ts'
import { resolves } from '../../../src/model/span.ts'
import { actorsIn, documentOf, lexicon } from './sample.ts'

const PIECES = [
  'Sudan',
  'Sudanese',
  'President',
  'Omar al-Bashir',
  'the',
  'two countries',
  'he',
  'its',
  'U.S.',
  'and',
  '’s',
  '“',
  '”',
  'of',
  'Kremlin',
  'said',
  '.',
  ', ',
  'al-',
  'General',
  'King',
  'Bank',
  'Moscow',
  'rebels',
  'former',
  'Congo',
  '(',
  'JEM',
  ')',
  'Justice and Equality Movement',
  'government',
  '\n\n',
  'It',
  'was',
  'likely',
  '—',
  'Гор',
  '北京',
  '😀',
  'Kim',
  'Jong-un',
]

/** What must hold of every answer. */
function check(text: string, actors: readonly Actor[]): void {
  expect(new Set(actors.map(({ id }) => id)).size).toBe(actors.length)
  for (const actor of actors) {
    expect(ACTOR_TYPES).toContain(actor.type)
    expect(actor.name.trim()).not.toBe('')
    expect(actor.mentions.length).toBeGreaterThan(0)
    for (const [index, mention] of actor.mentions.entries()) {
      expect(resolves(mention, text.length)).toBe(true)
      expect(mention.start).toBeGreaterThanOrEqual(actor.mentions[index - 1]?.end ?? 0)
    }
  }
  const spans = actors.flatMap(({ mentions }) => mentions).toSorted((a, b) => a.start - b.start || b.end - a.end)
  for (const [index, span] of spans.entries()) {
    const before = spans[index - 1]
    if (before === undefined || before.end <= span.start) continue
    expect([before.start, before.end, before.form]).toEqual([span.start, span.end, span.form])
    expect(['description', 'pronoun']).toContain(span.form)
  }
}

test('any text gives spans that resolve, in order, and shared by two actors only in descriptions of both', () => {
  assert(
    property(array(constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
      const text = pieces.join(' ')
      check(text, actorsIn(text))
    }),
    { numRuns: 400, seed: 7 },
  )
})

test('nothing needs sentences', () => {
  const document = documentOf('Sudanese President Karim Salehi met the two countries. He left.')
  const actors = findActors({ document, sentences: [], tokens: [] }, lexicon)
  expect(actors.map(({ id, state }) => [id, state])).toEqual([['karim-salehi', 'SDN']])
})

test('names from elsewhere fill what was not found', () => {
  const document = documentOf('Zork Blaf met Sudan in Gnarr.')
  const names = [
    { start: 0, end: 9, type: 'PER' },
    { start: 14, end: 19, type: 'LOC' },
    { start: 23, end: 28, type: 'LOC' },
  ]
  const actors = findActors({ document, sentences: [], tokens: [], names }, lexicon)
  expect(actors.map(({ id, type }) => [id, type])).toEqual([
    ['zork-blaf', 'person'],
    ['SDN', 'state'],
    ['gnarr', 'place'],
  ])
})
