import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { madePile } from '../../bench/made-pile.ts'
import { loadReconcileLexicon } from '../../src/lexicon/reconcile.ts'
import type { Ruling, Verdict } from '../../src/model/ruling.ts'
import { passageKey } from '../../src/reconcile/rulings-find.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { applyRulings } from '../../src/reconcile/rulings.ts'
import { rulingOf } from '../../src/store/ruling-draft.ts'

const lexicon = loadReconcileLexicon()
const PILE = madePile({ documents: 8, mentions: 96, seed: 7 })
const MADE = reconcile(PILE, lexicon)

const verdicts = fc.constantFrom<Verdict>('accept', 'reject', 'merge', 'split', 'different', 'hold', 'unsure')
const given = fc.array(fc.tuple(verdicts, fc.nat(), fc.nat()), { minLength: 1, maxLength: 8 })

/** Rulings on two records or passages each, given one after the other on what those before left. */
function logOf(choices: readonly (readonly [Verdict, number, number])[]): Ruling[] {
  const log: Ruling[] = []
  for (const [verdict, a, b] of choices) {
    const { reconciled, hidden } = applyRulings(MADE, log, PILE, lexicon)
    const records = [...reconciled.records, ...hidden]
    const witnesses = records.flatMap((record) => record.witnesses)
    const at = [a % witnesses.length, b % witnesses.length]
    const on = at.flatMap((index) => {
      const witness = witnesses[index]
      return witness === undefined ? [] : [{ document: witness.document, mention: witness.mention.id }]
    })
    const findDocument = (id: string): (typeof PILE)[number]['document'] | undefined =>
      PILE.find(({ document }) => document.id === id)?.document
    log.push(rulingOf({ verdict, on, by: 'Ada' }, { records, findDocument, ruledAt: '2026-01-01T00:00:00Z', log }))
  }
  return log
}

test('whatever is ruled, every passage stands once, shown or hidden, and every ruling says what it does', () => {
  fc.assert(
    fc.property(given, (choices) => {
      const log = logOf(choices)
      const { reconciled, hidden, effects } = applyRulings(MADE, log, PILE, lexicon)
      const after = [...reconciled.records, ...hidden].flatMap((record) => record.witnesses.map(passageKey))
      expect(after.sort()).toEqual(MADE.records.flatMap((record) => record.witnesses.map(passageKey)).sort())
      expect(effects.map((effect) => effect.ruling)).toEqual(log)
      const ids = [...reconciled.records, ...hidden].map((record) => record.id)
      expect(new Set(ids).size).toBe(ids.length)
    }),
    { numRuns: 25 },
  )
})

test('all rulings withdrawn leave what the machine made', () => {
  fc.assert(
    fc.property(given, (choices) => {
      const log = logOf(choices)
      const withdrawn = log.map(
        (ruling, index): Ruling => ({
          id: `u-${index}`,
          verdict: 'withdraw',
          evidence: [],
          withdraws: ruling.id,
          by: 'Ada',
          ruledAt: '2026-01-02T00:00:00Z',
        }),
      )
      const after = applyRulings(MADE, [...log, ...withdrawn], PILE, lexicon)
      expect(JSON.stringify(after.reconciled)).toBe(JSON.stringify(MADE))
      expect(after.hidden).toEqual([])
    }),
    { numRuns: 15 },
  )
})
