import { edtf, type Edtf, findEdtf } from '../../model/edtf.ts'
import type { DateMention } from '../../model/layers.ts'
import type { Draft } from './draft.ts'
import type { Pieces } from './pieces.ts'

/**
 * Joins the two ends of a range ("from 2015 to 2018", "between 1955 and 1958", "27–29 April 1987"): both keep their
 * own words and TIMEX3 value, and both carry the whole interval as EDTF.
 */
export function joinRanges(
  mentions: readonly DateMention[],
  drafts: readonly Draft[],
  pieces: Pieces,
): readonly DateMention[] {
  const joined = [...mentions]
  for (let i = 0; i + 1 < mentions.length; i++) {
    const [left, right] = [mentions[i], mentions[i + 1]]
    const [first, second] = [drafts[i], drafts[i + 1]]
    if (left === undefined || right === undefined || first === undefined || second === undefined) continue
    if (!isPoint(left) || !isPoint(right) || !isRange(first, second, pieces)) continue
    const interval = intervalOf(left.edtf, right.edtf)
    if (interval === undefined) continue
    joined[i] = { ...left, edtf: interval, why: `${left.why} range` }
    joined[i + 1] = { ...right, edtf: interval, why: `${right.why} range` }
    i++
  }
  return joined
}

const isPoint = (mention: DateMention): boolean =>
  mention.type === 'date' && mention.edtf !== '' && !mention.edtf.includes('/')

/** "27–29", "from … to", "… until …", "between … and". */
function isRange(left: Draft, right: Draft, pieces: Pieces): boolean {
  if (left.joined !== undefined) return left.joined === 'range'
  const between = pieces.shape.slice(left.to, right.from)
  if (/^,?[-]$/.test(between)) return true
  const before = pieces.shape.slice(Math.max(0, left.from - 1), left.from)
  if (/^,?u[it]?$/.test(between)) return before === 'f' || before === 'i' || before === '(' || before === ','
  return before === 'b' && between === '+'
}

/** From the one to the other, when they follow each other. */
function intervalOf(from: Edtf | '', to: Edtf | ''): Edtf | undefined {
  const text = `${from.replaceAll(/[~?%]/g, '')}/${to.replaceAll(/[~?%]/g, '')}`
  return from === to || findEdtf(text) === undefined ? undefined : edtf(text)
}
