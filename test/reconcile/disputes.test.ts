import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadReconcileLexicon } from '../../src/lexicon/reconcile.ts'
import type { CodedDocument } from '../../src/model/coded.ts'
import type { Comparison } from '../../src/model/comparison.ts'
import type { Actor, Figure, Quote } from '../../src/model/layers.ts'
import { edtf } from '../../src/model/edtf.ts'
import { findComparisons } from '../../src/reconcile/disputes.ts'
import { grouped } from '../../src/reconcile/figures-arithmetic.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { coded } from './pile.ts'

const lexicon = loadReconcileLexicon()

interface Said {
  readonly quotes?: readonly (readonly [speaker: string, words: string])[]
  readonly figures?: readonly (readonly [words: string, figure: Pick<Figure, 'value' | 'unit'> & Partial<Figure>])[]
}

/** A document with the utterances and figures in it; words that begin with @ in the text are names of actors. */
function document(id: string, text: string, { quotes = [], figures = [] }: Said = {}): CodedDocument {
  const base = coded(id, text, [])
  const spanOf = (words: string): { readonly start: number; readonly end: number } => {
    const start = text.indexOf(words)
    if (start < 0) throw new Error(`no "${words}" in "${text}"`)
    return { start, end: start + words.length }
  }
  const sentences = [...text.matchAll(/[^.]+\.?/gu)].map((match) => ({
    start: match.index + (match[0].startsWith(' ') ? 1 : 0),
    end: match.index + match[0].length,
    block: 0,
    tokens: [0, 0] as const,
  }))
  return {
    ...base,
    layers: {
      ...base.layers,
      sentences,
      actors: ACTORS.map((actor) => ({ ...actor, mentions: mentionsOf(actor, text) })),
      quotes: quotes.map(
        ([speaker, words]): Quote => ({ ...spanOf(words), kind: 'direct', speaker, cue: spanOf('said'), why: 'test' }),
      ),
      figures: figures.map(([words, figure]): Figure => ({ ...spanOf(words), bound: 'exact', why: 'test', ...figure })),
    },
  }
}

const ACTORS: readonly Actor[] = [
  { id: 'ada-leto', name: 'Ada Leto', type: 'person', state: 'SDN', mentions: [] },
  { id: 'bo-mar', name: 'Bo Mar', type: 'person', state: 'SDN', mentions: [] },
  { id: 'SDN', name: 'Sudan', type: 'state', state: 'SDN', mentions: [] },
  { id: 'SYR', name: 'Syria', type: 'state', state: 'SYR', mentions: [] },
  { id: 'RUS', name: 'Russia', type: 'state', state: 'RUS', mentions: [] },
  { id: 'USA', name: 'America', type: 'state', state: 'USA', mentions: [] },
]

const mentionsOf = ({ name }: Actor, text: string): Actor['mentions'] =>
  [...text.matchAll(new RegExp(name, 'gu'))].map(({ index }) => ({
    start: index,
    end: index + name.length,
    form: 'name',
    why: 'test',
  }))

const compare = (...pile: readonly CodedDocument[]): readonly Comparison[] => {
  const { records, origins } = reconcile(pile, lexicon)
  return findComparisons(records, { coded: pile, origins, sides: [] }, lexicon)
}

const inShort = (found: readonly Comparison[]): readonly string[] =>
  found.map(({ kind, state, versions }) => `${kind} ${state}: ${versions.map((each) => each.value).join(' / ')}`)

test.each<[why: string, pile: readonly CodedDocument[], found: readonly string[]]>([
  [
    'one statement in two translations',
    [
      document('a', 'Ada Leto said: We need protection from the aggressive acts of America.', {
        quotes: [['ada-leto', 'We need protection from the aggressive acts of America']],
      }),
      document('b', 'He had to be shielded, Ada Leto said: shield us from the hostile actions of America.', {
        quotes: [['ada-leto', 'shield us from the hostile actions of America']],
      }),
    ],
    [
      'statement differs: “We need protection from the aggressive acts of America” / “shield us from the hostile actions of America”',
    ],
  ],
  [
    'the same words by another speaker are no version of it',
    [
      document('a', 'Ada Leto said: We need protection from the aggressive acts of America.', {
        quotes: [['ada-leto', 'We need protection from the aggressive acts of America']],
      }),
      document('b', 'Bo Mar said: We need protection from the aggressive acts of America.', {
        quotes: [['bo-mar', 'We need protection from the aggressive acts of America']],
      }),
    ],
    [],
  ],
  [
    'one conflict in two states, held against the same third',
    [
      document('a', 'Ada Leto said that America brought about the conflict in Syria.', {
        quotes: [['ada-leto', 'America brought about the conflict in Syria']],
      }),
      document('b', 'Ada Leto said that America is to blame for the conflict in Sudan.', {
        quotes: [['ada-leto', 'America is to blame for the conflict in Sudan']],
      }),
    ],
    ['about disputed: Syria / Sudan'],
  ],
  [
    'conflicts in two states with nobody in common are two matters',
    [
      document('a', 'Ada Leto said that Russia brought about the conflict in Syria.', {
        quotes: [['ada-leto', 'Russia brought about the conflict in Syria']],
      }),
      document('b', 'Ada Leto said that America is to blame for the conflict in Sudan.', {
        quotes: [['ada-leto', 'America is to blame for the conflict in Sudan']],
      }),
    ],
    [],
  ],
  [
    'two numbers of one thing at one time',
    [
      document('a', 'In 1970 Russia had 2,000 advisers in Sudan.', {
        figures: [['2,000 advisers', { value: 2000, unit: 'people', of: 'advisers', date: edtf('1970') }]],
      }),
      document('b', 'In 1970 there were 500 Russian advisers, whom Russia paid, in Sudan.', {
        figures: [['500 Russian advisers', { value: 500, unit: 'people', of: 'Russian advisers', date: edtf('1970') }]],
      }),
    ],
    ['figures disputed: 2,000 advisers, 1970 / 500 Russian advisers, 1970'],
  ],
  [
    'numbers of two years are no dispute',
    [
      document('a', 'In 1970 Russia had 2,000 advisers in Sudan.', {
        figures: [['2,000 advisers', { value: 2000, unit: 'people', of: 'advisers', date: edtf('1970') }]],
      }),
      document('b', 'In 1976 Russia had 500 advisers in Sudan.', {
        figures: [['500 advisers', { value: 500, unit: 'people', of: 'advisers', date: edtf('1976') }]],
      }),
    ],
    [],
  ],
  [
    'at least so many and more than that can both be right',
    [
      document('a', 'In 1970 Russia had at least 400 advisers in Sudan.', {
        figures: [
          ['400 advisers', { value: 400, unit: 'people', of: 'advisers', date: edtf('1970'), bound: 'at-least' }],
        ],
      }),
      document('b', 'In 1970 Russia had 500 advisers in Sudan.', {
        figures: [['500 advisers', { value: 500, unit: 'people', of: 'advisers', date: edtf('1970') }]],
      }),
    ],
    ['figures differs: at least 400 advisers, 1970 / 500 advisers, 1970'],
  ],
  [
    'shares of different wholes stand side by side',
    [
      document('a', 'Russia has 87 percent of the arms of Sudan.', {
        figures: [['87 percent', { value: 87, unit: 'percent', of: 'the arms of Sudan' }]],
      }),
      document('b', 'Russia leads in arms for Africa with 30 percent of all supplies.', {
        figures: [['30 percent', { value: 30, unit: 'percent', of: 'all supplies' }]],
      }),
    ],
    ['figures differs: 87 percent (the arms of Sudan) / 30 percent (all supplies)'],
  ],
  [
    'an amount and a worth that no price connects',
    [
      document('a', 'They found gold, 46,000 tons of it. Its value is 298 billion dollars.', {
        figures: [
          ['46,000 tons', { value: 46_000, unit: 'tonnes' }],
          ['298 billion dollars', { value: 298e9, unit: 'USD' }],
        ],
      }),
    ],
    ['arithmetic doubtful: 46,000 tons / 298 billion dollars'],
  ],
  [
    'an amount and a worth that fit',
    [
      document('a', 'They found gold, 46 tons of it. Its value is 2 billion dollars.', {
        figures: [
          ['46 tons', { value: 46, unit: 'tonnes' }],
          ['2 billion dollars', { value: 2e9, unit: 'USD' }],
        ],
      }),
    ],
    [],
  ],
  [
    'a charge alleged by one and stated by another',
    [
      document('a', 'Ada Leto is wanted for allegedly committing war crimes.'),
      document('b', 'Ada Leto is wanted for war crimes. The charges are old, Bo Mar said.'),
    ],
    ['wording differs: alleged / stated'],
  ],
])('%s', (_why, pile, found) => expect(inShort(compare(...pile))).toEqual(found))

test('what was lifted and what remains stand side by side', () => {
  const text = 'America lifted the trade embargo on Sudan. The remaining sanctions on Sudan stay until he goes.'
  const lifting = document('a', text)
  const { mentions } = coded('a', text, [
    {
      trigger: 'lifted',
      type: 'RETREAT',
      kind: 'lift-sanction',
      who: ['USA'],
      to: ['SDN'],
      object: 'the trade embargo',
    },
  ])
  const [found, ...others] = compare({ ...lifting, mentions })
  expect(others).toEqual([])
  expect(inShort(found === undefined ? [] : [found])).toEqual([
    'extent differs: the trade embargo / remaining sanctions',
  ])
  expect(found?.note).toContain('Lifted in part')
})

test('conjecture of two sources on the states of the dossier is shown as such', () => {
  const pile = [
    document('a', 'It is likely that Sudan turned to Russia for want of friends.'),
    document('b', 'Some observers think that Russia is done with Sudan. Analysts say that America waits.'),
  ]
  const { records, origins } = reconcile(pile, lexicon)
  const sides = [new Set(['RUS', 'SUN']), new Set(['SDN'])]
  const [found] = findComparisons(records, { coded: pile, origins, sides }, lexicon)
  expect(found).toMatchObject({ kind: 'assessment', versions: [{ by: null }, { by: 'Some observers' }] })
})

test('the reckoning is shown', () => {
  const [found] = compare(
    document('a', 'They found gold, 46,000 tons of it. Its value is 298 billion dollars.', {
      figures: [
        ['46,000 tons', { value: 46_000, unit: 'tonnes' }],
        ['298 billion dollars', { value: 298e9, unit: 'USD' }],
      ],
    }),
  )
  expect(found?.note).toContain('298 billion USD over 46,000 tonnes is 6.48 million USD a tonne')
  expect(found?.note).toContain('72 percent of the gold reserves known in the whole world')
})

test.each([
  [46_000, '46,000'],
  [7.5, '7.5'],
  [6_478_260, '6.48 million'],
  [298e9, '298 billion'],
  [1.702e12, '1.7 trillion'],
])('%d is shown as %s', (value, text) => expect(grouped(value)).toBe(text))

test('every version points at its words', () => {
  const pile = [
    document('a', 'Ada Leto is wanted for allegedly committing war crimes.'),
    document('b', 'Ada Leto is wanted for war crimes.'),
  ]
  const passages = compare(...pile).flatMap(({ versions }) => versions.flatMap((version) => version.passages))
  expect(passages).toHaveLength(2)
  for (const { document: id, start, end, words } of passages)
    expect(pile.find((each) => each.document.id === id)?.document.text.slice(start, end)).toBe(words)
})

test('every entry of the lexicon holds in its example', () => {
  const lines = (name: string): readonly { readonly words: readonly string[]; readonly example: string }[] =>
    readFileSync(new URL(`../../lexicon/disputes/${name}.jsonl`, import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('//'))
      .map((line) => JSON.parse(line) as { words: string[]; example: string })
  for (const name of [
    'hedges',
    'charges',
    'wares',
    'people',
    'synonyms',
    'assessments',
    'remainders',
    'light-words',
    'speech-nouns',
  ])
    for (const { words, example } of lines(name))
      expect(
        words.some((word) => example.toLowerCase().includes(word)),
        `${name}: ${example}`,
      ).toBe(true)
})
