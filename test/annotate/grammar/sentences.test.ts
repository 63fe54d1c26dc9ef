import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findSentences } from '../../../src/annotate/grammar/sentences.ts'
import { findWords } from '../../../src/annotate/grammar/words.ts'
import { LEXICON_FOLDER } from '../../../src/lexicon/entries.ts'
import { loadSplittingWords } from '../../../src/lexicon/grammar.ts'

const lists = loadSplittingWords()

function sentencesOf(text: string): readonly string[] {
  const words = findWords(text, 0, text.length, lists)
  return findSentences(text, words, lists).map(([from, to]) =>
    text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0),
  )
}

test.each<[why: string, text: string]>([
  ['two sentences', 'The envoy left.| He came back.'],
  ['a question and an answer', 'Did he leave?| Nobody knows.'],
  ['a title before a name', 'He met Gen. Osman.| They spoke.'],
  ['initials', 'J. B. Osman spoke.'],
  ['an abbreviated state goes on', 'The U.S. Congress met.'],
  ['an abbreviated state ends', 'He left for the U.S.| The talks failed.'],
  ['a quotation takes its mark along', '"We will not go."| The crowd cheered.'],
  ['a quotation goes on after its question', '“Why?” he asked.| Nobody spoke.'],
  ['a quotation of two sentences', '“We came.| We saw,” he said.'],
  ['a decimal ends nothing', 'It cost 5.5 million.'],
  ['a small letter goes on', 'He worked for example.org inc. and left.'],
  ['dots of omission go on', 'They waited ... and left.'],
  ['a footnote stays with its sentence', 'It closed in 1998. [1]| It opened in 2002.[2][3]| It burned.'],
  ['a straight quote closes behind a word', '"We came. We saw," he said.'.replace(' We saw', '| We saw')],
  ['and opens before one', 'He spoke.| "We came," he said.'],
  ['emphasis closes with its quotation', 'He asked for “*help.*”| They came.'],
  ['a number begins a list item', '2. The army withdrew.'],
  ['a careless writer begins small', 'They left the town.| nobody came back.'],
  ['spaced dots end nothing', 'They left . . . and came back.'],
  ['an initial before a plain word ends', 'It was said by G.| The meaning is plain.'],
  ['"No." is also an answer', 'No.| I am not.'],
  ['a blank line ends a heading', 'Early years\n\nHe was born in 1944.'.replace('\n\n', '\n\n|')],
])('%s', (_why, text) => {
  const parts = text.split('|')
  expect(sentencesOf(parts.join(''))).toEqual(parts.map((part) => part.trim()))
})

describe('the examples of the word lists', () => {
  const entries = (file: string): readonly { form: string; example: string }[] =>
    readFileSync(`${LEXICON_FOLDER}grammar/${file}.jsonl`, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as { form: string; example: string })
  const wordsOf = (text: string): readonly string[] =>
    findWords(text, 0, text.length, lists).map(({ start, end }) => text.slice(start, end).toLowerCase())

  test.each(entries('abbreviations'))('$form', ({ form, example }) => {
    expect(wordsOf(example)).toContain(form)
    expect(sentencesOf(example)).toHaveLength(1)
  })
  test.each(entries('prefixes'))('$form-', ({ form, example }) => {
    expect(wordsOf(example).some((word) => word.startsWith(`${form}-`))).toBe(true)
  })
  test.each(entries('openers'))('$form', ({ example }) => expect(sentencesOf(example)).toHaveLength(2))
})
