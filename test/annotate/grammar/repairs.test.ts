import { expect, test } from 'vitest'
import type { Upos } from '../../../src/model/layers.ts'
import { type ParsedWord, repairTree } from '../../../src/annotate/grammar/repairs.ts'

/** Words written "form/UPOS/head/relation". */
const parsed = (text: string): ParsedWord[] =>
  text.split(' ').map((word) => {
    const [form = '', upos = '', head = '0', relation = ''] = word.split('/')
    // The sentences below name universal tags only.
    return { form, upos: upos as Upos, head: Number(head), relation }
  })

const written = (words: readonly ParsedWord[]): string =>
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
    'of two subjects the second tells who the first is',
    'Adam/PROPN/5/nsubj ,/PUNCT/4/punct the/DET/4/det envoy/NOUN/5/nsubj left/VERB/0/root',
    { envoy: 'envoy/NOUN/1/appos' },
  ],
  [
    'unless neither an article nor a name says so',
    'Speaker/PROPN/5/nsubj ,/PUNCT/1/punct most/ADJ/4/amod senators/NOUN/5/nsubj voted/VERB/0/root',
    {},
  ],
  [
    '"that" before a subject joins clauses',
    'He/PRON/2/nsubj said/VERB/0/root that/PRON/5/obj they/PRON/5/nsubj signed/VERB/2/ccomp it/PRON/5/obj',
    { that: 'that/PRON/5/mark' },
  ],
])('%s', (_why, before, changed) => {
  const words = parsed(before)
  const wanted = before.split(' ').map((word) => changed[word.split('/')[0] ?? ''] ?? word)
  repairTree(words)
  expect(written(words)).toBe(wanted.join(' '))
})
