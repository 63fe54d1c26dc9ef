import { TOLD_ROLES } from '../../model/document.ts'
import type { Figure } from '../../model/layers.ts'
import type { FigureLexicon } from '../../model/lexicon/figures.ts'
import { boundOf } from './bounds.ts'
import { dateOf, holderOf } from './frame.ts'
import { measuredThing } from './measure.ts'
import { isNoQuantity } from './never.ts'
import { type Numeral, readNumerals } from './numerals.ts'
import { type FigureInput, growTwig, type Twig } from './tree.ts'
import { unitOf } from './units.ts'

/**
 * Finds the quantities that belong in a dossier: money, people, shares, tonnes, ships, aircraft, things, years.
 *
 * Dates, ages, model names, numbers of resolutions, distances and the small numbers of plain prose ("two sides") are none.
 */
export function findFigures(input: FigureInput, lexicon: FigureLexicon): readonly Figure[] {
  return input.sentences.flatMap((sentence) => {
    const role = input.document.blocks[sentence.block]?.role
    if (role === undefined || !TOLD_ROLES.has(role)) return []
    const numerals = readNumerals(input.document.text, sentence, lexicon)
    if (numerals.length === 0) return []
    const twig = growTwig(input, sentence)
    return numerals.flatMap((numeral) => figureAt(twig, numeral, lexicon))
  })
}

function figureAt(twig: Twig, numeral: Numeral, lexicon: FigureLexicon): readonly Figure[] {
  if (isNoQuantity(twig, numeral, lexicon)) return []
  const amount = unitOf(twig, numeral, lexicon)
  if (amount === undefined) return []
  const times = (value: number): number => value * amount.factor
  const of = measuredThing(twig, amount)
  const date = dateOf(twig, amount)
  const holder = holderOf(twig, amount)
  return [
    {
      start: amount.start,
      end: amount.end,
      value: numeral.value === null ? null : times(numeral.value),
      ...(numeral.low === undefined ? {} : { low: times(numeral.low) }),
      ...(numeral.high === undefined ? {} : { high: times(numeral.high) }),
      unit: amount.unit,
      bound: boundOf(twig.text, amount, numeral, lexicon),
      ...(of === undefined ? {} : { of }),
      ...(date === undefined ? {} : { date }),
      ...(holder === undefined ? {} : { attributedTo: holder }),
      why: `figures/${amount.rule}`,
    },
  ]
}
