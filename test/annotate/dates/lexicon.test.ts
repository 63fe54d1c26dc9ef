import { expect, test } from 'vitest'
import { readDateNames, readDateWords } from '../../../src/lexicon/dates.ts'
import { mentionsIn } from './read.ts'

const facts = { published: '1998-11-06', kind: 'news' } as const

test.each(readDateWords().map((entry) => [entry.class, entry.words.join(', '), entry.example]))(
  'the example of %s: %s is read',
  (_class, _words, example) =>
    expect([...mentionsIn(example, facts), ...mentionsIn(example)].length).toBeGreaterThan(0),
)

test('no word stands twice', () => {
  const words = readDateWords().flatMap((entry) => entry.words)
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
})

test.each(readDateNames().map((entry) => [entry.kind, entry.example, entry.names] as const))(
  'a %s: %s',
  (kind, example, names) => {
    const found = mentionsIn(example, facts)
    const within = found.filter(({ start, end }) => names.some((name) => example.slice(start, end).includes(name)))
    expect(within.length > 0).toBe(kind !== 'not-a-date')
    if (kind === 'not-a-date') expect(found).toEqual([])
  },
)
