import type { NameSpan } from '../../model/layers.ts'
import { tidyLabels } from './name-tidying.ts'
import type { ParsedWord } from './parsed-words.ts'

/** Labels: 0 outside; 1, 3, 5 begin a person, an organisation, a place; 2, 4, 6 go on with it. */
export const NAME_KINDS = ['person', 'organisation', 'place'] as const
export type NameKind = (typeof NAME_KINDS)[number]
const LABELS = 1 + 2 * NAME_KINDS.length

/** Names that are known beforehand, in lower case with single spaces. */
export type Gazetteer = ReadonlyMap<string, Exclude<NameSpan['type'], 'armed-group'>>

/** What is known beforehand. */
export interface KnownNames {
  readonly gazetteer: Gazetteer
  /** Titles in lower case: one alone is no person's name. */
  readonly titles: ReadonlySet<string>
}

/** How much evidence counts beside the network's own, as a difference of log-probabilities; chosen on GUM-open dev and UNER's even sentences. */
export interface NameWeights {
  /** For a proper noun to be part of a name (a little less: many are none), and against any other word. */
  readonly proper: number
  readonly common: number
  /** For words that the tree joins into one expression to stay in one name. */
  readonly joined: number
  /** For a name that the gazetteer knows. */
  readonly known: number
}

export const NAME_WEIGHTS: NameWeights = { proper: -0.5, common: 2, joined: 3, known: 6 }

const LONGEST_KNOWN = 6
const LINKS = /^(?:of|the|and|for|de|del|la|al|el|bin|ibn|van|von|da|du|on|in|to|&|-|–|'s|’s|'|\.|,)$/i
const CAPITAL = /^[\p{Lu}\p{N}]/u

/**
 * The best sequence of labels: the network's scores (log-probabilities, seven a word), what tags and tree say of
 * proper nouns, and what the gazetteer knows. A label may only go on with a name of its own kind (Viterbi). Afterwards
 * links at a name's end and titles without a name are taken off.
 */
export function labelNames(
  words: readonly ParsedWord[],
  scores: ArrayLike<number>,
  { gazetteer, titles }: KnownNames,
  weights: NameWeights = NAME_WEIGHTS,
): readonly number[] {
  const emissions = new Float64Array(words.length * LABELS)
  for (let index = 0; index < emissions.length; index++) emissions[index] = scores[index] ?? 0
  words.forEach((word, index) => weighWord(emissions, word, index, weights))
  addKnown(emissions, words, gazetteer, weights)
  return tidyLabels(words, bestPath(emissions, words, weights), titles)
}

function weighWord(
  emissions: Float64Array,
  { form, upos }: ParsedWord,
  index: number,
  { proper, common }: NameWeights,
): void {
  const bonus = upos === 'PROPN' ? proper : LINKS.test(form) || (CAPITAL.test(form) && upos !== 'PRON') ? 0 : -common
  for (let label = 1; label < LABELS; label++) add(emissions, index, label, bonus)
}

const add = (emissions: Float64Array, index: number, label: number, value: number): void => {
  emissions[index * LABELS + label] = (emissions[index * LABELS + label] ?? 0) + value
}

/** Raises the labels of the longest known name that begins at each capital and holds a proper noun, but not inside another one. */
function addKnown(
  emissions: Float64Array,
  words: readonly ParsedWord[],
  gazetteer: Gazetteer,
  { known }: NameWeights,
): void {
  for (let from = 0; from < words.length; ) {
    const found = knownAt(words, from, gazetteer)
    if (found === undefined) {
      from++
      continue
    }
    const label = 1 + 2 * NAME_KINDS.indexOf(found.kind)
    for (let index = from; index < found.to; index++) add(emissions, index, index === from ? label : label + 1, known)
    from = found.to
  }
}

function knownAt(
  words: readonly ParsedWord[],
  from: number,
  gazetteer: Gazetteer,
): { readonly to: number; readonly kind: NameKind } | undefined {
  const first = words[from]?.form ?? ''
  if (!CAPITAL.test(first) || !startsOf(gazetteer).has(first.toLowerCase())) return undefined
  let text = ''
  let hasProper = false
  let found: { readonly to: number; readonly kind: NameKind } | undefined
  for (let to = from; to < Math.min(words.length, from + LONGEST_KNOWN); to++) {
    text = joined(text, words[to]?.form ?? '')
    hasProper ||= words[to]?.upos === 'PROPN'
    const kind = hasProper ? gazetteer.get(text) : undefined
    if (kind !== undefined) found = { to: to + 1, kind }
  }
  return found
}

/** The first words of a gazetteer's names, kept as long as it is: most capitals begin none of them. */
const starts = new WeakMap<Gazetteer, ReadonlySet<string>>()

function startsOf(gazetteer: Gazetteer): ReadonlySet<string> {
  const known = starts.get(gazetteer)
  if (known !== undefined) return known
  const made = new Set<string>()
  for (const name of gazetteer.keys()) {
    made.add(/^[^ ]*/.exec(name)?.[0] ?? '')
    made.add(/^[^ \-–'’]*/.exec(name)?.[0] ?? '')
  }
  starts.set(gazetteer, made)
  return made
}

/** Words as they are written together: hyphens and possessives stand close. */
const joined = (text: string, form: string): string =>
  text === '' || /^[-–'’]/.test(form) || /[-–]$/.test(text)
    ? text + form.toLowerCase()
    : `${text} ${form.toLowerCase()}`

function bestPath(
  emissions: Float64Array,
  words: readonly ParsedWord[],
  { joined: bonus }: NameWeights,
): readonly number[] {
  const best = new Float64Array(words.length * LABELS)
  const from = new Int32Array(words.length * LABELS)
  for (let index = 0; index < words.length; index++) {
    const isJoined = index > 0 && oneExpression(words, index)
    for (let label = 0; label < LABELS; label++) {
      let most = Number.NEGATIVE_INFINITY
      for (let before = 0; before < LABELS; before++) {
        if (!mayFollow(index === 0 ? 0 : before, label)) continue
        const past = index === 0 ? 0 : (best[(index - 1) * LABELS + before] ?? 0)
        const value = past + (isJoined && isInside(label) ? bonus : 0)
        if (value > most) {
          most = value
          from[index * LABELS + label] = before
        }
      }
      best[index * LABELS + label] = most + (emissions[index * LABELS + label] ?? 0)
    }
  }
  return readPath(best, from, words.length)
}

/** Labels that go on with a name are even, and follow one of their own kind. */
const isInside = (label: number): boolean => label > 0 && label % 2 === 0
const mayFollow = (before: number, label: number): boolean =>
  !isInside(label) || before === label || before === label - 1

function readPath(best: Float64Array, from: Int32Array, length: number): readonly number[] {
  const labels = Array.from({ length }, () => 0)
  let label = 0
  for (let other = 1; other < LABELS; other++)
    if ((best[(length - 1) * LABELS + other] ?? 0) > (best[(length - 1) * LABELS + label] ?? 0)) label = other
  for (let index = length - 1; index >= 0; index--) {
    labels[index] = label
    label = from[index * LABELS + label] ?? 0
  }
  return labels
}

/** Whether the tree joins a proper noun with the one before it: "Omar Osman", "Red Sea", "Nile Valley Bank". */
function oneExpression(words: readonly ParsedWord[], index: number): boolean {
  const [before, here] = [words[index - 1], words[index]]
  if (before?.upos !== 'PROPN' || here?.upos !== 'PROPN') return false
  if (here.head === index && JOINS.test(here.relation)) return true
  if (before.head === index + 1 && JOINS.test(before.relation)) return true
  return before.head === here.head && JOINS.test(before.relation) && JOINS.test(here.relation)
}

const JOINS = /^(?:flat|compound)/
