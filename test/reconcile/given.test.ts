import { expect, test } from 'vitest'
import { loadReconcileLexicon } from '../../src/lexicon/reconcile.ts'
import { groupGiven } from '../../src/reconcile/given.ts'
import type { GivenDocument } from '../../src/reconcile/given.ts'
import { coded } from './pile.ts'

const lexicon = loadReconcileLexicon()

/** A document whose given mentions are the words in brackets, in order: `[escaped]`. */
function given(id: string, marked: string): GivenDocument {
  const mentions: { readonly id: string; readonly trigger: { readonly start: number; readonly end: number } }[] = []
  let text = ''
  for (const [index, part] of marked.split(/[[\]]/u).entries()) {
    if (index % 2 === 1) {
      mentions.push({
        id: `${id}${mentions.length + 1}`,
        trigger: { start: text.length, end: text.length + part.length },
      })
    }
    text += part
  }
  return { coded: coded(id, text, []), mentions }
}

const groupsOf = (documents: readonly GivenDocument[]): readonly string[] => {
  const clusters = Map.groupBy(groupGiven(documents, lexicon), ([, cluster]) => cluster)
  return [...clusters.values()]
    .map((members) =>
      members
        .map(([id]) => id)
        .sort()
        .join(' '),
    )
    .sort()
}

const quakeInHarbin = given(
  'a',
  'A strong [earthquake] shook Harbin and its northern suburbs.\nThe earthquake in Harbin [killed] ten miners.',
)
const sameQuake = given(
  'b',
  'The [earthquake] near Harbin shook northern suburbs of the city.\nTen miners in Harbin were [killed] by it.',
)
const trial = given(
  'c',
  'The court of appeal [acquitted] the former minister of fraud.\nHe left the courtroom [smiling] at lawyers.',
)

test('mentions of one matter are put together by their words, whoever tells them', () => {
  expect(groupsOf([quakeInHarbin, sameQuake, trial])).toEqual(['a1 b1', 'a2 b2', 'c1', 'c2'])
})

test('the order of the documents does not matter', () => {
  expect(groupsOf([trial, sameQuake, quakeInHarbin])).toEqual(groupsOf([quakeInHarbin, sameQuake, trial]))
})

test('one word in texts about other matters is another event', () => {
  const elsewhere = given(
    'd',
    'An [earthquake] struck Valdivia on the coast of Chile, fishermen said.\nBoats sank at once.',
  )
  expect(groupsOf([quakeInHarbin, elsewhere])).toContain('d1')
})
