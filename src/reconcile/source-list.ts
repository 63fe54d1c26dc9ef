import type { CodedDocument } from '../model/coded.ts'
import type { Document } from '../model/document.ts'
import type { SourceEntry } from '../model/dossier.ts'
import type { EventRecord, Origin } from '../model/record.ts'

/** The sources of a dossier, numbered in the order in which the records, then `further`, use them. */
export function sourceList(
  records: readonly EventRecord[],
  further: readonly string[],
  coded: readonly CodedDocument[],
  origins: readonly Origin[],
): readonly SourceEntry[] {
  const documents = new Map(coded.map(({ document }) => [document.id, document]))
  const used = records.flatMap((record) => record.witnesses.map((witness) => witness.document))
  const ids = [...new Set([...used, ...further])]
  return ids.flatMap((id, index) => {
    const document = documents.get(id)
    return document === undefined ? [] : [sourceEntry(document, index + 1, documents, origins)]
  })
}

function sourceEntry(
  document: Document,
  number: number,
  documents: ReadonlyMap<string, Document>,
  origins: readonly Origin[],
): SourceEntry {
  const origin = origins.find((each) => each.documents.includes(document.id))
  return {
    number,
    document: document.id,
    title: document.title,
    publisher: document.publisher,
    kind: document.kind,
    published: document.published,
    url: document.url,
    origin: origin?.id ?? '',
    originText: originText(document, origin, documents),
    standing: document.standing,
    citations: document.citations,
  }
}

/** How its origin is known. A text that names neither publisher nor first publisher may be anybody's copy. */
function originText(document: Document, origin: Origin | undefined, documents: ReadonlyMap<string, Document>): string {
  const { firstPublished } = document
  if (firstPublished !== null) {
    const names = firstPublished.publishers.join(', ')
    return firstPublished.relation === 'wire' ? `wire material (${names})` : `reprint of ${names}`
  }
  const copied = origin?.links.find((link) => link.from === document.id)
  if (copied !== undefined) return `${copied.why} of ${nameOf(documents.get(copied.to), copied.to)}`
  const ownKind = document.kind === 'official' || document.kind === 'treaty' || document.kind === 'encyclopedia'
  return document.publisher === null && !ownKind ? 'not established' : 'own'
}

const nameOf = (document: Document | undefined, id: string): string => document?.publisher ?? document?.title ?? id
