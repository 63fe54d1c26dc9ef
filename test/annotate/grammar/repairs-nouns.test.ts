import { expect, test } from 'vitest'
import type { LemmaWord } from '../../../src/annotate/grammar/parsed-words.ts'
import { repairTree } from '../../../src/annotate/grammar/repairs.ts'
import type { Upos } from '../../../src/model/layers.ts'

/** Words written "form/UPOS/head/relation". */
const parsed = (text: string): LemmaWord[] =>
  text.split(' ').map((word) => {
    const [form = '', upos = '', head = '0', relation = ''] = word.split('/')
    // The sentences below name universal tags only.
    return { form, upos: upos as Upos, lemma: form.toLowerCase(), penn: '', head: Number(head), relation }
  })

const written = ({ form, upos, head, relation }: LemmaWord): string => [form, upos, head, relation].join('/')

test.each<[why: string, before: string, changed: Readonly<Record<string, string>>]>([
  [
    'the worth is what is sold',
    'They/PRON/2/nsubj sold/VERB/0/root $/SYM/2/obj two/NUM/5/compound million/NUM/3/nummod worth/ADJ/2/obl:unmarked of/ADP/8/case arms/NOUN/6/nmod',
    { $: '$/SYM/6/nmod:unmarked', worth: 'worth/NOUN/2/obj' },
  ],
  ['but not what is worth it', 'It/PRON/3/nsubj is/AUX/3/cop worth/ADJ/0/root the/DET/5/det price/NOUN/3/obj', {}],
  [
    'a month belongs to its day',
    'On/ADP/2/case 12/NUM/5/obl February/PROPN/5/obl he/PRON/5/nsubj left/VERB/0/root',
    { February: 'February/PROPN/2/nmod:unmarked' },
  ],
  ['not to any number', 'With/ADP/2/case 1200/NUM/5/obl March/PROPN/5/obl he/PRON/5/nsubj left/VERB/0/root', {}],
  [
    'a name behind those whom one meets says who they are',
    'He/PRON/2/nsubj met/VERB/0/root with/ADP/4/case leaders/NOUN/2/obl Adam/PROPN/2/obl and/CCONJ/7/cc Osman/PROPN/5/conj',
    { Adam: 'Adam/PROPN/4/appos' },
  ],
  [
    'one with a preposition of its own does not',
    'He/PRON/2/nsubj met/VERB/0/root with/ADP/4/case leaders/NOUN/2/obl in/ADP/6/case Cairo/PROPN/2/obl',
    {},
  ],
  [
    'nor does a name behind a day',
    'It/PRON/2/nsubj left/VERB/0/root since/ADP/4/case day/NOUN/2/obl Halloween/PROPN/2/obl',
    {},
  ],
])('%s', (_why, before, changed) => {
  const words = parsed(before)
  repairTree(words, { controlVerbs: new Set(), thatVerbs: new Set(), namingVerbs: new Set() })
  expect(words.map(written)).toEqual(parsed(before).map((word) => changed[word.form] ?? written(word)))
})
