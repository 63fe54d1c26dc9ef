import { createHash } from 'node:crypto'
import type { CodedDocument } from '../../src/model/coded.ts'
import type { Document } from '../../src/model/document.ts'
import { edtf } from '../../src/model/edtf.ts'
import type { Actor } from '../../src/model/layers.ts'
import type { Mention } from '../../src/model/mention.ts'
import type { ActKind, ActType, Reality } from '../../src/model/ontology.ts'

/** One act as a test writes it. The trigger is found in the text; `near` names words before it when it stands twice. */
export interface Act {
  readonly trigger: string
  readonly near?: string
  readonly type: ActType
  readonly kind: ActKind
  readonly who?: readonly string[]
  readonly to?: readonly string[]
  readonly date?: string
  /** The date is taken over from the context. */
  readonly inherited?: boolean
  readonly object?: string
  readonly place?: string
  readonly reality?: Reality
  readonly says?: string
}

/** A coded document from its text and its acts. */
export function coded(id: string, text: string, acts: readonly Act[], more: Partial<Document> = {}): CodedDocument {
  const mentions = acts.map((act, index) => mentionOf(act, `m${index + 1}`, text))
  const names = new Set(acts.flatMap((act) => [...(act.who ?? []), ...(act.to ?? [])]))
  const layers = { sentences: [], tokens: [], dates: [], quotes: [], figures: [], actors: [...names].map(actorOf) }
  return { document: { ...plainDocument(id, text), ...more }, layers, mentions }
}

function mentionOf(act: Act, id: string, text: string): Mention {
  const start = text.indexOf(act.trigger, act.near === undefined ? 0 : text.indexOf(act.near))
  if (start < 0) throw new Error(`no "${act.trigger}" in "${text}"`)
  const trigger = { start, end: start + act.trigger.length }
  const sentence = sentenceAround(text, start)
  const object = act.object === undefined ? -1 : text.indexOf(act.object, sentence.start)
  return {
    id,
    type: act.type,
    kind: act.kind,
    contexts: [],
    trigger,
    sentence,
    actors: act.who ?? [],
    recipients: act.to ?? [],
    date:
      act.date === undefined
        ? null
        : { edtf: edtf(act.date), basis: act.inherited === true ? 'inherited' : 'stated', why: 'test' },
    place: act.place === undefined ? null : { ...trigger, name: act.place },
    ...(act.object === undefined ? {} : { object: { start: object, end: object + act.object.length } }),
    reality: act.reality ?? 'actual',
    attribution: act.says === undefined ? [] : [{ to: act.says, verb: 'say', span: trigger }],
    confidence: 1,
    why: ['test'],
  }
}

function sentenceAround(text: string, at: number): { readonly start: number; readonly end: number } {
  const start = Math.max(text.lastIndexOf('. ', at - 1) + 2, text.lastIndexOf('\n', at - 1) + 1, 0)
  const stop = text.slice(at).search(/\.(?:\s|$)/u)
  return { start: at < 2 || start === 1 ? 0 : start, end: stop < 0 ? text.length : at + stop + 1 }
}

/** Three capitals are a state, "Name (XYZ)" a person of a state, anything else an organisation. */
function actorOf(id: string): Actor {
  if (/^[A-Z]{3}$/u.test(id)) return { id, name: id, type: 'state', state: id, mentions: [] }
  const person = /^(.*) \(([A-Z]{3})\)$/u.exec(id)
  if (person === null) return { id, name: id, type: 'organisation', state: null, mentions: [] }
  return { id, name: person[1] ?? id, type: 'person', state: person[2] ?? null, mentions: [] }
}

function plainDocument(id: string, text: string): Document {
  const hash = createHash('sha256').update(text).digest('hex')
  return {
    id,
    sha256: { bytes: hash, text: hash },
    format: 'text',
    text,
    title: null,
    publisher: null,
    authors: [],
    published: null,
    url: null,
    language: 'en',
    kind: 'unknown',
    kindWhy: [],
    firstPublished: null,
    standing: [],
    sections: [],
    blocks: [],
    citations: [],
    infoboxes: [],
    foreignNames: [],
  }
}
