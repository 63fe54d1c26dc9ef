import type { Parse } from './parser.ts'

/** Words as the parser shall see them, and where a comma was put in that the text does not have. */
export interface Comma {
  readonly forms: readonly string[]
  /** Index of the comma in `forms`, or undefined where none was needed. */
  readonly at: number | undefined
}

const PREPOSITION = /^(?:in|on|by|since|during|until|after|before|from)$/i
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i
const YEAR = /^(?:1[5-9]|20)\d\d$/
const DAY = /^[0-3]?\d$/
const NAMELIKE = /^(?:\p{Lu}|the$|a$|an$|his$|its$|their$|several$|many$|both$|\p{Ll}+s$)/u

/**
 * "In 2019 Sudan signed": without a comma the small parser takes the year for a part of the name behind it. A comma
 * behind a date that opens a sentence says what every reader sees; it is taken out again by `withoutComma`.
 */
export function withComma(forms: readonly string[]): Comma {
  const end = dateEnd(forms)
  const next = end === undefined ? undefined : forms[end]
  if (end === undefined || next === undefined || !NAMELIKE.test(next) || forms.length - end < 3)
    return { forms, at: undefined }
  return { forms: [...forms.slice(0, end), ',', ...forms.slice(end)], at: end }
}

/** The index behind a date that opens the sentence ("In 2019", "On 8 October 1980", "In May 2010"). */
function dateEnd(forms: readonly string[]): number | undefined {
  if (!PREPOSITION.test(forms[0] ?? '')) return undefined
  let at = 1
  if (DAY.test(forms[at] ?? '') && MONTH.test(forms[at + 1] ?? '')) at += 2
  else if (MONTH.test(forms[at] ?? '')) at += 1
  return YEAR.test(forms[at] ?? '') ? at + 1 : undefined
}

const NAMES_A_WORD = 7

/** The parse of the words that are there: what hung on the comma hangs on its head. */
export function withoutComma(parse: Parse, { at }: Comma): Parse {
  if (at === undefined) return parse
  const row = at + 1
  const up = parse.heads[at] ?? 0
  const heads = [...parse.heads].map((head) => (head === row ? up : head)).map((head) => (head > row ? head - 1 : head))
  const names = [...parse.names]
  names.splice(at * NAMES_A_WORD, parse.names.length === 0 ? 0 : NAMES_A_WORD)
  return {
    tags: without(parse.tags, at),
    heads: without(Int32Array.from(heads), at),
    relations: without(parse.relations, at),
    names: Float32Array.from(names),
  }
}

const without = (values: Int32Array, at: number): Int32Array => Int32Array.from([...values].toSpliced(at, 1))
