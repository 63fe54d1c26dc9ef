import { expect, test } from 'vitest'
import { findWords } from '../../../src/annotate/grammar/words.ts'
import { loadSplittingWords } from '../../../src/lexicon/grammar.ts'

const lists = loadSplittingWords()
const wordsOf = (text: string): readonly string[] =>
  findWords(text, 0, text.length, lists).map(({ start, end }) => text.slice(start, end))

test.each<[why: string, text: string, words: string]>([
  ['a negation is a word', "They don't agree.", "They do n't agree ."],
  ['so is a possessive', 'Sudan’s port', 'Sudan ’s port'],
  ['a plural possessive is its apostrophe', "the states' envoys", "the states ' envoys"],
  ['hyphens stand alone', 'state-owned al-Bashir', 'state - owned al - Bashir'],
  ['but for prefixes', 'non-aligned ex-minister', 'non-aligned ex-minister'],
  ['abbreviations keep their dot', 'Gen. Osman of the U.S. left.', 'Gen. Osman of the U.S. left .'],
  ['initials keep theirs', 'Omar H. Osman', 'Omar H. Osman'],
  ['a final word gives its dot up', 'He said no. Then he left.', 'He said no . Then he left .'],
  ['a number takes "No." along', 'Resolution No. 5', 'Resolution No. 5'],
  ['money and shares', 'US$5.5 million, 12%', 'US $ 5.5 million , 12 %'],
  ['spans of years', '1947–1991 and 1914-18', '1947 – 1991 and 1914 - 18'],
  ['decades and ordinals', 'the 1990s, the 5th', 'the 1990s , the 5th'],
  ['slashed dates', 'on 9/11 and 11/28/2000', 'on 9/11 and 11/28/2000'],
  [
    'addresses',
    'see https://example.org/a?b=1, or mail a.b@example.org.',
    'see https://example.org/a?b=1 , or mail a.b@example.org .',
  ],
  ['"cannot" is two', 'it cannot be', 'it can not be'],
  ['inner apostrophes stay', "Sana'a and Côte d'Ivoire", "Sana'a and Côte d'Ivoire"],
  ['quotes and brackets', '"We (all) came," he said', '" We ( all ) came , " he said'],
  ['runs of marks', 'What?! Well... no -- yes', 'What ?! Well ... no -- yes'],
  ['other scripts', 'Омар аль-Башир', 'Омар аль - Башир'],
])('%s', (_why, text, words) => expect(wordsOf(text).join(' ')).toBe(words))

test('every character that is not white space is in exactly one word', () => {
  const text = 'Odd: \u00a0“a”—b…c\u200bd, e/f; 5km 3.4.2017 €5bn (№ 7) ☂ 𝒳 naïve\u0301'
  const words = findWords(text, 0, text.length, lists)
  expect(words.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text.replaceAll(/\s/g, ''))
})
