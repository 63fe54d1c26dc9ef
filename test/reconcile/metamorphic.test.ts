import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { madePile } from '../../bench/made-pile.ts'
import { loadReconcileLexicon } from '../../src/lexicon/reconcile.ts'
import type { CodedDocument } from '../../src/model/coded.ts'
import type { Dossier } from '../../src/model/dossier.ts'
import { buildDossier } from '../../src/reconcile/dossier.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'

const lexicon = loadReconcileLexicon()
const PAIR = ['USA', 'RUS']
const RUNS = { numRuns: 6 }

const dossierOf = (pile: readonly CodedDocument[]): Dossier =>
  buildDossier(PAIR, pile, reconcile(pile, lexicon), lexicon)

const seeds = fc.integer({ min: 1, max: 1_000_000 })
const smallPile = (seed: number): readonly CodedDocument[] => madePile({ documents: 12, mentions: 144, seed })

/** A document with the same words in other bytes, under another name. */
const copyOf = ({ document, ...rest }: CodedDocument): CodedDocument => ({
  document: { ...document, id: `${document.id}.copy`, sha256: { ...document.sha256, bytes: '0'.repeat(64) } },
  ...rest,
})

/** A document that says of every act of another that it was denied. */
function contradictionOf({ document, mentions, ...rest }: CodedDocument): CodedDocument {
  const text = document.text.toUpperCase()
  const hash = document.sha256.text.split('').reverse().join('')
  return {
    document: {
      ...document,
      id: `${document.id}.denial`,
      text,
      sha256: { text: hash, bytes: hash },
      publisher: 'Denier',
    },
    mentions: mentions.map((mention) => ({ ...mention, reality: 'denied' })),
    ...rest,
  }
}

test('a copy raises no count of origins, makes no record and no dispute', () => {
  fc.assert(
    fc.property(seeds, fc.nat(11), (seed, which) => {
      const pile = smallPile(seed)
      const copied = pile[which]
      if (copied === undefined) return
      const [before, after] = [reconcile(pile, lexicon), reconcile([...pile, copyOf(copied)], lexicon)]
      const counts = (made: typeof before): readonly string[] =>
        made.records
          .map((record) => `${record.title} ${record.date.value} ${record.status} ${record.origins.length}`)
          .sort()
      expect(counts(after)).toEqual(counts(before))
      expect(after.origins).toHaveLength(before.origins.length)
    }),
    RUNS,
  )
})

test('a copy adds no row to a register, and no version to what sources are compared on', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const pile = smallPile(seed)
      const [before, after] = [dossierOf(pile), dossierOf([...pile, ...pile.slice(0, 1).map(copyOf)])]
      const sizes = ({ tables, comparisons }: Dossier): unknown => [
        tables.map(({ register, rows }) => [register, rows.length]),
        comparisons.map(({ kind, state, versions }) => [kind, state, versions.length]),
      ]
      expect(sizes(after)).toEqual(sizes(before))
    }),
    RUNS,
  )
})

test('a contradiction takes no claim away', () => {
  fc.assert(
    fc.property(seeds, fc.nat(11), (seed, which) => {
      const pile = smallPile(seed)
      const denied = pile[which]
      if (denied === undefined) return
      const claims = (documents: readonly CodedDocument[]): readonly string[] =>
        reconcile(documents, lexicon).records.flatMap((record) =>
          record.witnesses.flatMap(({ document, mention }) =>
            record.reality.versions.some(
              (version) => version.value === mention.reality && version.documents.includes(document),
            )
              ? [`${document} ${mention.id} ${mention.reality}`]
              : [],
          ),
        )
      const after = new Set(claims([...pile, contradictionOf(denied)]))
      expect(claims(pile).filter((claim) => !after.has(claim))).toEqual([])
    }),
    RUNS,
  )
})

test('documents added one after the other give byte for byte what all at once give', () => {
  fc.assert(
    fc.property(
      seeds,
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], { minLength: 12 }),
      (seed, order) => {
        const pile = smallPile(seed)
        const shuffled = order.flatMap((index) => pile[index] ?? [])
        expect(JSON.stringify(dossierOf(shuffled))).toBe(JSON.stringify(dossierOf(pile)))
      },
    ),
    RUNS,
  )
})
