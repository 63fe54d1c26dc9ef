import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lemmaOf } from '../../../src/annotate/grammar/lemmas.ts'
import { LEXICON_FOLDER } from '../../../src/lexicon/entries.ts'
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
  ['an irregular verb behind a prefix', 'overran', 'VBD', 'overrun'],
  ['with a hyphen as well', 're-took', 'VBD', 're-take'],
  ['also where the past is known as a word', 'rewrote', 'VBD', 'rewrite'],
  ['a prefix is not any beginning', 'read', 'VBD', 'read'],
  ['nor before a regular verb', 'restored', 'VBD', 'restore'],
  ['k behind c goes', 'trafficking', 'VBG', 'traffic'],
  ["but not where it is the word's own", 'attacking', 'VBG', 'attack'],
  ['not every plural in -ses is Greek', 'bases', 'NNS', 'base'],
  ['a capital of another word is not taken over', 'Sudanese', 'JJ', 'Sudanese'],
])('%s', (_why, form, tag, lemma) => expect(lemmaOf(lemmas, form, tag)).toBe(lemma))

/** The entries of a list of `lexicon/grammar`. */
const entriesOf = (file: string): readonly unknown[] =>
  readFileSync(`${LEXICON_FOLDER}grammar/${file}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line): unknown => JSON.parse(line))

interface IrregularVerb {
  readonly lemma: string
  readonly past: readonly string[]
  readonly participle: readonly string[]
  readonly example: string
}

// Each line is such an entry, as `readEntries` checks.
test.each(entriesOf('irregular-verbs') as IrregularVerb[])('$lemma', ({ lemma, past, participle, example }) => {
  for (const form of past) expect(lemmaOf(lemmas, form, 'VBD')).toBe(lemma)
  for (const form of participle) expect(lemmaOf(lemmas, form, 'VBN')).toBe(lemma)
  expect([...past, ...participle].some((form) => example.toLowerCase().includes(form))).toBe(true)
})

interface IrregularNoun {
  readonly lemma: string
  readonly plural: string
  readonly example: string
}

// The same.
test.each(entriesOf('irregular-nouns') as IrregularNoun[])('$plural', ({ lemma, plural, example }) => {
  expect(lemmaOf(lemmas, plural, 'NNS')).toBe(lemma)
  expect(example).toContain(plural)
})
