import { expect, test } from 'vitest'
import { buildNetwork } from '../../../src/annotate/grammar/network.ts'
import { type Parser, parseSentences, startParser } from '../../../src/annotate/grammar/parser.ts'
import { findWords } from '../../../src/annotate/grammar/words.ts'
import { loadGrammar } from '../../../src/lexicon/grammar.ts'

const model = loadGrammar()
const parser = startParser(buildNetwork(model))
/** The same network where no relation fills a slot. */
const unsettled: Parser = { ...parser, slots: new Int8Array(model.relations.length).fill(-1) }

/** "word relation head" for each word. */
function arcsOf(text: string, by: Parser): readonly string[] {
  const forms = findWords(text, 0, text.length, model.splitting).map(({ start, end }) => text.slice(start, end))
  return parseSentences(by, [forms]).flatMap(({ heads, relations }) =>
    forms.map((form, word) => {
      const head = heads[word] ?? 0
      return `${form} ${model.relations[relations[word] ?? 0]} ${head === 0 ? 'ROOT' : forms[head - 1]}`
    }),
  )
}

const subjectsAndObjects = (arcs: readonly string[]): readonly string[] =>
  arcs
    .filter((arc) => / (?:[nc]subj(?::pass)?|obj|ccomp) /.test(arc))
    .map((arc) => arc.replace(/^\S+ ([a-z])[^ ]*/, '$1'))

test.each<[why: string, text: string, before: string, after: string]>([
  [
    'an adjunct',
    'Despite the long dispute, and their lack of trust, the Saudis continued to send aid.',
    'lack nsubj continued',
    'lack obl continued',
  ],
  [
    'a subject of the verb nearby',
    'What the court of appeal did is nothing new.',
    'court nsubj nothing',
    'court nsubj did',
  ],
  [
    'an apposition',
    'In its capital, the largest city of the region, all foreign envoys were expelled.',
    'city nsubj:pass expelled',
    'city appos capital',
  ],
  [
    'the one that is given something',
    'They gave the rebels weapons the army needed.',
    'rebels obj gave',
    'rebels iobj gave',
  ],
])('one of two fillers is %s', (_why, text, before, after) => {
  expect(arcsOf(text, unsettled)).toContain(before)
  const settled = arcsOf(text, parser)
  expect(settled).toContain(after)
  expect(new Set(subjectsAndObjects(settled)).size).toBe(subjectsAndObjects(settled).length)
})

test.each([
  'Sudan accused Chad of arming the rebels whom its army fought.',
  'The envoy said that the talks had failed and that both sides blamed each other.',
])('a tree in which nothing fills a slot twice stays: %s', (text) =>
  expect(arcsOf(text, parser)).toEqual(arcsOf(text, unsettled)),
)
