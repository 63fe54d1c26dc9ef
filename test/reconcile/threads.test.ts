import { expect, test } from 'vitest'
import { loadReconcileLexicon } from '../../src/lexicon/reconcile.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { coded } from './pile.ts'

const lexicon = loadReconcileLexicon()
const both = { who: ['RUS', 'SDN'] } as const

const base = coded(
  'a',
  'In 2018 they signed an accord on access to ports. In 2020 Russia announced a naval base. ' +
    'In 2021 they signed an agreement on the base. In 2022 parliament had not ratified the agreement.',
  [
    { type: 'AGREE', kind: 'sign', trigger: 'signed an accord', ...both, date: '2018', object: 'access to ports' },
    {
      type: 'AGREE',
      kind: 'promise',
      trigger: 'announced',
      who: ['RUS'],
      to: ['SDN'],
      date: '2020',
      object: 'a naval base',
    },
    { type: 'AGREE', kind: 'sign', trigger: 'signed an agreement', ...both, date: '2021', object: 'the base' },
    { type: 'AGREE', kind: 'ratify', trigger: 'ratified', who: ['SDN'], to: ['RUS'], date: '2022', reality: 'negated' },
  ],
)

test('a base goes through its stages, another agreement of the same two is no part of it', () => {
  const { threads, records } = reconcile([base], lexicon)
  expect(threads).toHaveLength(1)
  expect(threads[0]?.stages?.map(({ stage, date }) => `${stage} ${date}`)).toEqual([
    'announced 2020',
    'signed 2021',
    'not ratified 2022',
  ])
  expect(threads[0]?.stage).toBe('not ratified')
  expect(threads[0]?.note).toBe('No source says that the base exists.')
  expect(records.filter((record) => record.thread === threads[0]?.id)).toHaveLength(3)
})

test('sanctions of one state on another are imposed and lifted; those of others are others', () => {
  const pile = coded(
    'a',
    'It imposed sanctions in 1997. It lifted the sanctions in 2017. Others imposed sanctions too.',
    [
      { type: 'COERCE', kind: 'sanction', trigger: 'sanctions', who: ['USA'], to: ['SDN'], date: '1997' },
      {
        type: 'RETREAT',
        kind: 'lift-sanction',
        trigger: 'lifted the sanctions',
        who: ['USA'],
        to: ['SDN'],
        date: '2017',
      },
      {
        type: 'COERCE',
        kind: 'sanction',
        trigger: 'sanctions',
        near: 'Others',
        who: ['CHN'],
        to: ['SDN'],
        date: '1998',
      },
    ],
  )
  const { threads } = reconcile([pile], lexicon)
  expect(threads.map(({ title, stage }) => `${title}: ${stage}`)).toEqual([
    'Sanctions of the United States on Sudan: lifted',
  ])
})

test('a stage goes on where the state that held it is gone, and talks after it was in use are of it', () => {
  const pile = coded(
    'a',
    'In 1971 the Soviet Union opened a naval base. In 1976 Syria refused it the bases. In 2025 they negotiated over the bases.',
    [
      {
        type: 'COOPERATE',
        kind: 'base',
        trigger: 'opened',
        who: ['SUN'],
        to: ['SYR'],
        date: '1971',
        object: 'a naval base',
      },
      {
        type: 'REJECT',
        kind: 'refuse',
        trigger: 'refused',
        who: ['SYR'],
        to: ['SUN'],
        date: '1976',
        object: 'the bases',
      },
      {
        type: 'CONSULT',
        kind: 'talks',
        trigger: 'negotiated over the bases',
        who: ['RUS', 'SYR'],
        date: '2025',
      },
    ],
  )
  const { threads } = reconcile([pile], lexicon)
  expect(threads.map((thread) => thread.stages?.map(({ stage, date }) => `${stage} ${date}`))).toEqual([
    ['in use 1971', 'access refused 1976', 'under negotiation 2025'],
  ])
})

test('who lifts in one sentence what it had imposed on another is the one that imposed it', () => {
  const pile = coded('a', 'It lifted an embargo it had imposed on Sudan in 1997.', [
    { type: 'RETREAT', kind: 'lift-sanction', trigger: 'lifted an embargo', who: ['USA'], date: '2017' },
    { type: 'SANCTION', kind: 'embargo', trigger: 'embargo it had imposed', to: ['SDN'], date: '1997' },
  ])
  const { threads } = reconcile([pile], lexicon)
  expect(threads[0]?.stages?.map(({ stage, date }) => `${stage} ${date}`)).toEqual(['imposed 1997', 'lifted 2017'])
})

test('what was still to come stands at the date of its sentence', () => {
  const pile = coded(
    'a',
    'In 2020 they signed an agreement on a naval base. In 2023 they met, with the agreement awaiting ratification.',
    [
      { type: 'AGREE', kind: 'sign', trigger: 'signed an agreement', ...both, date: '2020', object: 'a naval base' },
      { type: 'CONSULT', kind: 'meeting', trigger: 'met', ...both, date: '2023' },
      { type: 'AGREE', kind: 'ratify', trigger: 'ratification', ...both, reality: 'planned' },
    ],
  )
  const { threads } = reconcile([pile], lexicon)
  expect(threads[0]?.stages?.map(({ stage, date }) => `${stage} ${date}`)).toEqual([
    'signed 2020',
    'awaiting ratification 2023',
  ])
})

test('what names nobody is of the only undertaking its sentence speaks of', () => {
  const pile = coded(
    'a',
    'In 2020 they signed the agreement on the base. In 2023 the base was awaiting ratification.',
    [
      { type: 'AGREE', kind: 'sign', trigger: 'signed', ...both, date: '2020', object: 'the agreement on the base' },
      { type: 'AGREE', kind: 'ratify', trigger: 'ratification', date: '2023', reality: 'planned' },
    ],
  )
  const { threads } = reconcile([pile], lexicon)
  expect(threads[0]?.stage).toBe('awaiting ratification')
})

test('another deal told behind a base is no stage of it', () => {
  const pile = coded(
    'a',
    'In 2017 they discussed a naval base. In 2018 they signed the biggest investment deal of the country. In 2020 they signed the agreement on the base.',
    [
      { type: 'CONSULT', kind: 'talks', trigger: 'discussed', ...both, date: '2017', object: 'a naval base' },
      { type: 'AGREE', kind: 'sign', trigger: 'signed the biggest', ...both, date: '2018' },
      { type: 'AGREE', kind: 'sign', trigger: 'signed the agreement', ...both, date: '2020', object: 'the base' },
    ],
  )
  const { threads } = reconcile([pile], lexicon)
  expect(threads[0]?.stages?.map(({ stage, date }) => `${stage} ${date}`)).toEqual(['discussed 2017', 'signed 2020'])
})

test('one record alone is no thread', () => {
  const pile = coded('a', 'It imposed sanctions in 1997.', [
    { type: 'COERCE', kind: 'sanction', trigger: 'sanctions', who: ['USA'], to: ['SDN'], date: '1997' },
  ])
  expect(reconcile([pile], lexicon).threads).toEqual([])
})
