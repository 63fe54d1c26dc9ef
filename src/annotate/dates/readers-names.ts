import { codeBefore, type Finding, type Match, pick, pullOf, type Reader, textBefore } from './draft.ts'
import { edtf, type Edtf } from '../../model/edtf.ts'
import { yearsMoment } from './moment.ts'

const shape = (source: string): RegExp => new RegExp(source, 'g')

/** "Christmas", "Thanksgiving Day". */
const feast: Reader = {
  name: 'name/feast',
  shape: shape('[LNI]?%'),
  read: (m) => {
    const falls = pick(m, '%')?.name?.falls
    return falls === undefined ? undefined : { type: 'date', expression: { kind: 'feast', falls, ...pullOf(m) } }
  },
}

/** "during the Cold War", "after the Second World War". */
const period: Reader = {
  name: 'name/period',
  shape: shape('(?:t?Bot?|t?E|t?jot?|t)?\\*'),
  read: readPeriod,
}

function readPeriod(match: Match): Finding | undefined {
  const name = pick(match, '*')?.name
  if (name?.edtf === undefined || codeBefore(match) === '-') return undefined
  const bound = pick(match, 'B')?.word?.mod
  if (bound !== undefined)
    return { type: 'date', expression: { kind: 'period', edtf: endOf(name.edtf, bound) }, mod: bound }
  const lead = /\b(?:during|throughout|since|amid|in|until|after|before|by)\s+(?:the\s+)?$/i.test(textBefore(match))
  return lead ? { type: 'date', expression: { kind: 'period', edtf: name.edtf } } : undefined
}

/** The first or last point of a period's interval. */
function endOf(interval: Edtf, bound: string): Edtf {
  const [first = '', last = first] = interval.split('/')
  return edtf(bound === 'end' ? last : first)
}

/** "9/11": the day of 2001, nothing else. */
const nineEleven: Reader = {
  name: 'name/9-11',
  shape: shape('d/d'),
  read: (m) => {
    const words = m.text.slice(m.pieces.list[m.from]?.start, m.pieces.list[m.to - 1]?.end)
    if (words !== '9/11') return undefined
    return {
      type: 'date',
      expression: { kind: 'moment', moment: { ...yearsMoment('year', 2001), grain: 'day', index: 9, day: 11 } },
    }
  },
}

/** Readers of named periods and feasts. */
export const NAME_READERS: readonly Reader[] = [feast, period, nineEleven]
