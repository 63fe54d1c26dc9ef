import { expect, test } from 'vitest'
import { lemmaOf } from '../../../src/annotate/grammar/lemmas.ts'
import { loadGrammar } from '../../../src/lexicon/grammar.ts'

const { lemmas } = loadGrammar()

test.each<[why: string, form: string, tag: string, lemma: string]>([
  ['a dropped e comes back', 'intervened', 'VBD', 'intervene'],
  ['a doubled consonant goes', 'planned', 'VBD', 'plan'],
  ['a silent consonant stays', 'bombed', 'VBD', 'bomb'],
  ['an irregular past', 'overthrew', 'VBD', 'overthrow'],
  ['an irregular participle', 'shot', 'VBN', 'shoot'],
  ['a slip of a treebank is mended', 'fled', 'VBD', 'flee'],
  ['of two words that exist the verb', 'aided', 'VBD', 'aid'],
  ['a capital of another word is not taken over', 'Sudanese', 'JJ', 'Sudanese'],
])('%s', (_why, form, tag, lemma) => expect(lemmaOf(lemmas, form, tag)).toBe(lemma))
