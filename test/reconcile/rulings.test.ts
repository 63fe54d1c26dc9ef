import { describe, expect, test } from 'vitest'
import { loadReconcileLexicon } from '../../src/lexicon/reconcile.ts'
import type { CodedDocument } from '../../src/model/coded.ts'
import type { Ruled } from '../../src/model/ruled.ts'
import type { Ruling } from '../../src/model/ruling.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { applyRulings } from '../../src/reconcile/rulings.ts'
import { rulingOf } from '../../src/store/ruling-draft.ts'
import type { RulingDraft } from '../../src/store/ruling-draft.ts'
import { coded } from './pile.ts'
import type { Act } from './pile.ts'

const lexicon = loadReconcileLexicon()
const visit: Pick<Act, 'type' | 'kind' | 'who' | 'to'> = { type: 'CONSULT', kind: 'visit', who: ['SDN'], to: ['RUS'] }

const PILE: readonly CodedDocument[] = [
  coded('a', 'He visited Moscow on 3 May 2011. Later he toured the port on 9 May 2011.', [
    { ...visit, trigger: 'visited', date: '2011-05-03' },
    { ...visit, trigger: 'toured', date: '2011-05-09' },
  ]),
  coded('b', 'Sudan made a visit on 3 May 2011 to Moscow.', [{ ...visit, trigger: 'visit', date: '2011-05-03' }]),
]

/** Gives rulings one after the other, as a person would, each on what the screen shows after those before. */
function ruledBy(drafts: readonly ((now: Ruled) => Omit<RulingDraft, 'by'>)[], pile = PILE): readonly Ruling[] {
  const reconciled = reconcile(pile, lexicon)
  const log: Ruling[] = []
  for (const draft of drafts) {
    const now = applyRulings(reconciled, log, pile, lexicon)
    log.push(
      rulingOf(
        { ...draft(now), by: 'Ada' },
        {
          records: [...now.reconciled.records, ...now.hidden],
          findDocument: (id) => pile.find(({ document }) => document.id === id)?.document,
          ruledAt: '2026-01-01T00:00:00Z',
          log,
        },
      ),
    )
  }
  return log
}

const ruledPile = (log: readonly Ruling[], pile = PILE): Ruled =>
  applyRulings(reconcile(pile, lexicon), log, pile, lexicon)

const groupsOf = (ruled: Ruled): readonly string[] =>
  ruled.reconciled.records
    .map((record) => record.witnesses.map((each) => `${each.document}:${each.triggerText}`).join(' '))
    .sort()

/** The record that holds a passage, by its trigger. */
const on = (ruled: Ruled, trigger: string): { readonly record: string } => {
  const all = [...ruled.reconciled.records, ...ruled.hidden]
  return { record: all.find((each) => each.witnesses.some((w) => w.triggerText === trigger))?.id ?? '' }
}

test('without rulings everything stays as it was', () => {
  const reconciled = reconcile(PILE, lexicon)
  expect(applyRulings(reconciled, [], PILE, lexicon).reconciled).toBe(reconciled)
  expect(groupsOf(ruledPile([]))).toEqual(['a:toured', 'a:visited b:visit'])
})

describe('what is shown after', () => {
  test.each<[why: string, drafts: Parameters<typeof ruledBy>[0], groups: readonly string[]]>([
    ['rejecting a record', [(now) => ({ verdict: 'reject', on: [on(now, 'toured')] })], ['a:visited b:visit']],
    [
      'rejecting one passage of two',
      [() => ({ verdict: 'reject', on: [{ document: 'b', mention: 'm1' }] })],
      ['a:toured', 'a:visited'],
    ],
    [
      'rejecting and then accepting',
      [
        (now) => ({ verdict: 'reject', on: [on(now, 'toured')] }),
        (now) => ({ verdict: 'accept', on: [on(now, 'toured')] }),
      ],
      ['a:toured', 'a:visited b:visit'],
    ],
    [
      'merging two records',
      [(now) => ({ verdict: 'merge', on: [on(now, 'visited'), on(now, 'toured')] })],
      ['a:visited a:toured b:visit'],
    ],
    [
      'splitting off a passage',
      [() => ({ verdict: 'split', on: [{ document: 'b', mention: 'm1' }] })],
      ['a:toured', 'a:visited', 'b:visit'],
    ],
    [
      'saying that two passages of one record are different',
      [
        () => ({
          verdict: 'different',
          on: [
            { document: 'a', mention: 'm1' },
            { document: 'b', mention: 'm1' },
          ],
        }),
      ],
      ['a:toured', 'a:visited', 'b:visit'],
    ],
    [
      'saying that different records are different',
      [(now) => ({ verdict: 'different', on: [on(now, 'visited'), on(now, 'toured')] })],
      ['a:toured', 'a:visited b:visit'],
    ],
    [
      'merging and then splitting off the same passage',
      [
        (now) => ({ verdict: 'same', on: [on(now, 'visited'), on(now, 'toured')] }),
        () => ({ verdict: 'split', on: [{ document: 'a', mention: 'm2' }] }),
      ],
      ['a:toured', 'a:visited b:visit'],
    ],
    [
      'marks that move nothing',
      [
        (now) => ({ verdict: 'hold', on: [on(now, 'toured')] }),
        (now) => ({ verdict: 'unsure', on: [on(now, 'toured'), on(now, 'visited')] }),
        (now) => ({ verdict: 'note', on: [on(now, 'toured')], note: 'ask the embassy' }),
      ],
      ['a:toured', 'a:visited b:visit'],
    ],
  ])('%s', (_why, drafts, groups) => expect(groupsOf(ruledPile(ruledBy(drafts)))).toEqual(groups))
})

test('a withdrawn ruling does nothing more, and the log still says so', () => {
  const [first] = ruledBy([(now) => ({ verdict: 'reject', on: [on(now, 'toured')] })])
  const log = ruledBy([
    (now) => ({ verdict: 'reject', on: [on(now, 'toured')] }),
    () => ({ verdict: 'withdraw', on: [], withdraws: first?.id ?? '' }),
  ])
  const ruled = ruledPile(log)
  expect(groupsOf(ruled)).toEqual(['a:toured', 'a:visited b:visit'])
  expect(ruled.effects.map((effect) => effect.state)).toEqual(['withdrawn', 'applied'])
})

test('an edited field shows the new value, keeps the old one and what the texts give', () => {
  const log = ruledBy([
    (now) => ({
      verdict: 'edit',
      on: [on(now, 'toured')],
      fields: { date: '2011-05-10', actors: 'SDN; Port Authority' },
    }),
    (now) => ({ verdict: 'accept', on: [on(now, 'toured')], note: 'seen in the archive' }),
  ])
  const record = ruledPile(log).reconciled.records.find((each) => each.date.value === '2011-05-10')
  expect(record?.date.versions).toEqual([{ value: '2011-05-09', documents: ['a'] }])
  expect(record?.actors.map((party) => party.id)).toEqual(['SDN', 'port-authority'])
  expect(record?.ruled).toEqual({
    verdict: 'accept',
    edits: [
      { field: 'date', was: '2011-05-09', ruling: log[0]?.id },
      { field: 'actors', was: 'SDN', ruling: log[0]?.id },
    ],
    rulings: log.map((ruling) => ruling.id),
    notes: [{ note: 'seen in the archive', by: 'Ada', ruledAt: '2026-01-01T00:00:00Z' }],
  })
})

test('a merged record counts origins as one that was found together', () => {
  const log = ruledBy([(now) => ({ verdict: 'merge', on: [on(now, 'visited'), on(now, 'toured')] })])
  const [record] = ruledPile(log).reconciled.records
  expect(record?.origins).toHaveLength(2)
  expect(record?.date.state).toBe('disputed')
})

describe('rulings outlive', () => {
  const log = ruledBy([
    (now) => ({ verdict: 'reject', on: [on(now, 'toured')] }),
    () => ({ verdict: 'split', on: [{ document: 'b', mention: 'm1' }] }),
  ])
  const shown = ['a:visited', 'b:visit']

  test('other mentions before them', () => {
    const [a, b] = PILE
    if (a === undefined || b === undefined) throw new Error('the pile has two documents')
    const renumbered = { ...a, mentions: a.mentions.map((mention) => ({ ...mention, id: `${mention.id}0` })) }
    expect(groupsOf(ruledPile(log, [renumbered, b]))).toEqual(shown)
  })

  test('another type and a longer trigger, by better rules', () => {
    const better = coded('a', PILE[0]?.document.text ?? '', [
      { ...visit, trigger: 'visited', date: '2011-05-03' },
      { ...visit, type: 'COOPERATE', kind: 'other', trigger: 'toured the port', date: '2011-05-09' },
    ])
    expect(groupsOf(ruledPile(log, [better, ...PILE.slice(1)]))).toEqual(shown)
  })

  test('a text that is read with other words around, under the same id', () => {
    const text = `From our correspondent. ${PILE[0]?.document.text ?? ''}`
    const read = coded('a', text, [
      { ...visit, trigger: 'visited', date: '2011-05-03' },
      { ...visit, trigger: 'toured', date: '2011-05-09' },
    ])
    expect(groupsOf(ruledPile(log, [read, ...PILE.slice(1)]))).toEqual(shown)
  })

  test('their evidence: what is gone is listed as astray, and found again when it is back', () => {
    const gone = ruledPile(log, PILE.slice(1))
    expect(gone.effects.map((effect) => effect.state)).toEqual(['astray', 'applied'])
    expect(ruledPile(log).effects.map((effect) => effect.state)).toEqual(['applied', 'applied'])
  })

  test('a reprint of a rejected passage, which is rejected with it', () => {
    const copy = coded('c', PILE[0]?.document.text ?? '', [{ ...visit, trigger: 'toured', date: '2011-05-09' }])
    expect(groupsOf(ruledPile(log, [...PILE, copy]))).toEqual(shown)
  })
})

test('the order of documents changes nothing', () => {
  const log = ruledBy([(now) => ({ verdict: 'merge', on: [on(now, 'visited'), on(now, 'toured')] })])
  expect(JSON.stringify(ruledPile(log, PILE.toReversed()))).toBe(JSON.stringify(ruledPile(log)))
})
