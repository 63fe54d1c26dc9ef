import { expect, test } from 'vitest'
import { loadReconcileLexicon } from '../../src/lexicon/reconcile.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { rulingOf } from '../../src/store/ruling-draft.ts'
import type { RulingDraft } from '../../src/store/ruling-draft.ts'
import { coded } from '../reconcile/pile.ts'

const document = coded('a', 'He visited Moscow on 3 May 2011.', [
  { type: 'CONSULT', kind: 'visit', who: ['SDN'], to: ['RUS'], trigger: 'visited', date: '2011-05-03' },
])
const { records } = reconcile([document], loadReconcileLexicon())
const record = records[0]?.id ?? ''
const context = { records, findDocument: () => document.document, ruledAt: '2026-01-01T00:00:00Z', log: [] }
const on = [{ record }]

test('a ruling quotes the words with what stands around them', () => {
  const ruling = rulingOf({ verdict: 'accept', on, by: 'Ada' }, context)
  expect(ruling.evidence).toEqual([
    {
      textSha256: document.document.sha256.text,
      document: 'a',
      exact: 'visited',
      prefix: 'He ',
      suffix: ' Moscow on 3 May 2011.',
      start: 3,
      type: 'CONSULT',
    },
  ])
  expect(ruling.id).toMatch(/^u-[0-9a-f]{12}$/)
})

test('the same ruling given twice is two rulings', () => {
  const first = rulingOf({ verdict: 'accept', on, by: 'Ada' }, context)
  expect(rulingOf({ verdict: 'accept', on, by: 'Ada' }, { ...context, log: [first] }).id).not.toBe(first.id)
})

test.each<[why: string, draft: RulingDraft, code: string]>([
  ['a record that is not there', { verdict: 'accept', on: [{ record: 'r-0' }], by: 'Ada' }, 'rule/unknown-target'],
  [
    'a passage that is not there',
    { verdict: 'split', on: [{ document: 'a', mention: 'm9' }], by: 'Ada' },
    'rule/unknown-target',
  ],
  ['nobody who rules', { verdict: 'accept', on, by: ' ' }, 'rule/incomplete'],
  ['nothing it is on', { verdict: 'reject', on: [], by: 'Ada' }, 'rule/incomplete'],
  ['one record to merge', { verdict: 'merge', on, by: 'Ada' }, 'rule/incomplete'],
  ['an edit of nothing', { verdict: 'edit', on, by: 'Ada' }, 'rule/incomplete'],
  ['a note without words', { verdict: 'note', on, note: ' ', by: 'Ada' }, 'rule/incomplete'],
  ['taking back what was never ruled', { verdict: 'withdraw', on: [], withdraws: 'u-0', by: 'Ada' }, 'rule/incomplete'],
  ['a date that is none', { verdict: 'edit', on, fields: { date: 'May 2011' }, by: 'Ada' }, 'rule/bad-field'],
  ['a kind that is none', { verdict: 'edit', on, fields: { kind: 'party' }, by: 'Ada' }, 'rule/bad-field'],
])('refuses %s', (_why, draft, code) => {
  expect(() => rulingOf(draft, context)).toThrow(expect.objectContaining({ code }))
})
