import type { ParsedWord } from './parsed-words.ts'

/** "sold $2 million **worth** of arms": the worth is what is sold, and the sum says how much. */
export function worthOf(words: readonly ParsedWord[], worth: ParsedWord, index: number): void {
  if (worth.form.length !== 5 || worth.form.toLowerCase() !== 'worth' || words[index + 1]?.form.toLowerCase() !== 'of')
    return
  const sum = words.findLastIndex(
    ({ head, relation }, at) =>
      at < index && at >= index - LONGEST_SUM && head === worth.head && /^(?:obj|nsubj|obl|nmod)/.test(relation),
  )
  const amount = words[sum]
  if (amount === undefined || !/^(?:NUM|SYM|NOUN)$/.test(amount.upos) || worth.head === 0) return
  Object.assign(worth, { upos: 'NOUN', relation: amount.relation })
  Object.assign(amount, { head: index + 1, relation: 'nmod:unmarked' })
}

const LONGEST_SUM = 5

const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i
const TIME = /^(?:day|night|morning|afternoon|evening|week|month|year)$/i
const DAY = /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/

/** "On **12 February**": a month close behind a day of which the same verb is said belongs to the day. */
export function monthOfDay(words: readonly ParsedWord[], month: ParsedWord, index: number): void {
  if (month.upos !== 'PROPN') return
  const day = words[index - 1]
  if (day === undefined || !MONTH.test(month.form) || !DAY.test(day.form) || day.upos !== 'NUM') return
  if (month.head !== day.head || day.head === 0 || !/^(?:obl|nmod)/.test(month.relation)) return
  Object.assign(month, { head: index, relation: 'nmod:unmarked' })
}

/** "met with Soviet leaders **Leonid Brezhnev** and …": a name without a preposition close behind a noun that has one says who that is. */
export function bareName(words: readonly ParsedWord[], name: ParsedWord, index: number): void {
  if (name.upos !== 'PROPN' || !/^(?:obl|nmod)$/.test(name.relation) || MONTH.test(name.form)) return
  const own = words.filter(({ head }) => head === index + 1)
  if (own.some(({ relation }) => /^(?:case|mark|det)$/.test(relation))) return
  const before = words[index - 1]
  if (before?.upos !== 'NOUN' || TIME.test(before.form) || !/^(?:obl|nmod)$/.test(before.relation)) return
  if (name.head !== index && name.head !== before.head) return
  if (!words.some(({ head, relation }) => head === index && relation === 'case')) return
  Object.assign(name, { head: index, relation: 'appos' })
}
