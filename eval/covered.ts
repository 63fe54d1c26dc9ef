import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { CodedDocument } from '../src/model/coded.ts'

const COVERED = resolve(import.meta.dirname, '../../shared/gold/train/covered.json')

/**
 * A coded document without the mentions that stand behind the last sentence that annotators read
 * (`gold/train/covered.json`): whether those are right, nobody has said.
 */
export function withoutUnread(coded: CodedDocument): CodedDocument {
  const last = lastSentences().get(basename(coded.document.id).replace(/\.\w+$/u, ''))
  if (last === undefined) return coded
  const end = endOf(last, coded.document.text)
  return { ...coded, mentions: coded.mentions.filter(({ trigger }) => trigger.end <= end) }
}

const lastSentences = (): ReadonlyMap<string, string> =>
  new Map(Object.entries(JSON.parse(readFileSync(COVERED, 'utf8')) as Record<string, string>))

/** Where a sentence ends in a text whose marks and spaces may differ from it. */
function endOf(sentence: string, text: string): number {
  const words = sentence.match(/[\p{L}\p{N}]+/gu) ?? []
  const match = new RegExp(words.join('[^\\p{L}\\p{N}]+'), 'u').exec(text)
  if (match === null) throw new Error(`no such sentence: ${sentence}`)
  return match.index + match[0].length
}
