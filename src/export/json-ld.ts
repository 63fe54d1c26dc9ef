import type { Dossier, SourceEntry } from '../model/dossier.ts'
import type { EventRecord, Party, Witness } from '../model/record.ts'
import { fileName } from '../model/file-name.ts'
import type { ExportTools } from './tools.ts'

type Node = Readonly<Record<string, unknown>>

/**
 * The vocabularies: SEM (Simple Event Model) for acts, PROV-O for what they are derived from, Web Annotation for the
 * words, EDTF literals (id.loc.gov) for dates, and our own terms for what none of them says.
 */
export const JSON_LD_CONTEXT = {
  sem: 'http://semanticweb.cs.vu.nl/2009/11/sem/',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  dcterms: 'http://purl.org/dc/terms/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  chancery: 'urn:chancery:terms:',
} as const

const EDTF_TYPE = 'http://id.loc.gov/datatypes/edtf'
const integer = (n: number): Node => ({ '@value': n, '@type': 'xsd:integer' })
const ref = (id: string): Node => ({ '@id': id })

/** A dossier as JSON-LD 1.1: one graph, in the order sources, parties, records with their passages. */
export function* jsonLd(dossier: Dossier, tools: ExportTools): Generator<string> {
  yield `{"@context":${JSON.stringify(JSON_LD_CONTEXT)},"@graph":[\n`
  let first = true
  for (const node of graphNodes(dossier, tools)) {
    yield `${first ? '' : ',\n'}${JSON.stringify(node)}`
    first = false
  }
  yield '\n]}\n'
}

/** The nodes of that graph, compacted by `JSON_LD_CONTEXT`. */
export function* graphNodes(dossier: Dossier, tools: ExportTools): Generator<Node> {
  for (const source of dossier.sources) yield sourceNode(source)
  const seen = new Set<string>()
  for (const record of dossier.records) {
    for (const party of [...record.actors, ...record.recipients]) {
      if (!seen.has(party.id)) yield partyNode(party, tools)
      seen.add(party.id)
    }
    yield recordNode(record)
    for (const [index, witness] of record.witnesses.entries()) yield passageNode(record, witness, index, tools)
  }
}

const documentIri = (document: string): string => `urn:chancery:document:${encodeURIComponent(document)}`
const partyIri = (id: string): string => `urn:chancery:actor:${encodeURIComponent(id)}`
const recordIri = ({ id }: EventRecord): string => `urn:chancery:record:${id}`

const sourceNode = (source: SourceEntry): Node => ({
  '@id': documentIri(source.document),
  '@type': 'prov:Entity',
  'dcterms:title': source.title ?? fileName(source.document),
  ...(source.publisher === null ? {} : { 'dcterms:publisher': source.publisher }),
  ...(source.published === null ? {} : { 'dcterms:issued': { '@value': source.published.edtf, '@type': EDTF_TYPE } }),
  ...(source.url === null ? {} : { 'dcterms:source': source.url }),
  'dcterms:type': source.kind,
  'chancery:origin': source.originText,
})

function partyNode(party: Party, { states }: ExportTools): Node {
  const wikidata = party.id === party.state ? states.get(party.id)?.wikidata : undefined
  return {
    '@id': partyIri(party.id),
    '@type': 'sem:Actor',
    'rdfs:label': party.name,
    ...(wikidata === undefined ? {} : { 'owl:sameAs': ref(`http://www.wikidata.org/entity/${wikidata}`) }),
  }
}

const recordNode = (record: EventRecord): Node => ({
  '@id': recordIri(record),
  '@type': 'sem:Event',
  'rdfs:label': record.title,
  'sem:eventType': ref(`urn:chancery:plover:${record.type}`),
  'chancery:kind': record.kind,
  'chancery:reality': record.reality.value ?? 'actual',
  'chancery:status': record.status,
  'chancery:origins': integer(record.origins.length),
  ...(record.date.value === null ? {} : { 'sem:hasTimeStamp': { '@value': record.date.value, '@type': EDTF_TYPE } }),
  ...(record.place.value === null ? {} : { 'chancery:place': record.place.value }),
  'sem:hasActor': [...record.actors, ...record.recipients].map(({ id }) => ref(partyIri(id))),
  'chancery:actor': record.actors.map(({ id }) => ref(partyIri(id))),
  'chancery:recipient': record.recipients.map(({ id }) => ref(partyIri(id))),
  'prov:wasDerivedFrom': [...new Set(record.witnesses.map(({ document }) => document))].map((id) =>
    ref(documentIri(id)),
  ),
})

/** A passage as a Web Annotation whose target selects the words by their place and by themselves. */
function passageNode(record: EventRecord, witness: Witness, index: number, tools: ExportTools): Node {
  const { document, mention, sentenceText } = witness
  const id = `${recordIri(record)}:passage:${index + 1}`
  return {
    '@id': id,
    '@type': 'oa:Annotation',
    'oa:hasBody': ref(recordIri(record)),
    'chancery:reality': mention.reality,
    'chancery:confidence': { '@value': String(mention.confidence), '@type': 'xsd:decimal' },
    'oa:hasTarget': {
      '@id': `${id}:words`,
      'oa:hasSource': ref(documentIri(document)),
      'oa:hasSelector': [
        ...positionOf(witness, id, tools),
        { '@id': `${id}:quote`, '@type': 'oa:TextQuoteSelector', 'oa:exact': sentenceText },
      ],
    },
  }
}

/** Offsets in code points, as the Web Annotation model counts (4.2.5); none when the text is not at hand. */
function positionOf(
  { document, mention: { sentence } }: Witness,
  id: string,
  { textOf }: ExportTools,
): readonly Node[] {
  const text = textOf(document)
  if (text === undefined) return []
  return [
    {
      '@id': `${id}:position`,
      '@type': 'oa:TextPositionSelector',
      'oa:start': integer(codePoints(text, sentence.start)),
      'oa:end': integer(codePoints(text, sentence.end)),
    },
  ]
}

/** How many code points stand before a UTF-16 offset: a surrogate pair counts once. */
function codePoints(text: string, offset: number): number {
  let pairs = 0
  for (let i = 0; i < offset - 1; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0xd8_00 && unit <= 0xdb_ff) pairs++
  }
  return offset - pairs
}
