import { expect, test } from 'vitest'
import { analyse } from '../../../src/annotate/grammar/grammar.ts'
import { buildNetwork } from '../../../src/annotate/grammar/network.ts'
import { type Parse, parseSentences, startParser } from '../../../src/annotate/grammar/parser.ts'
import { loadGrammar } from '../../../src/lexicon/grammar.ts'
import type { Block, BlockRole, Document } from '../../../src/model/document.ts'

const model = loadGrammar()

/** A document of blocks written "role: text". */
function documentOf(...lines: readonly string[]): Document {
  const blocks: Block[] = []
  let text = ''
  for (const line of lines) {
    const [role = '', ...rest] = line.split(': ')
    const start = text.length
    text += rest.join(': ')
    // The tests below name roles only.
    blocks.push({ role: role as BlockRole, start, end: text.length })
    text += '\n\n'
  }
  return {
    id: 'test',
    sha256: { bytes: '', text: '' },
    format: 'text',
    text,
    title: null,
    publisher: null,
    authors: [],
    published: null,
    url: null,
    language: 'en',
    kind: 'unknown',
    kindWhy: [],
    firstPublished: null,
    standing: [],
    sections: [],
    blocks,
    citations: [],
    infoboxes: [],
    foreignNames: [],
  }
}

/** "dependent <relation head" for each word but the root and marks. */
function arcsOf(text: string): readonly string[] {
  const document = documentOf(`paragraph: ${text}`)
  const { tokens } = analyse(document, model)
  const form = (index: number): string => document.text.slice(tokens[index]?.start ?? 0, tokens[index]?.end ?? 0)
  return tokens.map(({ head, deprel }, index) => `${form(index)} <${deprel} ${head < 0 ? 'ROOT' : form(head)}`)
}

test.each<[why: string, text: string, arcs: readonly string[]]>([
  [
    'subject and object',
    'Sudan expelled the Soviet advisers in 1977.',
    ['Sudan <nsubj expelled', 'advisers <obj expelled', '1977 <obl expelled', 'expelled <root ROOT'],
  ],
  [
    'a passive with its agent',
    'The agreement was signed by the two presidents.',
    ['agreement <nsubj:pass signed', 'presidents <obl:agent signed'],
  ],
  [
    'coordinated verbs',
    'The minister visited Cairo and met the king.',
    ['minister <nsubj visited', 'met <conj visited', 'king <obj met'],
  ],
  [
    'a reported clause',
    'The spokesman said that the army had withdrawn its troops.',
    ['spokesman <nsubj said', 'withdrawn <ccomp said', 'army <nsubj withdrawn', 'troops <obj withdrawn'],
  ],
  [
    'a dash that joins two words as a hyphen does',
    'Throughout the Iran–Iraq War, Qatar supported Iraq.',
    ['War <obl supported', 'Iran <compound Iraq', 'Qatar <nsubj supported', 'Iraq <obj supported'],
  ],
  [
    'a name and who that is',
    'He was disappointed when John Miller, the US Secretary of State did not meet him.',
    ['John <nsubj meet', 'Secretary <appos John', 'him <obj meet'],
  ],
  ['a relative clause', 'The general who led the coup fled.', ['led <acl:relcl general', 'general <nsubj fled']],
])('%s', (_why, text, arcs) => expect(arcsOf(text)).toEqual(expect.arrayContaining([...arcs])))

test('sentences stay inside their block, and only what tells has any', () => {
  const document = documentOf('heading: Early years', 'table: a b c', 'paragraph: It rained. They left.')
  const { sentences, tokens } = analyse(document, model)
  expect(sentences.map(({ start, end }) => document.text.slice(start, end))).toEqual([
    'Early years',
    'It rained.',
    'They left.',
  ])
  expect(sentences.map(({ block }) => block)).toEqual([0, 2, 2])
  expect(sentences.map(({ tokens: [from, to] }) => to - from)).toEqual([2, 3, 3])
  expect(tokens).toHaveLength(8)
})

test('heads point into their own sentence, which has one root', () => {
  const text = 'The ministers met on Monday. “We agreed,” said one of them, “on all points.” Nobody else spoke!'
  const { sentences, tokens } = analyse(documentOf(`paragraph: ${text}`), model)
  for (const {
    tokens: [from, to],
  } of sentences) {
    const heads = tokens.slice(from, to).map(({ head }) => head)
    expect(heads.filter((head) => head === -1)).toHaveLength(1)
    expect(heads.every((head) => head === -1 || (head >= from && head < to))).toBe(true)
  }
})

test.each([
  ['Russian', 'Президент Судана посетил Москву. Он встретился с министром.', 2],
  ['Arabic', 'زار الرئيس السوداني موسكو. والتقى بالوزير.', 2],
  ['French', 'Le président soudanais est arrivé à Moscou. Il a rencontré son homologue russe dans la soirée.', 2],
])('%s is split but not parsed', (_language, text, count) => {
  const { sentences, tokens } = analyse(documentOf(`paragraph: ${text}`), model)
  expect(sentences).toHaveLength(count)
  expect(tokens.every(({ upos, head, deprel }) => upos === 'X' && head === -1 && deprel === 'dep')).toBe(true)
})

test('an empty document has no sentences', () => {
  expect(analyse(documentOf(), model)).toEqual({ sentences: [], tokens: [], names: [] })
})

test('a run of words without an end is parsed in pieces', () => {
  const { sentences, tokens } = analyse(documentOf(`paragraph: ${'the man and '.repeat(400)}`), model)
  expect(tokens).toHaveLength(1200)
  expect(sentences.length).toBeGreaterThan(1)
})

test('lemmas', () => {
  const text = 'The parties had gone to Moscow and the children were meeting the worst of them.'
  const { tokens } = analyse(documentOf(`paragraph: ${text}`), model)
  expect(tokens.map(({ lemma }) => lemma).join(' ')).toBe(
    'the party have go to Moscow and the child be meet the bad of they .',
  )
})

test('plain JavaScript and WebAssembly give the same trees', () => {
  const sentences = [
    'The foreign ministers of both countries , who had met in Sochi , signed an agreement on naval bases .',
    'On 5 June 1967 the government severed relations with Washington and closed its embassy .',
    'Bashir was accused of crimes against humanity by the court .',
  ].map((sentence) => sentence.split(' '))
  const [plain, simd] = (['plain', 'simd'] as const).map((path) =>
    parseSentences(startParser(buildNetwork(model, path)), sentences),
  )
  const decided = ({ tags, heads, relations }: Parse): object => ({ tags, heads, relations })
  expect(plain?.map(decided)).toEqual(simd?.map(decided))
  plain?.forEach(({ names }, index) =>
    names.forEach((score, at) => expect(score).toBeCloseTo(simd?.[index]?.names[at] ?? 0, 1)),
  )
})

test('names in a sentence', () => {
  const document = documentOf(
    'paragraph: Sudan’s foreign minister Ibrahim Ghandour met officials of the United Nations and of the Justice and Equality Movement in Khartoum.',
  )
  const names = analyse(document, model).names.map(
    ({ type, start, end }) => `${type}: ${document.text.slice(start, end)}`,
  )
  expect(names).toEqual([
    'place: Sudan',
    'person: Ibrahim Ghandour',
    'organisation: United Nations',
    'armed-group: Justice and Equality Movement',
    'place: Khartoum',
  ])
})
