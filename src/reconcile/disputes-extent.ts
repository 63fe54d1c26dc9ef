import type { ComparedVersion, Comparison } from '../model/comparison.ts'
import type { EventRecord } from '../model/record.ts'
import { wordsOf } from '../model/span.ts'
import { comparisonOf, passageOf, together } from './disputes-made.ts'
import { namesWithin } from './disputes-pile.ts'
import type { ComparedPile } from './disputes-pile.ts'

/**
 * How far sanctions were lifted: what each source says was lifted, and where one speaks of sanctions that remain, so
 * that "lifted" is not read as all of them.
 */
export function findExtents(pile: ComparedPile): readonly Comparison[] {
  const lifted = pile.records.filter(
    ({ kind, reality, actors, recipients }) =>
      kind === 'lift-sanction' &&
      reality.value !== 'hypothetical' &&
      reality.value !== 'denied' &&
      actors.length > 0 &&
      recipients.length > 0,
  )
  const groups = Map.groupBy(lifted, ({ actors, recipients, date }) => {
    const parties = [...actors.map(({ id }) => id), '>', ...recipients.map(({ id }) => id)]
    return `${parties.join(' ')} ${date.value?.slice(0, 4) ?? ''}`
  })
  return [...groups.values()].flatMap((records) => extentOf(records, pile))
}

function extentOf(records: readonly EventRecord[], pile: ComparedPile): readonly Comparison[] {
  const [first] = records
  const things = together(records.flatMap((record) => thingsOf(record, pile)))
  const remaining = first === undefined ? [] : together(remainders(first, pile))
  if (first === undefined || things.length === 0 || things.length + remaining.length < 2) return []
  return [
    comparisonOf({
      kind: 'extent',
      state: 'differs',
      title: `How far sanctions were lifted: ${[...first.actors, ...first.recipients].map(({ name }) => name).join(', ')}`,
      records: records.map(({ id }) => id),
      versions: [...things, ...remaining],
      ...(remaining.length === 0 ? {} : { note: 'Lifted in part: a source speaks of sanctions that remain.' }),
      why: 'extent/lifted',
    }),
  ]
}

/** What each passage says was lifted, in its words. */
function thingsOf({ witnesses, actors, recipients }: EventRecord, { byId }: ComparedPile): readonly ComparedVersion[] {
  return witnesses.flatMap(({ document, mention, objectText }) => {
    const coded = byId.get(document)
    if (coded === undefined || objectText === undefined) return []
    const value = objectText.replaceAll(/\s+/gu, ' ').replace(/[\s,;.]+$/u, '')
    // "Removed Sudan from the list": the object is who is freed, not what is lifted.
    if ([...actors, ...recipients].some(({ name }) => name === value)) return []
    return [{ value, by: null, passages: [passageOf(coded.document, mention.sentence)] }]
  })
}

/** Sentences that name the one who is under sanctions, or whose document does in the one before, and say that some remain. */
function remainders({ recipients }: EventRecord, { documents, lexicon }: ComparedPile): readonly ComparedVersion[] {
  const targets = new Set(recipients.map(({ id }) => id))
  return documents.flatMap((coded) =>
    coded.layers.sentences.flatMap((sentence) => {
      const words = wordsOf(coded.document.text, sentence).toLowerCase().replaceAll(/\s+/gu, ' ')
      const cue = lexicon.remainders.find((each) => words.includes(each))
      if (cue === undefined || !namesWithin(coded, sentence).some(({ id }) => targets.has(id))) return []
      return [{ value: cue, by: null, passages: [passageOf(coded.document, sentence)] }]
    }),
  )
}
