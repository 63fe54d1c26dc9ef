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

test('one record alone is no thread', () => {
  const pile = coded('a', 'It imposed sanctions in 1997.', [
    { type: 'COERCE', kind: 'sanction', trigger: 'sanctions', who: ['USA'], to: ['SDN'], date: '1997' },
  ])
  expect(reconcile([pile], lexicon).threads).toEqual([])
})
