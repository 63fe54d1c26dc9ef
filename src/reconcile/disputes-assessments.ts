import type { Comparison } from '../model/comparison.ts'
import { wordsOf } from '../model/span.ts'
import { comparisonOf, passageOf } from './disputes-made.ts'
import { namesWithin } from './disputes-pile.ts'
import type { ComparedPile } from './disputes-pile.ts'

const MOST = 20

/**
 * What sources make of the relation: sentences that weigh motives and prospects ("it is likely that …", "some
 * observers think …") and name all states of the dossier. Opinion, whoever gives it; nothing is coded from it here.
 */
export function findAssessments({ documents, lexicon, sides, stateNames }: ComparedPile): readonly Comparison[] {
  if (sides.length < 2) return []
  const versions = documents.flatMap((coded) =>
    coded.layers.sentences.flatMap((sentence) => {
      const words = wordsOf(coded.document.text, sentence).replaceAll(/\s+/gu, ' ').trim()
      if (!lexicon.assessments.some((cue) => words.toLowerCase().includes(cue))) return []
      const named = new Set(namesWithin(coded, sentence).map(({ id }) => id))
      if (!sides.every((codes) => [...codes].some((code) => named.has(code)))) return []
      const attributed = /^(?:some |many |most )?(?:observers|analysts|critics|experts|commentators)/iu.exec(words)
      return [{ value: `“${words}”`, by: attributed?.[0] ?? null, passages: [passageOf(coded.document, sentence)] }]
    }),
  )
  if (new Set(versions.map(({ passages }) => passages[0]?.document)).size < 2) return []
  const names = sides.flatMap((codes) => [...codes].flatMap((code) => stateNames.get(code) ?? []).slice(0, 1))
  return [
    comparisonOf({
      kind: 'assessment',
      state: 'differs',
      title: `What sources make of it: ${names.join(' and ')}`,
      records: [],
      versions: versions.slice(0, MOST),
      note: 'Opinion and conjecture: no act rests on it.',
      why: 'assessment/cue',
    }),
  ]
}
