import type { Dossier, SourceEntry } from '../model/dossier.ts'
import type { EventRecord } from '../model/record.ts'
import { exactDay, isoDay } from './day.ts'
import { fileName } from '../model/file-name.ts'
import type { ExportTools } from './tools.ts'

/** Wikidata's "diplomatic relation", and the qualifier that each kind of act puts on it: start or end time. */
const RELATION = 'P530'
const QUALIFIER: Partial<Record<EventRecord['kind'], string>> = {
  'establish-relations': 'P580',
  'restore-relations': 'P580',
  'sever-relations': 'P582',
}
/** Wikidata's codes for how exact a time is. */
const PRECISION = { day: 11, month: 10, year: 9 } as const

/**
 * What of a dossier Wikidata has a property for, as QuickStatements (version 1, tab-separated): diplomatic relations
 * with their beginning or end, each way, with a reference. Only acts that happened, that no source disputes, and that are
 * dated to a day, month or year.
 */
export function* quickStatements({ records, sources }: Dossier, tools: ExportTools): Generator<string> {
  const byDocument = new Map(sources.map((source) => [source.document, source]))
  for (const record of records) {
    const qualifier = QUALIFIER[record.kind]
    const time = timeOf(record)
    if (qualifier === undefined || time === undefined || !isSure(record)) continue
    const reference = referenceOf(byDocument.get(record.witnesses[0]?.document ?? ''))
    for (const [one, other] of pairsOf(record, tools))
      yield `${[one, RELATION, other, qualifier, time, ...reference].join('\t')}\n`
  }
}

const isSure = ({ reality, status }: EventRecord): boolean => reality.value === 'actual' && status !== 'disputed'

function timeOf({ date }: EventRecord): string | undefined {
  const { day, precision } = exactDay(date.value)
  if (day === null || day.year < 1 || /[~?%]/u.test(date.value ?? '')) return undefined
  if (precision !== 'day' && precision !== 'month' && precision !== 'year') return undefined
  return `+${isoDay(day)}T00:00:00Z/${PRECISION[precision]}`
}

function pairsOf(record: EventRecord, { states }: ExportTools): readonly (readonly [string, string])[] {
  const parties = [...record.actors, ...record.recipients]
  const items = [...new Set(parties.flatMap(({ id }) => states.get(id)?.wikidata ?? []))]
  return items.flatMap((one) => items.filter((other) => other !== one).map((other) => [one, other] as const))
}

/** "Reference URL" where the source has one, else its title. */
function referenceOf(source: SourceEntry | undefined): readonly string[] {
  if (source === undefined) return []
  if (source.url !== null) return ['S854', quoted(source.url)]
  return ['S1476', `en:${quoted(source.title ?? fileName(source.document))}`]
}

const quoted = (text: string): string => `"${text.replaceAll(/["\t\r\n]+/gu, ' ')}"`
