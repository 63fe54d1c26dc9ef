import { expect, test } from 'vitest'
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

test.each<[why: string, before: string, changed: Readonly<Record<string, string>>]>([
  [
    'a noun phrase between "for" and an infinitive is its subject',
    'They/PRON/2/nsubj waited/VERB/0/root for/ADP/5/case the/DET/5/det troops/NOUN/2/obl to/PART/7/mark leave/VERB/2/advcl',
    { for: 'for/ADP/7/mark', troops: 'troops/NOUN/7/nsubj' },
  ],
  [
    'a passive one is a passive subject',
    'They/PRON/2/nsubj waited/VERB/0/root for/ADP/5/case the/DET/5/det base/NOUN/2/obl to/PART/8/mark be/AUX/8/aux:pass built/VERB/2/advcl',
    { for: 'for/ADP/8/mark', base: 'base/NOUN/8/nsubj:pass' },
  ],
  [
    'what is thought of as strange is the clause',
    'It/PRON/3/nsubj was/AUX/3/cop wrong/ADJ/0/root for/ADP/5/case Osman/PROPN/3/obl to/PART/7/mark leave/VERB/3/advcl',
    { It: 'It/PRON/3/expl', for: 'for/ADP/7/mark', Osman: 'Osman/PROPN/7/nsubj', leave: 'leave/VERB/3/csubj' },
  ],
  [
    'a name is not explained by an infinitive, but the noun before it is',
    'a/DET/2/det chance/NOUN/0/root for/ADP/4/case Chad/PROPN/2/nmod to/PART/6/mark leave/VERB/4/acl',
    { for: 'for/ADP/6/mark', Chad: 'Chad/PROPN/6/nsubj', leave: 'leave/VERB/2/acl' },
  ],
  [
    'how long is no subject',
    'They/PRON/2/nsubj stayed/VERB/0/root for/ADP/5/case a/DET/5/det decade/NOUN/2/obl to/PART/7/mark fight/VERB/2/advcl',
    {},
  ],
  [
    'what the infinitive explains is no subject',
    'He/PRON/2/nsubj asked/VERB/0/root for/ADP/4/case permission/NOUN/2/obl to/PART/6/mark leave/VERB/4/acl',
    {},
  ],
  [
    'nor is what stands farther away',
    'He/PRON/2/nsubj voted/VERB/0/root for/ADP/4/case peace/NOUN/2/obl ,/PUNCT/7/punct to/PART/7/mark leave/VERB/2/advcl',
    {},
  ],
  [
    '"it" holds the place of a clause that is the subject',
    'It/PRON/3/nsubj is/AUX/3/cop clear/ADJ/0/root that/SCONJ/6/mark they/PRON/6/nsubj left/VERB/3/csubj',
    { It: 'It/PRON/3/expl' },
  ],
  [
    'but stands for a thing where the clause is none',
    'It/PRON/2/nsubj says/VERB/0/root that/SCONJ/5/mark they/PRON/5/nsubj left/VERB/2/ccomp',
    {},
  ],
  [
    'a name before a finite verb is its subject, and nobody is called',
    'Adam/PROPN/6/vocative ,/PUNCT/1/punct however/ADV/6/advmod ,/PUNCT/3/punct did/AUX/6/aux/VBD agree/VERB/0/root/VB',
    { Adam: 'Adam/PROPN/6/nsubj' },
  ],
  ['before an imperative somebody is called', 'Adam/PROPN/3/vocative ,/PUNCT/1/punct leave/VERB/0/root/VB', {}],
  [
    'and where the verb has a subject',
    'Adam/PROPN/4/vocative ,/PUNCT/1/punct they/PRON/4/nsubj left/VERB/0/root/VBD',
    {},
  ],
  [
    'an adjective has no passive subject',
    'He/PRON/3/nsubj:pass was/AUX/3/cop determined/ADJ/0/root to/PART/5/mark stay/VERB/3/xcomp',
    { He: 'He/PRON/3/nsubj' },
  ],
])('%s', (_why, before, changed) => {
  const words = parsed(before)
  repairTree(words, { controlVerbs: new Set(), thatVerbs: new Set(), namingVerbs: new Set() })
  const expected = parsed(before).map(
    ({ form, upos, head, relation }) => changed[form] ?? [form, upos, head, relation].join('/'),
  )
  expect(words.map(({ form, upos, head, relation }) => [form, upos, head, relation].join('/'))).toEqual(expected)
})
