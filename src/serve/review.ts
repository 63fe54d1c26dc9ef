import type { Dossier } from '../model/dossier.ts'
import { intensityOf } from '../model/intensity.ts'
import type { EventRecord } from '../model/record.ts'
import type { RulingEffect } from '../model/ruling.ts'
import { agreementOf } from './review-agreement.ts'
import type { ReaderAgreement } from './review-agreement.ts'
import { lookAlikesOf } from './look-alikes.ts'
import type { LookAlike } from './look-alikes.ts'

/** A record that a person should look at. */
export interface ReviewItem {
  readonly record: string
  /** Doubt times weight, 0 and up. */
  readonly score: number
  /** Why it is doubted, and what rests on it, in words. */
  readonly why: readonly string[]
  /** Somebody put it off. */
  readonly held: boolean
}

/** `/api/dossier/{states}/review`: what is left to review, most doubtful and weighty first. */
export interface ReviewAnswer {
  readonly items: readonly ReviewItem[]
  /** Pairs that may be one act, most alike first. */
  readonly lookAlikes: readonly LookAlike[]
  /** Records that somebody accepted or edited. */
  readonly done: number
  readonly agreement: ReaderAgreement
}

/** More are no queue; when these are done, the next come up. */
const LONGEST = 500
/** So many of the queue are compared with each other for look-alikes. */
const COMPARED = 3000

/** What is left to review of a dossier. `effects` is the log with what each ruling does now. */
export function reviewAnswer(dossier: Dossier, effects: readonly RulingEffect[]): ReviewAnswer {
  const open = dossier.records.filter((record) => !isDone(record))
  const threads = new Map(dossier.threads.map((thread) => [thread.id, thread.records.length]))
  const items = open
    .map((record) => itemOf(record, threads))
    .sort((a, b) => Number(a.held) - Number(b.held) || b.score - a.score || (a.record < b.record ? -1 : 1))
  const pool = new Set(items.slice(0, COMPARED).map((item) => item.record))
  return {
    items: items.slice(0, LONGEST),
    lookAlikes: lookAlikesOf(
      dossier.records.filter((record) => pool.has(record.id)),
      effects,
    ),
    done: dossier.records.length - open.length,
    agreement: agreementOf(effects),
  }
}

const isDone = ({ ruled }: EventRecord): boolean =>
  ruled !== undefined && (ruled.verdict === 'accept' || (ruled.verdict === null && ruled.edits.length > 0))

function itemOf(record: EventRecord, threads: ReadonlyMap<string, number>): ReviewItem {
  const reasons = doubtsOf(record)
  const doubt = reasons.reduce((sum, [, points]) => sum + points, 0)
  const rests = record.thread === undefined ? 0 : (threads.get(record.thread) ?? 1) - 1
  const documents = new Set(record.witnesses.map((witness) => witness.document)).size
  const weight = 1 + Math.abs(intensityOf(record.type)) / 10 + 0.25 * rests + 0.2 * (documents - 1)
  return {
    record: record.id,
    score: Math.round(doubt * weight * 1000) / 1000,
    why: [
      ...reasons.map(([text]) => text).filter((text) => text !== ''),
      ...(rests > 0 ? [`${rests} other ${rests === 1 ? 'line' : 'lines'} of its thread rest on it`] : []),
    ],
    held: record.ruled?.verdict === 'hold' || record.ruled?.verdict === 'unsure',
  }
}

type Doubt = readonly [text: string, points: number]

function doubtsOf(record: EventRecord): readonly Doubt[] {
  const sure = record.witnesses.reduce((best, { mention }) => Math.max(best, mention.confidence), 0)
  const reality = record.reality.value ?? 'actual'
  const stated = record.witnesses.some(({ mention }) => mention.date?.basis === 'stated')
  const fields = (['date', 'place', 'reality'] as const).filter((name) => record[name].state === 'disputed')
  const doubts: Doubt[] = [[sure < 0.5 ? `doubtful reading (${sure.toFixed(2)})` : '', 1 - sure]]
  if (record.status === 'disputed') doubts.push([disputedText(fields), 1])
  if (reality !== 'actual') doubts.push([`told as ${reality}`, 0.4])
  if (record.date.value === null) doubts.push(['no date in the words', 0.3])
  else if (!stated) doubts.push(['date not stated by the words', 0.2])
  if (record.actors.length === 0) doubts.push(['nobody is said to act', 0.4])
  if (record.status === 'single-source') doubts.push(['', 0.2])
  return doubts
}

const disputedText = (fields: readonly string[]): string =>
  fields.length === 0 ? 'disputed' : `disputed: ${fields.join(', ')}`
