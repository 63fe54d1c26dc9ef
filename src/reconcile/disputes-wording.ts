import type { CodedDocument } from '../model/coded.ts'
import type { ComparedVersion, Comparison } from '../model/comparison.ts'
import type { ChargeEntry } from '../model/lexicon/disputes.ts'
import type { EventRecord } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import { wordsOf } from '../model/span.ts'
import { comparisonOf, passageOf, together } from './disputes-made.ts'
import type { ComparedPile } from './disputes-pile.ts'

/**
 * How surely sources put the same charge against the same person or state: one writes "allegedly", another leaves it
 * out. A denial of "the charges" by whom they are against stands beside it.
 */
export function findWordings(pile: ComparedPile): readonly Comparison[] {
  return pile.lexicon.charges.flatMap((charge) => {
    const put = pile.documents.flatMap((coded) => chargesIn(coded, charge, pile))
    const groups = Map.groupBy(put, ({ against }) => against)
    return [...groups].flatMap(([against, own]) => wordingOf(charge, own, { against, pile }))
  })
}

interface Charge {
  readonly coded: CodedDocument
  readonly sentence: Span
  /** Name of the person or state. */
  readonly against: string
  readonly version: ComparedVersion
}

/** Sentences that hold the words of the charge and one person, or a pronoun for him. */
function chargesIn(coded: CodedDocument, charge: ChargeEntry, { lexicon }: ComparedPile): readonly Charge[] {
  const { text } = coded.document
  return coded.layers.sentences.flatMap((sentence) => {
    const words = wordsOf(text, sentence).toLowerCase()
    const at = Math.min(...charge.words.map((word) => words.indexOf(word)).filter((found) => found >= 0))
    const against = Number.isFinite(at) ? personIn(coded, sentence) : undefined
    if (against === undefined) return []
    const hedge = lexicon.hedges.find((entry) => entry.words.some((word) => words.includes(word)))
    const value = hedge === undefined ? 'stated' : hedge.puts
    return [{ coded, sentence, against, version: { value, by: null, passages: [passageOf(coded.document, sentence)] } }]
  })
}

/** The one person of the sentence who holds an office or is meant by it; none where several are. */
function personIn({ layers }: CodedDocument, sentence: Span): string | undefined {
  const people = layers.actors.filter(
    (actor) =>
      actor.type === 'person' &&
      actor.mentions.some((each) => each.start >= sentence.start && each.end <= sentence.end),
  )
  return people.length === 1 ? people[0]?.name : undefined
}

function wordingOf(
  charge: ChargeEntry,
  put: readonly Charge[],
  { against, pile }: { readonly against: string; readonly pile: ComparedPile },
): readonly Comparison[] {
  const values = new Set(put.map(({ version }) => version.value))
  const origins = new Set(put.map(({ coded }) => pile.originOf.get(coded.document.id) ?? coded.document.id))
  if (values.size < 2 || origins.size < 2) return []
  const denials = denialsOf(against, pile)
  return [
    comparisonOf({
      kind: 'wording',
      state: denials.length > 0 ? 'disputed' : 'differs',
      title: `How the charge is put against ${against}: ${charge.title}`,
      records: [],
      versions: [...together(put.map(({ version }) => version)), ...denials],
      why: 'wording/charge',
    }),
  ]
}

const CHARGES = /\b(?:charges?|accusations?|allegations?)\b/iu

/** Where the person is said to deny the charges. */
function denialsOf(against: string, pile: ComparedPile): readonly ComparedVersion[] {
  const denied = pile.documents.flatMap(({ document, layers }) => {
    const person = layers.actors.find((actor) => actor.name === against)
    return layers.quotes
      .filter(
        (quote) =>
          person !== undefined &&
          quote.speaker === person.id &&
          quote.cue !== undefined &&
          /^den/iu.test(wordsOf(document.text, quote.cue)) &&
          CHARGES.test(wordsOf(document.text, quote)),
      )
      .map(
        (quote): ComparedVersion => ({
          value: 'denied',
          by: against,
          passages: [passageOf(document, { start: quote.cue?.start ?? quote.start, end: quote.end })],
        }),
      )
  })
  return together(denied)
}

const FIRST =
  /\b(?:the |his |her |its |their )?(?:very )?first (?:(?:ever|official|state|foreign|working) )*(?:\p{L}+)(?: (?:the|a|any) [\p{L} ]{1,40}?(?:visited|went|came|travel{1,2}ed|met))?/iu

/** What sources call the first of its kind: "his first official visit" says less than "the first time that he visited". */
export function findRanks({ records, byId, originOf }: ComparedPile): readonly Comparison[] {
  return records.flatMap((record) => {
    const versions = together(
      record.witnesses.flatMap(({ document, mention }) => {
        const coded = byId.get(document)
        const found = coded === undefined ? null : FIRST.exec(wordsOf(coded.document.text, mention.sentence))
        if (
          coded === undefined ||
          found === null ||
          !isNearTrigger(found, mention.trigger.start - mention.sentence.start)
        )
          return []
        const start = mention.sentence.start + found.index
        return [
          { value: found[0], by: null, passages: [passageOf(coded.document, { start, end: start + found[0].length })] },
        ]
      }),
    )
    const origins = new Set(
      versions.flatMap(({ passages }) => passages.map((each) => originOf.get(each.document) ?? '')),
    )
    return versions.length < 2 || origins.size < 2 ? [] : [rankOf(record, versions)]
  })
}

const REACH = 60
const isNearTrigger = (found: RegExpExecArray, trigger: number): boolean =>
  trigger >= found.index - REACH && trigger <= found.index + found[0].length + REACH

const rankOf = (record: EventRecord, versions: readonly ComparedVersion[]): Comparison =>
  comparisonOf({
    kind: 'rank',
    state: 'differs',
    title: `What is called the first: ${record.title}`,
    records: [record.id],
    versions,
    note: 'One may claim more than the other: the first official visit need not be the first visit.',
    why: 'rank/first',
  })
