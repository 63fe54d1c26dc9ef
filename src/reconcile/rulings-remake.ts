import type { CodedDocument } from '../model/coded.ts'
import type { ReconcileLexicon } from '../model/lexicon/reconcile.ts'
import type { EventRecord, Origin, Witness } from '../model/record.ts'
import { citedIn } from './claim-origins.ts'
import { takeCopiesTogether } from './copies.ts'
import { evidenceOf } from './evidence.ts'
import { byPlace } from './group.ts'
import { byText, sourcesOf } from './reconcile.ts'
import { recordOf } from './record.ts'

/** Makes the record of witnesses that a person put together, as `reconcile` would have. */
export type Remake = (witnesses: readonly Witness[]) => EventRecord

/** The documents of the witnesses must be among `coded`, with their tokens, for the wording of the line. */
export function newRemake(
  coded: readonly CodedDocument[],
  origins: readonly Origin[],
  lexicon: ReconcileLexicon,
): Remake {
  const sources = sourcesOf([...coded].sort(byText), origins)
  const byId = new Map(sources.map((source) => [source.coded.document.id, source]))
  const cited = citedIn(sources.map((source) => [source.coded.document, source.origin] as const))
  return (witnesses) => {
    const evidence = witnesses.flatMap(({ document, mention }) => {
      const source = byId.get(document)
      return source === undefined ? [] : [evidenceOf(source, mention, lexicon)]
    })
    const all = evidence.sort(byPlace)
    const first = takeCopiesTogether(all).map((passage) => passage.first)
    return recordOf({ first: first.sort(byPlace), all }, cited, lexicon)
  }
}
