import { expect, test } from 'vitest'
import { isRenaming } from '../../../src/annotate/grammar/renaming.ts'
import type { Upos } from '../../../src/model/layers.ts'

test.each<[why: string, words: string, pair: readonly [number, number], expected: boolean]>([
  ['an office behind a name', 'Adam/PROPN/5 ,/PUNCT/4 the/DET/4 envoy/NOUN/5 left/VERB/0', [1, 4], true],
  ['a possessive does as well', 'Adam/PROPN/5 ,/PUNCT/4 her/PRON/4 envoy/NOUN/5 left/VERB/0', [1, 4], true],
  ['nothing but a name is said again', 'Speaker/NOUN/5 ,/PUNCT/1 the/DET/4 envoy/NOUN/5 left/VERB/0', [1, 4], false],
  ['an article or possessive is wanted', 'Adam/PROPN/5 ,/PUNCT/1 most/ADJ/4 envoys/NOUN/5 left/VERB/0', [1, 4], false],
  ['a comma is wanted', 'Adam/PROPN/4 the/DET/3 envoy/NOUN/4 left/VERB/0', [1, 3], false],
  ['a list is none', 'Adam/PROPN/6 ,/PUNCT/5 the/DET/5 or/CCONJ/5 envoy/NOUN/6 left/VERB/0', [1, 5], false],
])('%s', (_why, text, pair, expected) => {
  const words = text.split(' ').map((word) => word.split('/'))
  // The sentences above name universal tags only.
  const tagged = [['', 'X'], ...words].map(([form = '', upos = '']) => ({ form, upos: upos as Upos }))
  expect(isRenaming(tagged, [0, ...words.map((word) => Number(word[2]))], pair)).toBe(expected)
})
