import type { Dossier } from '../model/dossier.ts'
import { intensityOf } from '../model/intensity.ts'
import type { EventRecord, Party } from '../model/record.ts'
import { exactDay, isoDay } from './day.ts'
import { htmlText } from './html-text.ts'

interface Edge {
  readonly from: Party
  readonly to: Party
  readonly directed: boolean
  records: number
  intensity: number
  start: string
  end: string
}

/**
 * Who acted with or on whom, as GEXF 1.3 for Gephi (gexf.net/schema.html): a node for each party, an edge for each pair
 * with the number of records as weight, the mean intensity, and the days of the first and last. Only actual acts.
 */
export function* gexf({ records }: Dossier): Generator<string> {
  const edges = edgesOf(records)
  const nodes = new Map(edges.flatMap(({ from, to }) => [from, to]).map((party) => [party.id, party]))
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n'
  yield '<graph mode="dynamic" timeformat="date" defaultedgetype="directed">\n'
  yield '<attributes class="node"><attribute id="state" title="state" type="string"/></attributes>\n'
  yield '<attributes class="edge"><attribute id="intensity" title="mean intensity" type="double"/></attributes>\n<nodes>\n'
  for (const { id, name, state } of nodes.values())
    yield `<node id="${htmlText(id)}" label="${htmlText(name)}"><attvalues><attvalue for="state" value="${htmlText(state ?? '')}"/></attvalues></node>\n`
  yield '</nodes>\n<edges>\n'
  for (const [index, edge] of edges.entries()) yield edgeXml(edge, index)
  yield '</edges>\n</graph>\n</gexf>\n'
}

function edgeXml({ from, to, directed, records, intensity, start, end }: Edge, index: number): string {
  const when = start === '' ? '' : ` start="${start}" end="${end}"`
  const type = directed ? 'directed' : 'undirected'
  const mean = (intensity / records).toFixed(2)
  return `<edge id="${index}" source="${htmlText(from.id)}" target="${htmlText(to.id)}" type="${type}" weight="${records}"${when}><attvalues><attvalue for="intensity" value="${mean}"/></attvalues></edge>\n`
}

function edgesOf(records: readonly EventRecord[]): readonly Edge[] {
  const edges = new Map<string, Edge>()
  for (const record of records) {
    if (record.reality.value !== 'actual') continue
    for (const [from, to, directed] of linksOf(record)) {
      const key = `${from.id}\n${to.id}\n${directed}`
      const edge = edges.get(key) ?? { from, to, directed, records: 0, intensity: 0, start: '', end: '' }
      edges.set(key, edge)
      count(edge, record)
    }
  }
  return [...edges.values()]
}

function count(edge: Edge, { type, date }: EventRecord): void {
  edge.records++
  edge.intensity += intensityOf(type)
  const { day } = exactDay(date.value)
  if (day === null || day.year < 1) return
  const text = isoDay(day)
  if (edge.start === '' || text < edge.start) edge.start = text
  if (text > edge.end) edge.end = text
}

type Link = readonly [from: Party, to: Party, directed: boolean]

function linksOf({ actors, recipients }: EventRecord): readonly Link[] {
  if (recipients.length > 0) return actors.flatMap((from) => recipients.map((to): Link => [from, to, true]))
  const sorted = actors.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return sorted.flatMap((from, i) => sorted.slice(i + 1).map((to): Link => [from, to, false]))
}
