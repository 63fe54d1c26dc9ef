import { dateText } from '../model/edtf-text.ts'
import { findEdtf } from '../model/edtf.ts'
import type { RecordLine } from '../model/line.ts'
import type { BriefRun } from './brief-answer.ts'
import type { BriefMaterial } from './brief-material.ts'

/** What a reader should know first, counted and never judged: what stands, what is disputed, what rests on one source. */
export function summaryRuns({ dossier, lines, thread }: BriefMaterial): readonly BriefRun[] {
  const sentences = [
    thread === undefined ? spanText(lines) : `${thread.title}: now ${thread.stage}${lastText(lines)}.`,
    thread?.note ?? '',
    thread === undefined ? missionsText(dossier.missions.map((mission) => mission.text)) : '',
    supportText(lines),
    realityText(lines),
  ]
  return [{ text: sentences.filter((sentence) => sentence !== '').join(' ') }]
}

function spanText(lines: readonly RecordLine[]): string {
  const dated = lines.filter((line) => line.date !== null)
  const [first, last] = [dated[0], dated.at(-1)]
  if (first === undefined || last === undefined) return 'No line is dated.'
  return first === last ? `One dated line, ${when(first)}.` : `Dated lines from ${when(first)} to ${when(last)}.`
}

function lastText(lines: readonly RecordLine[]): string {
  const last = lines.findLast((line) => line.date !== null)
  return last === undefined ? '' : ` (last word in the pile: ${when(last)})`
}

const missionsText = (missions: readonly string[]): string =>
  missions.length === 0 ? '' : `Missions: ${missions.map((text) => text.replace(/\.$/u, '')).join('; ')}.`

function supportText(lines: readonly RecordLine[]): string {
  const count = (status: RecordLine['status']): number => lines.filter((line) => line.status === status).length
  const parts = [
    [count('agreed'), 'agreed by two origins or more'],
    [count('disputed'), 'disputed'],
    [count('not-established'), 'told by several documents whose independence is not established'],
    [count('single-source'), 'told by one source'],
  ] as const
  const told = parts.filter(([number]) => number > 0).map(([number, text]) => `${number} ${text}`)
  return told.length === 0 ? '' : `Of ${lines.length} lines: ${told.join('; ')}.`
}

function realityText(lines: readonly RecordLine[]): string {
  const open = lines.filter((line) => line.reality !== 'actual').length
  if (open === 0) return ''
  return open === 1
    ? 'One line is not told as done: it is marked.'
    : `${open} lines are not told as done (planned, possible, demanded, negated or denied): each is marked.`
}

function when({ date }: RecordLine): string {
  const edtf = findEdtf(date ?? '')
  return edtf === undefined ? 'no date' : dateText(edtf)
}
