import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lemmaOf } from '../../../src/annotate/grammar/lemmas.ts'
import type { LemmaWord } from '../../../src/annotate/grammar/parsed-words.ts'
import { repairTree } from '../../../src/annotate/grammar/repairs.ts'
import { LEXICON_FOLDER } from '../../../src/lexicon/entries.ts'
import { loadGrammar } from '../../../src/lexicon/grammar.ts'
import type { Upos } from '../../../src/model/layers.ts'

const model = loadGrammar()

/** Words written "form/UPOS/head/relation", with the Penn tag of verbs behind. */
const parsed = (text: string): LemmaWord[] =>
  text.split(' ').map((word) => {
    const [form = '', upos = '', head = '0', relation = '', penn = ''] = word.split('/')
    // The sentences below name universal tags only.
    return { form, upos: upos as Upos, lemma: lemmaOf(model.lemmas, form, penn), penn, head: Number(head), relation }
  })

function repaired(text: string): readonly string[] {
  const words = parsed(text)
  repairTree(words, model)
  return words.map(({ form, head, relation }) => `${form}/${head}/${relation}`)
}

test.each<[why: string, before: string, changed: Readonly<Record<string, string>>]>([
  [
    'who is told is no noun of the clause',
    'They/PRON/2/nsubj informed/VERB/0/root/VBD the/DET/4/det panel/NOUN/2/obj that/SCONJ/7/mark he/PRON/7/nsubj left/VERB/4/acl:relcl/VBD',
    { panel: 'panel/2/iobj', left: 'left/2/ccomp' },
  ],
  [
    'nor is with whom they agree',
    'They/PRON/2/nsubj agreed/VERB/0/root/VBD with/ADP/4/case envoys/NOUN/2/obl that/PRON/7/obj Chad/PROPN/7/nsubj helps/VERB/4/acl:relcl/VBZ',
    { that: 'that/7/mark', helps: 'helps/2/ccomp' },
  ],
  [
    'a thing is not told anything',
    'They/PRON/2/nsubj told/VERB/0/root/VBD the/DET/4/det tale/NOUN/2/obj that/PRON/7/obj he/PRON/7/nsubj knew/VERB/4/acl:relcl/VBD',
    {},
  ],
  [
    'other verbs have no clause beside their object',
    'They/PRON/2/nsubj met/VERB/0/root/VBD the/DET/4/det man/NOUN/2/obj that/SCONJ/7/mark he/PRON/7/nsubj knew/VERB/4/acl:relcl/VBD',
    {},
  ],
  [
    'a finite verb goes with the finite verb',
    'They/PRON/2/nsubj began/VERB/0/root/VBD to/PART/4/mark talk/VERB/2/xcomp/VB and/CCONJ/6/cc signed/VERB/4/conj/VBD it/PRON/6/obj',
    { signed: 'signed/2/conj' },
  ],
  [
    'nor does it go with a noun',
    'They/PRON/2/nsubj knew/VERB/0/root/VBD kings/NOUN/2/obj and/CCONJ/5/cc signed/VERB/3/conj/VBD it/PRON/5/obj',
    { signed: 'signed/2/conj' },
  ],
  [
    'but it may with a noun that is a predicate',
    'They/PRON/3/nsubj were/AUX/3/cop kings/NOUN/0/root and/CCONJ/5/cc signed/VERB/3/conj/VBD it/PRON/5/obj',
    {},
  ],
  [
    'an infinitive with the infinitive',
    'They/PRON/2/nsubj began/VERB/0/root/VBD to/PART/4/mark talk/VERB/2/xcomp/VB and/CCONJ/6/cc sign/VERB/4/conj/VB it/PRON/6/obj',
    {},
  ],
  [
    'a verb with a subject of its own stays',
    'They/PRON/2/nsubj began/VERB/0/root/VBD to/PART/4/mark talk/VERB/2/xcomp/VB and/CCONJ/7/cc he/PRON/7/nsubj signed/VERB/4/conj/VBD',
    {},
  ],
])('%s', (_why, before, changed) => {
  const wanted = parsed(before).map(({ form, head, relation }) => changed[form] ?? `${form}/${head}/${relation}`)
  expect(repaired(before)).toEqual(wanted)
})

/** The entries of a list of `lexicon/grammar`. */
const entriesOf = (file: string): readonly { readonly form: string; readonly example: string }[] =>
  readFileSync(`${LEXICON_FOLDER}grammar/${file}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{'))
    // Each line is an entry, as `readEntries` checks.
    .map((line) => JSON.parse(line) as { readonly form: string; readonly example: string })

test.each(entriesOf('naming-verbs'))('$form', ({ form, example }) => {
  const verb = example.split(' ')[2] ?? ''
  expect(lemmaOf(model.lemmas, verb, 'VBN')).toBe(form)
  const text = `Adam/PROPN/3/nsubj:pass was/AUX/3/aux:pass ${verb}/VERB/0/root/VBN king/NOUN/3/obj`
  expect(repaired(text).at(-1)).toBe('king/3/xcomp')
})

test('other passives keep their object', () =>
  expect(repaired('Adam/PROPN/3/nsubj:pass was/AUX/3/aux:pass given/VERB/0/root/VBN arms/NOUN/3/obj').at(-1)).toBe(
    'arms/3/obj',
  ))

test.each(entriesOf('that-verbs'))('$form', ({ form, example }) => {
  const told = example.split(' ')
  const verb = told[2] ?? ''
  const preposition = told[3] === 'the' ? undefined : told[3]
  const text =
    preposition === undefined
      ? `The/DET/2/det king/NOUN/3/nsubj ${verb}/VERB/0/root/VBD the/DET/5/det envoy/NOUN/3/obj that/SCONJ/9/mark Chad/PROPN/9/nsubj had/AUX/9/aux left/VERB/5/acl:relcl/VBN`
      : `The/DET/2/det king/NOUN/3/nsubj ${verb}/VERB/0/root/VBD ${preposition}/ADP/6/case the/DET/6/det envoy/NOUN/3/obl that/PRON/10/obj Chad/PROPN/10/nsubj had/AUX/10/aux left/VERB/6/acl:relcl/VBN`
  expect(lemmaOf(model.lemmas, verb, 'VBD')).toBe(form)
  expect(repaired(text).at(-1)).toBe('left/3/ccomp')
})
