import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lemmaOf } from '../../../src/annotate/grammar/lemmas.ts'
import { LEXICON_FOLDER } from '../../../src/lexicon/entries.ts'
import { loadGrammar } from '../../../src/lexicon/grammar.ts'
import type { Upos } from '../../../src/model/layers.ts'
import type { LemmaWord } from '../../../src/annotate/grammar/parsed-words.ts'
import { repairTree } from '../../../src/annotate/grammar/repairs.ts'

/** Words written "form/UPOS/head/relation", with a Penn tag behind where it matters. */
const parsed = (text: string): LemmaWord[] =>
  text.split(' ').map((word) => {
    const [form = '', upos = '', head = '0', relation = '', penn = ''] = word.split('/')
    // The sentences below name universal tags only.
    return { form, upos: upos as Upos, lemma: form.toLowerCase(), penn, head: Number(head), relation }
  })

const written = (words: readonly LemmaWord[]): string =>
  words.map(({ form, upos, head, relation }) => `${form}/${upos}/${head}/${relation}`).join(' ')

test.each<[why: string, before: string, changed: Readonly<Record<string, string>>]>([
  [
    'a clause behind a verb is what the verb reports',
    'Reports/NOUN/0/root say/VERB/1/acl he/PRON/4/nsubj found/VERB/2/ccomp that/SCONJ/7/mark they/PRON/7/nsubj left/VERB/1/acl:relcl',
    { left: 'left/VERB/4/ccomp' },
  ],
  [
    'a relative clause behind its noun stays',
    'The/DET/2/det men/NOUN/0/root that/PRON/4/nsubj left/VERB/2/acl:relcl',
    {},
  ],
  [
    'the noun before a modal verb is its subject',
    'It/PRON/2/nsubj fights/VERB/0/root the/DET/4/det powers/NOUN/2/obj and/CCONJ/6/cc Osman/PROPN/4/conj should/AUX/9/aux be/AUX/9/aux:pass stopped/VERB/2/conj',
    { and: 'and/CCONJ/9/cc', Osman: 'Osman/PROPN/9/nsubj:pass' },
  ],
  [
    'but not when the verb has one',
    'Adam/PROPN/5/nsubj and/CCONJ/3/cc Osman/PROPN/1/conj should/AUX/5/aux go/VERB/0/root',
    {},
  ],
  [
    '"that" before a subject joins clauses',
    'He/PRON/2/nsubj said/VERB/0/root that/PRON/5/obj they/PRON/5/nsubj signed/VERB/2/ccomp it/PRON/5/obj',
    { that: 'that/PRON/5/mark' },
  ],
  [
    'a participle between name and noun is the verb of a sentence',
    'Egypt/PROPN/3/compound imported/VERB/3/amod lorries/NOUN/0/root from/ADP/5/case Hungary/PROPN/3/nmod ./PUNCT/3/punct',
    {
      Egypt: 'Egypt/PROPN/2/nsubj',
      imported: 'imported/VERB/0/root',
      lorries: 'lorries/NOUN/2/obj',
      '.': './PUNCT/2/punct',
    },
  ],
  [
    'but not of a heading, which has no full stop',
    'Egypt/PROPN/3/compound imported/VERB/3/amod lorries/NOUN/0/root',
    {},
  ],
  [
    'what reports is a verb',
    'The/DET/2/det report/NOUN/3/nsubj detailed/ADJ/0/root that/SCONJ/6/mark they/PRON/6/nsubj left/VERB/3/ccomp',
    { detailed: 'detailed/VERB/0/root' },
  ],
  [
    'unless it has a copula',
    'He/PRON/3/nsubj was/AUX/3/cop surprised/ADJ/0/root that/SCONJ/6/mark they/PRON/6/nsubj left/VERB/3/ccomp',
    {},
  ],
  [
    'a name that reports is a subject',
    'Amnesty/PROPN/3/compound International/ADJ/3/amod estimates/NOUN/0/root that/SCONJ/6/mark they/PRON/6/nsubj left/VERB/3/ccomp',
    {
      Amnesty: 'Amnesty/PROPN/2/compound',
      International: 'International/PROPN/3/nsubj',
      estimates: 'estimates/VERB/0/root',
    },
  ],
  [
    'who is asked to act is to act',
    'They/PRON/2/nsubj ask/VERB/0/root him/PRON/2/obj to/PART/5/mark stay/VERB/3/acl',
    { stay: 'stay/VERB/2/xcomp' },
  ],
  ['what is signed is not', 'They/PRON/2/nsubj sign/VERB/0/root plans/NOUN/2/obj to/PART/5/mark stay/VERB/3/acl', {}],
  [
    'the subject of a passive verb is a passive subject',
    'They/PRON/3/nsubj were/AUX/3/aux:pass seen/VERB/0/root',
    { They: 'They/PRON/3/nsubj:pass' },
  ],
])('%s', (_why, before, changed) => {
  const words = parsed(before)
  const wanted = before.split(' ').map((word) => changed[word.split('/')[0] ?? ''] ?? word)
  repairTree(words, loadGrammar())
  expect(written(words)).toBe(wanted.join(' '))
})

const controlVerbs = readFileSync(`${LEXICON_FOLDER}grammar/control-verbs.jsonl`, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('{'))
  .map((line) => JSON.parse(line) as { form: string; example: string })

test.each(controlVerbs)('$form', ({ form, example }) => {
  const model = loadGrammar()
  const past = example.split(' ')[2] ?? ''
  const words = parsed(
    `The/DET/2/det king/NOUN/3/nsubj ${past}/VERB/0/root the/DET/5/det envoy/NOUN/3/obj to/PART/7/mark stay/VERB/5/acl`,
  )
  const read = words.map((word) => (word.form === past ? { ...word, lemma: lemmaOf(model.lemmas, past, 'VBD') } : word))
  repairTree(read, model)
  expect([read[2]?.lemma, read[6]?.head, read[6]?.relation]).toEqual([form, 3, 'xcomp'])
})
