import type { FigureLexicon, UnitNoun } from '../../model/lexicon/figures.ts'
import { overlaps } from '../../model/span.ts'
import { moneyOf, type Unit } from './money.ts'
import type { Numeral } from './numerals.ts'
import {
  childrenOf,
  formOf,
  headOf,
  lemmaOf,
  relationOf,
  type TokenIndex,
  tokensOver,
  type Twig,
  uposOf,
} from './tree.ts'

/** The unit of a number with the noun that is counted; `undefined` where the number makes no figure. */
export interface Measured extends Unit {
  /** The counted noun, or the verb of a fate ("400 died"); absent for money and shares. */
  readonly noun?: TokenIndex
}

/** What a number measures: money, a share, a multiple, people, or the noun it counts. */
export function unitOf(twig: Twig, numeral: Numeral, lexicon: FigureLexicon): Measured | undefined {
  if (numeral.kind === 'fraction') return share(twig.text, numeral)
  return (
    moneyOf(twig, numeral, lexicon) ??
    percent(twig.text, numeral) ??
    multiple(twig.text, numeral) ??
    counted(twig, numeral, lexicon) ??
    fate(twig, numeral, lexicon)
  )
}

const share = (text: string, { start, end }: Numeral): Measured | undefined =>
  /^[\s-](?:majority|century|world|party|reading|time|year)/i.test(text.slice(end))
    ? undefined
    : { start, end, unit: 'percent', factor: 1, rule: 'fraction' }

function percent(text: string, { start, end }: Numeral): Measured | undefined {
  const match = /^[\s-]?(?:%|percent\b|per cent\b|pct\b)/.exec(text.slice(end))
  return match === null ? undefined : { start, end: end + match[0].length, unit: 'percent', factor: 1, rule: 'percent' }
}

/** "three times as much", "ten times the price". */
function multiple(text: string, { start, end }: Numeral): Measured | undefined {
  const match = /^ times(?= (?:as |more|larger|greater|higher|the |that |its ))/.exec(text.slice(end))
  return match === null ? undefined : { start, end: end + match[0].length, unit: 'times', factor: 1, rule: 'multiple' }
}

function counted(twig: Twig, numeral: Numeral, lexicon: FigureLexicon): Measured | undefined {
  const phrase = phraseUnit(twig.text, numeral, lexicon)
  if (phrase !== undefined) return phrase
  const noun = nounOf(twig, numeral)
  if (noun === undefined) return undefined
  const entry = entryOf(twig, noun, lexicon)
  const unit = entry?.unit ?? plainUnit(twig, noun, numeral)
  if (unit === undefined || unit === 'never') return undefined
  if (entry !== undefined && entry.words !== true && !numeral.digits) return undefined
  if (numeral.value === 1) return undefined
  const end = Math.max(numeral.end, twig.tokens[noun]?.end ?? numeral.end)
  return {
    start: numeral.start,
    end,
    unit,
    factor: entry?.factor ?? 1,
    rule: entry === undefined ? 'noun' : 'unit',
    noun,
  }
}

/** Units of two words and abbreviations, which the parser cuts in many ways ("square km", "cubic metres of gas per day"). */
function phraseUnit(text: string, { start, end }: Numeral, { units }: FigureLexicon): Measured | undefined {
  const words = /^\s(\p{L}+\.? \p{L}+²?|\p{L}+²?)/u.exec(text.slice(end, end + 40))
  const name = words?.[1]?.toLowerCase().replace(/s$/, '').replace('feet', 'foot')
  const entry = name === undefined ? undefined : units.get(name)
  if (words === null || entry === undefined || !(name ?? '').includes(' ') || !ABSTRACT.test(entry.unit))
    return undefined
  const rest = text.slice(end + words[0].length, end + words[0].length + 24)
  const rate = /^(?: of \p{L}+)?( per \p{L}+| a day| a year)/u.exec(rest)?.[1] ?? ''
  const unit = `${entry.unit}${rate.replace(' a ', ' per ')}`
  return { start, end: end + words[0].length, unit, factor: entry.factor ?? 1, rule: 'unit' }
}

const ABSTRACT = /^(?:square|cubic|tonnes)/

const NOMINAL = new Set(['NOUN', 'PROPN'])

/** The noun that a number counts: its head, or the next noun that is not itself part of a compound. */
function nounOf(twig: Twig, numeral: Numeral): TokenIndex | undefined {
  const own = tokensOver(twig, numeral)
  const last = own.at(-1)
  if (last === undefined) return undefined
  const above = own.map((token) => headOf(twig, token)).find((head) => head >= 0 && !own.includes(head))
  const isHead = above !== undefined && above > last && above - last <= 8 && NOMINAL.has(uposOf(twig, above))
  if (isHead && own.some((token) => ['nummod', 'compound', 'amod', 'nmod'].includes(relationOf(twig, token))))
    return above
  return ofNoun(twig, last) ?? nextNoun(twig, last)
}

/** "hundreds of civilians", "28 out of 55 African nations". */
function ofNoun(twig: Twig, last: TokenIndex): TokenIndex | undefined {
  const at =
    formOf(twig, last + 1) === 'of'
      ? last + 1
      : formOf(twig, last + 2) === 'of' && formOf(twig, last + 1) === 'out'
        ? last + 2
        : -1
  return at < 0 ? undefined : nextNoun(twig, at)
}

/** The first noun behind, at the end of its run, with nothing but adjectives, numbers and hyphens between. */
function nextNoun(twig: Twig, from: TokenIndex): TokenIndex | undefined {
  for (let index = from + 1; index < Math.min(from + 7, twig.sentence.tokens[1]); index++) {
    const upos = uposOf(twig, index)
    if (upos === 'NOUN' || upos === 'PROPN') {
      if (!NOMINAL.has(uposOf(twig, index + 1)) || index + 1 >= twig.sentence.tokens[1]) return index
    } else if (!['ADJ', 'NUM', 'DET', 'ADV'].includes(upos) && formOf(twig, index) !== '-') return undefined
  }
  return undefined
}

/** The lexicon's entry of a noun, by its last two words or by its lemma. */
function entryOf(twig: Twig, noun: TokenIndex, { units }: FigureLexicon): UnitNoun | undefined {
  return (
    units.get(`${formOf(twig, noun - 1)} ${lemmaOf(twig, noun)}`) ??
    units.get(lemmaOf(twig, noun)) ??
    units.get(formOf(twig, noun))
  )
}

/** A noun that no table knows: a people ("80 Russians"), or a plural counted in digits. */
function plainUnit(twig: Twig, noun: TokenIndex, numeral: Numeral): string | undefined {
  const token = twig.tokens[noun]
  if (token === undefined) return undefined
  const isPeople = twig.actors.some(({ mentions }) =>
    mentions.some((one) => one.form === 'demonym' && overlaps(one, token)),
  )
  if (isPeople && /(?:s|ese|ish|i)$/.test(formOf(twig, noun))) return 'people'
  const isPlural =
    /[^s]s$/.test(formOf(twig, noun)) && uposOf(twig, noun) === 'NOUN' && lemmaOf(twig, noun) !== formOf(twig, noun)
  return isPlural && numeral.digits && (numeral.value ?? numeral.low ?? 0) >= LEAST_PLAIN ? 'items' : undefined
}

/** Fewer of a thing that no table knows ("3 points") are hardly a dossier's figure. */
const LEAST_PLAIN = 5

/** "400 died", "killing 107", "2.5 million displaced": a bare number of people. */
function fate(twig: Twig, numeral: Numeral, { fates }: FigureLexicon): Measured | undefined {
  const own = tokensOver(twig, numeral)
  if (numeral.value !== null && numeral.value < 2) return undefined
  for (const token of own) {
    const head = headOf(twig, token)
    const isPart = ['nsubj', 'obj', 'nummod'].includes(relationOf(twig, token)) && !own.includes(head)
    const near = [head, ...childrenOf(twig, head).filter((child) => relationOf(twig, child) === 'xcomp')]
    const verb = isPart ? near.find((one) => fates.has(lemmaOf(twig, one))) : undefined
    if (verb !== undefined)
      return { start: numeral.start, end: numeral.end, unit: 'people', factor: 1, rule: 'fate', noun: verb }
  }
  const last = own.at(-1)
  const behind = last === undefined ? undefined : [last + 1, last + 2].find((one) => fates.has(lemmaOf(twig, one)))
  const isNext = behind !== undefined && (behind === (last ?? 0) + 1 || uposOf(twig, behind - 1) === 'ADV')
  return isNext
    ? { start: numeral.start, end: numeral.end, unit: 'people', factor: 1, rule: 'fate', noun: behind }
    : undefined
}
