import {
  codeAfter,
  codeBefore,
  type Finding,
  partOfName,
  pick,
  type Reader,
  textAfter,
  textBefore,
  wordsAt,
} from './draft.ts'
import type { Reference } from './expression.ts'

const shape = (source: string): RegExp => new RegExp(source, 'g')
const refer = (ref: Reference): Finding => ({ type: 'date', expression: { kind: 'reference', ref } })

/** "now", "recently", "the future". */
const word: Reader = {
  name: 'vague/word',
  shape: shape('t?R'),
  read: (m) => {
    const ref = pick(m, 'R')?.word?.ref
    // "future talks" is an adjective's; "the future" is a time.
    if (ref === 'FUTURE_REF' && pick(m, 't') === undefined && codeAfter(m) === 'w') return undefined
    return ref === undefined || wordsAt(m, m.to - 1) === 'former' || partOfName(m) || /^\s+as\b/.test(textAfter(m))
      ? undefined
      : refer(ref)
  },
}

/** "future kings": in a history even the adjective tells of another time. */
const futureOf: Reader = {
  name: 'vague/future',
  shape: shape('R(?=w)'),
  manner: 'narrative',
  read: (m) => (wordsAt(m, m.from) === 'future' ? refer('FUTURE_REF') : undefined),
}

/** "the former kingdom": in a history it tells of another time, in a report it is part of a title. */
const former: Reader = {
  name: 'vague/former',
  shape: shape('R'),
  manner: 'narrative',
  read: (m) => (wordsAt(m, m.from) === 'former' ? refer('PAST_REF') : undefined),
}

/** "the current leader", "the present", "at present": but "present at the talks" is none. */
const current: Reader = {
  name: 'vague/current',
  shape: shape('t?I'),
  read: (m) => {
    const last = wordsAt(m, m.to - 1)
    if (last === 'current') return refer('PRESENT_REF')
    const noun =
      last === 'present' &&
      /(?:\bthe|\bat|\bto the|\bup to the)\s+present$/.test(
        `${textBefore(m, 8)}${m.text.slice(m.pieces.list[m.from]?.start, m.pieces.list[m.to - 1]?.end)}`,
      )
    return noun && /[.,|)_;]/.test(codeAfter(m)) ? refer('PRESENT_REF') : undefined
  },
}

/** "in the past", "the recent past". */
const past: Reader = {
  name: 'vague/past',
  shape: shape('tr?L'),
  read: (m) =>
    wordsAt(m, m.to - 1) === 'past' && /[.,|)_;+iw]/.test(codeAfter(m)) && !/^\s+(?:few|two|couple)/.test(textAfter(m))
      ? refer('PAST_REF')
      : undefined,
}

/** "recent years", "in recent months", "recent". */
const recent: Reader = {
  name: 'vague/recent',
  shape: shape('t?r[VU]?'),
  read: (m) => (/^(?:weeks|months|days)$/.test(wordsAt(m, m.to - 1)) ? undefined : refer('PAST_REF')),
}

/** "these days", "those years". */
const theseDays: Reader = {
  name: 'vague/these-days',
  shape: shape('HV'),
  read: (m) =>
    /^these days$/i.test(wordsAt(m, m.from) + ' ' + wordsAt(m, m.to - 1)) ? refer('PRESENT_REF') : undefined,
}

/** "coming weeks", "the years to come". */
const coming: Reader = {
  name: 'vague/coming',
  shape: shape('t?NV'),
  read: (m) => (/^(?:coming|upcoming)$/.test(wordsAt(m, m.to - 2)) ? refer('FUTURE_REF') : undefined),
}

/** "at that time", "during this period", "at the same time" in a narrative. */
const meanwhile: Reader = {
  name: 'vague/meanwhile',
  shape: shape('(?:t?H|I)q'),
  manner: 'narrative',
  read: (m) => {
    const noun = wordsAt(m, m.to - 1)
    if (noun !== 'time' && noun !== 'period' && noun !== 'era') return undefined
    const lead = /\b(?:at|by|during|in|throughout|from|over|about|around|until|since)\s+$/i.test(textBefore(m))
    const near = noun === 'time' && pick(m, 'I') !== undefined
    return lead && codeBefore(m) !== '|' ? { type: 'date', expression: { kind: 'meanwhile', near } } : undefined
  },
}

/** "since then", "until then", "ever since". */
const sinceThen: Reader = {
  name: 'vague/since-then',
  shape: shape('[iu]w'),
  read: (m) => {
    const words = `${wordsAt(m, m.from)} ${wordsAt(m, m.to - 1)}`
    if (words !== 'since then' && words !== 'until then') return undefined
    return { type: 'date', expression: { kind: 'since-then', way: words === 'since then' ? 1 : -1 } }
  },
}

/** "to this day": the present. */
const thisDay: Reader = {
  name: 'vague/this-day',
  shape: shape('uIU'),
  read: (m) =>
    wordsAt(m, m.to - 1) === 'day' && !/\brefer\w*\s+$/.test(textBefore(m))
      ? { ...refer('PRESENT_REF'), from: m.from + 1 }
      : undefined,
}

/** Readers of times that nobody dates: present, past and future. */
export const VAGUE_READERS: readonly Reader[] = [
  word,
  futureOf,
  former,
  current,
  past,
  recent,
  theseDays,
  coming,
  meanwhile,
  sinceThen,
  thisDay,
]
