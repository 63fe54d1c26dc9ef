import type { Dossier, SourceEntry } from '../model/dossier.ts'
import type { Register } from '../model/ontology.ts'
import type { EventRecord } from '../model/record.ts'
import { calendarDay, dayRange, findEdtf } from '../model/edtf.ts'
import { longDateText } from '../model/edtf-text.ts'
import { fileName } from '../model/file-name.ts'

const SECTION_OF: Partial<Record<Register, string>> = {
  arms: 'Military relations',
  bases: 'Military relations',
  force: 'Military relations',
  trade: 'Economic relations',
  sanctions: 'Economic relations',
}
const HISTORY = 'History'
const SECTIONS = [HISTORY, 'Military relations', 'Economic relations'] as const
const MANY = 12

/**
 * The skeleton of a bilateral-relations article as the English Wikipedia writes it: infobox, lead, history by period,
 * military and economic relations, each line with its sources as `<ref>`, missions, references. Dates are written
 * "March 2019" (MOS:DATE); a source used again is cited by its name. What is disputed says so.
 */
export function* wikitext(dossier: Dossier): Generator<string> {
  const [first = 'A', second = 'B'] = dossier.states.map(({ name }) => name)
  const cited = new Set<string>()
  yield `{{Infobox bilateral relations|${first}–${second}|${first}|${second}}}\n`
  yield `'''${first}–${second} relations''' are the bilateral relations between [[${first}]] and [[${second}]].\n`
  yield* missions(dossier, cited)
  for (const section of SECTIONS) {
    const records = dossier.records.filter(({ register }) => (SECTION_OF[register] ?? HISTORY) === section)
    if (records.length === 0) continue
    yield `\n== ${section} ==\n`
    yield* periods(records, dossier.sources, cited)
  }
  yield '\n== See also ==\n'
  yield `* [[Foreign relations of ${first}]]\n* [[Foreign relations of ${second}]]\n`
  yield '\n== References ==\n{{reflist}}\n'
}

function* missions({ missions: all, sources }: Dossier, cited: Set<string>): Generator<string> {
  if (all.length === 0) return
  yield '\n== Diplomatic missions ==\n'
  for (const { text, documents } of all) yield `* ${plain(text)}.${refs(documents, sources, cited)}\n`
}

function* periods(
  records: readonly EventRecord[],
  sources: readonly SourceEntry[],
  cited: Set<string>,
): Generator<string> {
  const headed = records.length > MANY
  let last = ''
  for (const record of records) {
    const period = periodOf(record)
    if (headed && period !== last) yield `\n=== ${period} ===\n`
    last = period
    yield lineOf(record, sources, cited)
  }
}

function periodOf({ date }: EventRecord): string {
  const found = findEdtf(date.value ?? '')
  if (found === undefined) return 'Undated'
  const { first, last } = dayRange(found)
  const { year } = calendarDay(Number.isFinite(first) ? first : last)
  return `${Math.floor(year / 10) * 10}s`
}

function lineOf(record: EventRecord, sources: readonly SourceEntry[], cited: Set<string>): string {
  const date = findEdtf(record.date.value ?? '')
  const when = date === undefined ? '' : `${longDateText(date)}: `
  const told = record.attribution[0]?.to
  const by = told === undefined || record.title.includes('according to') ? '' : `, according to ${told}`
  const disputed = record.status === 'disputed' ? ' {{disputed inline}}' : ''
  const documents = [...new Set(record.witnesses.map(({ document }) => document))]
  return `* ${when}${plain(`${record.title}${by}`)}.${refs(documents, sources, cited)}${disputed}\n`
}

function refs(documents: readonly string[], sources: readonly SourceEntry[], cited: Set<string>): string {
  return sources
    .filter(({ document }) => documents.includes(document))
    .map((source) => {
      const name = `source${source.number}`
      if (cited.has(name)) return `<ref name="${name}" />`
      cited.add(name)
      return `<ref name="${name}">${citation(source)}</ref>`
    })
    .join('')
}

const TEMPLATES: Partial<Record<SourceEntry['kind'], string>> = {
  encyclopedia: 'cite encyclopedia',
  wire: 'cite news',
  news: 'cite news',
  opinion: 'cite news',
  official: 'cite report',
}

function citation(source: SourceEntry): string {
  const date = source.published === null ? '' : longDateText(source.published.edtf)
  const fields: readonly (readonly [string, string])[] = [
    ['title', plain(source.title ?? fileName(source.document))],
    ['work', plain(source.publisher ?? '')],
    ['date', date],
    ['url', source.url ?? ''],
    ['url-status', source.url === null ? '' : 'live'],
  ]
  const known = fields.filter(([, value]) => value !== '').map(([name, value]) => `|${name}=${value}`)
  return `{{${TEMPLATES[source.kind] ?? 'cite web'}${known.join('')}}}`
}

/** Words of documents never become markup: brackets, pipes and runs of quotes are written as entities. */
const plain = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[[\]{}|]/gu, (char) => `&#${char.codePointAt(0) ?? 0};`)
    .replaceAll("''", '&#39;&#39;')
    .replaceAll('~~~', '&#126;&#126;&#126;')
