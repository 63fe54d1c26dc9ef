import { expect, test } from 'vitest'
import { edtf } from '../../src/model/edtf.ts'
import { phrasePattern } from '../../src/lexicon/phrase-pattern.ts'
import { languageOf } from '../../src/read/language.ts'
import { publisherWithin } from '../../src/read/publisher.ts'
import { readDate } from '../../src/read/written-date.ts'
import { LEXICON, documentOf } from './reading.ts'

test.each(LEXICON.publishers.map((entry) => [entry.name, entry] as const))(
  '%s is known by its example',
  (name, entry) => {
    expect(publisherWithin(entry.example, LEXICON.publishers)?.name).toBe(name)
  },
)

test.each(LEXICON.phrases.map((entry) => [entry.rule, entry] as const))(
  'phrase %s finds its example',
  (rule, entry) => {
    const first = LEXICON.phrases.find(
      (other) => other.pattern.test(entry.example) && entry.example.length <= (other.longest ?? Infinity),
    )
    expect(first?.role).toBe(entry.role)
    expect(entry.pattern.test(entry.example), rule).toBe(true)
  },
)

test.each(LEXICON.phrases.filter((entry) => entry.not !== undefined).map((entry) => [entry.rule, entry] as const))(
  'phrase %s leaves its counter-example alone',
  (_rule, entry) => {
    const long = (entry.not ?? '').length > (entry.longest ?? Infinity)
    expect(long || !entry.pattern.test(entry.not ?? '')).toBe(true)
  },
)

test.each(LEXICON.kinds.map((entry) => [entry.rule, entry] as const))('sign %s', (_rule, entry) => {
  expect(entry.pattern.test(entry.example)).toBe(true)
  if (entry.not !== undefined) expect(entry.pattern.test(entry.not)).toBe(false)
})

test.each(LEXICON.wikis.map((entry) => [entry.rule, entry] as const))('wiki %s', (_rule, { pattern, example, not }) => {
  expect(pattern.test(example)).toBe(true)
  expect(pattern.test(not ?? '')).toBe(false)
})

test.each(LEXICON.months.map((entry) => [entry.month, entry] as const))('month %i', (month, entry) => {
  expect(readDate(entry.example, LEXICON.months)).toBe(edtf(`2017-${String(month).padStart(2, '0')}-05`))
})

test.each(LEXICON.templates.map((entry) => [entry.example, entry.reads] as const))(
  'template %s',
  async (example, reads) => {
    const document = await documentOf(`Lead.\n\n${example}`, 'wikitext')
    expect(document.text).toBe(reads === '' ? 'Lead.' : `Lead.\n\n${reads}`)
  },
)

test.each(LEXICON.namespaces.map((entry) => [entry.example, entry] as const))('namespace %s', async (example) => {
  const document = await documentOf(`Lead.\n\n${example}`, 'wikitext')
  expect(document.blocks.filter((block) => block.role === 'paragraph')).toHaveLength(1)
})

test.each(LEXICON.apparatus.map((entry) => [entry.example, entry.role] as const))(
  'apparatus %s',
  async (example, role) => {
    const document = await documentOf(`The lead of it.\n${example}\n* An entry of the list`, 'wikitext')
    expect(document.blocks.at(-1)?.role).toBe(role)
  },
)

test.each(LEXICON.outletWords.map((entry) => [entry.word, entry] as const))(
  'outlet word %s',
  async (_word, { example }) => {
    const body =
      'The ships of the two states came to the port of Lima in that year, and both of them left it again in the next spring.'
    const document = await documentOf(`Talks in Lima\n\n${example}\n\n${body}`, 'text')
    expect(document.publisher).toBe(example.split(',')[0])
  },
)

test.each(LEXICON.functionWords.map((entry) => [entry.language, entry] as const))(
  'small words of %s',
  (language, { example }) => {
    expect(languageOf(example, LEXICON.functionWords)).toBe(language)
  },
)

test.each([
  [
    'names do not mislead',
    'Albania and Slovenia are members of the Union. The embassy of Slovenia is in Tirana.',
    'en',
  ],
  ['one word is told by its letters', 'Правительство', 'ru'],
  ['nothing is told of a number', '1967 (23)', 'und'],
])('language: %s', (_why, text, language) => expect(languageOf(text, LEXICON.functionWords)).toBe(language))

test.each([
  ['communiqu[eé]\\b', 'Communiqué of the talks', true],
  ['communiqu[eé]\\b', 'communiqués', false],
  ['\\bэхо\\b', 'Радио «Эхо»', true],
  ['\\bэхо\\b', 'эхолот', false],
  ['\\\\b', 'a\\b', true],
  ['\\bport\\b', 'the port.', true],
])('an edge of words in any script: %s in "%s"', (pattern, text, found) =>
  expect(phrasePattern(pattern).test(text)).toBe(found),
)
