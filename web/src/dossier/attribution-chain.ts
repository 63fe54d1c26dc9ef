import type { SourceEntry } from '../../../src/model/dossier.ts'
import type { EventRecord } from '../../../src/model/record.ts'
import type { EvidencePassage } from '../../../src/serve/answers.ts'

/** One link of the chain by which words came to us. */
export interface ChainLink {
  readonly name: string
  /** The cue by which it is given as the source, or null. */
  readonly verb: string | null
}

/** Who says so, from the first mouth to the publisher: the holders in the text, the root of the report, the publisher. */
export function chainOf(
  record: EventRecord,
  passage: EvidencePassage,
  source: SourceEntry | undefined,
): readonly ChainLink[] {
  const witness = record.witnesses.find(
    (each) => each.document === passage.document && each.mention.id === passage.mention,
  )
  const holders = (witness?.mention.attribution ?? [])
    .toReversed()
    .map((holder) => ({ name: witness?.names[holder.to] ?? holder.to, verb: holder.verb }))
  const publisher = source?.publisher ?? source?.title ?? passage.document
  const origin = source === undefined ? '' : originLink(source.originText)
  const links = [...holders, { name: origin, verb: null }, { name: publisher, verb: null }]
  return links.filter((link, at) => link.name !== '' && links.findIndex((other) => other.name === link.name) === at)
}

/** "wire material (AP, AFP)" → "AP, AFP"; "reprint of X" → "X"; "own" → "". */
function originLink(text: string): string {
  if (text === 'own') return ''
  return /\((.+)\)/.exec(text)?.[1] ?? text.replace(/^reprint of /, '')
}
