import type { ComparedPile } from './disputes-pile.ts'
import type { Comparison } from '../model/comparison.ts'
import type { WareEntry } from '../model/lexicon/disputes.ts'
import { wordsOf } from '../model/span.ts'
import { comparisonOf } from './disputes-made.ts'
import { figureVersion } from './figures.ts'
import type { Measured } from './figures.ts'
import { plainWords } from './words.ts'

/**
 * Figures of one source that do not fit each other or what is generally known: an amount of some ware and its worth,
 * whose quotient is far from any price there was; more of it than the world is known to hold. The reckoning is shown,
 * nothing is corrected.
 */
export function findDoubtfulFigures(
  measures: readonly Measured[],
  { lexicon, originOf }: ComparedPile,
): readonly Comparison[] {
  const byDocument = Map.groupBy(measures, (each) => each.coded)
  const found = [...byDocument.values()].flatMap((own) => lexicon.wares.flatMap((ware) => doubtsIn(own, ware)))
  // A reprint repeats the figures: the doubt is one, with all its passages.
  const groups = Map.groupBy(
    found,
    ({ comparison, document }) => `${originOf.get(document) ?? document} ${comparison.note ?? ''}`,
  )
  return [...groups.values()].flatMap((group) => merged(group.map((each) => each.comparison)))
}

interface Doubt {
  readonly document: string
  readonly comparison: Comparison
}

function doubtsIn(own: readonly Measured[], ware: WareEntry): readonly Doubt[] {
  const amounts = own.filter((each) => each.figure.unit === ware.unit && isOf(each, ware))
  return amounts.flatMap((amount) => {
    const worth = own.find((each) => each.figure.unit === 'USD' && isWorthOf(each, amount))
    const notes = [...(worth === undefined ? [] : priceDoubt(amount, worth, ware)), ...worldDoubt(amount, ware)]
    if (notes.length === 0) return []
    const comparison = comparisonOf({
      kind: 'arithmetic',
      state: 'doubtful',
      title: `Figures that do not fit: ${ware.ware}`,
      records: [],
      versions: [amount, ...(worth === undefined ? [] : [worth])].map(figureVersion),
      note: `${notes.join(' ')} (${ware.source})`,
      why: 'arithmetic/ware',
    })
    return [{ document: amount.coded.document.id, comparison }]
  })
}

const NEAR = 400

/** Whether the ware is named in the sentence or just before it. */
function isOf({ coded, sentence }: Measured, { words }: WareEntry): boolean {
  const around = plainWords(coded.document.text.slice(Math.max(0, sentence.start - NEAR), sentence.end))
  return words.some((word) => around.includes(word))
}

const WORTH = /\b(?:worth|value[ds]?|valued|price[ds]?|cost(?:s|ing)?)\b/iu

/** A sum of money that is said to be the worth, in the same sentence or one of the next. */
function isWorthOf(money: Measured, amount: Measured): boolean {
  const gap = money.sentence.start - amount.sentence.end
  return (
    gap < NEAR &&
    money.figure.start > amount.figure.start &&
    WORTH.test(wordsOf(money.coded.document.text, money.sentence))
  )
}

/** How far from the lowest or highest price a quotient may be before it is doubted. */
const SLACK = 1.5

function priceDoubt(amount: Measured, worth: Measured, { price, years, ware, unit }: WareEntry): readonly string[] {
  const [count, sum] = [amount.figure.value ?? 0, worth.figure.value ?? 0]
  if (count <= 0 || sum <= 0) return []
  const each = sum / count
  if (each >= price[0] / SLACK && each <= price[1] * SLACK) return []
  const one = unit.replace(/s$/u, '')
  return [
    `${grouped(sum)} USD over ${grouped(count)} ${unit} is ${grouped(each)} USD a ${one}; ${ware} cost ${grouped(price[0])} to ${grouped(price[1])} USD a ${one} in ${years[0]} to ${years[1]}.`,
    `At those prices the amount would be worth ${grouped(count * price[0])} to ${grouped(count * price[1])} USD, and the sum would buy ${grouped(sum / price[1])} to ${grouped(sum / price[0])} ${unit}.`,
  ]
}

/** The share of the world's reserves from which one country's are doubted. */
const MOST_OF_WORLD = 0.4

function worldDoubt({ figure }: Measured, { world, ware, unit }: WareEntry): readonly string[] {
  const count = figure.value ?? 0
  if (world === undefined || count < world * MOST_OF_WORLD) return []
  return [
    `${grouped(count)} ${unit} are ${Math.round((count / world) * 100)} percent of the ${ware} reserves known in the whole world, ${grouped(world)} ${unit}.`,
  ]
}

/** A number in three figures as people read it: "1.7 trillion", "6.48 million", "46,000". */
export function grouped(value: number): string {
  for (const [size, name] of SIZES) if (value >= size) return `${short(value / size)} ${name}`
  return String(Number(value.toPrecision(3)) >= 1000 ? Math.round(value) : Number(value.toPrecision(3))).replaceAll(
    /\B(?=(?:\d{3})+$)/gu,
    ',',
  )
}
const SIZES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const
const short = (value: number): string => String(Number(value.toPrecision(3)))

function merged(group: readonly Comparison[]): readonly Comparison[] {
  const [first] = group
  if (first === undefined) return []
  const versions = first.versions.map((version, index) => ({
    ...version,
    passages: group.flatMap((each) => each.versions[index]?.passages ?? []),
  }))
  const { id: _id, ...parts } = first
  return [comparisonOf({ ...parts, versions })]
}
