import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { CodedDocument } from '../src/model/coded.ts'
import type { Document } from '../src/model/document.ts'
import { findEdtf } from '../src/model/edtf.ts'
import type { Actor } from '../src/model/layers.ts'
import type { Mention } from '../src/model/mention.ts'
import { ACT_KINDS, ACT_TYPES, TYPE_ALIASES } from '../src/model/ontology.ts'
import type { ActKind, ActType, Reality } from '../src/model/ontology.ts'
import type { Span } from '../src/model/span.ts'

const SHARED = new URL('../../shared/', import.meta.url).pathname

/** One line of gold/events/events-*.jsonl. */
interface GoldEvent {
  readonly doc: string
  readonly sent: string
  readonly trigger: string
  readonly type: string
  readonly kind: string
  readonly sources: readonly string[]
  readonly targets: readonly string[]
  readonly date: string | null
  readonly reality: Reality
  readonly attributedTo: string | null
  readonly place: string | null
}

/** The hand-annotated acts as coded documents, so that what follows the coder can be measured without it. */
export function goldCoded(): readonly CodedDocument[] {
  const folder = `${SHARED}gold/events/`
  const events = readdirSync(folder)
    .filter((name) => name.startsWith('events-'))
    .flatMap((name) =>
      readFileSync(folder + name, 'utf8')
        .trim()
        .split('\n'),
    )
    .map((line) => JSON.parse(line) as GoldEvent)
  const byDocument = Map.groupBy(events, (event) => event.doc)
  return [...byDocument].map(([doc, found]) => codedOf(doc, found))
}

function codedOf(doc: string, events: readonly GoldEvent[]): CodedDocument {
  let text = corpusText(doc)
  const places = events.map((event) => {
    const placed = findSentence(text, event.sent)
    if (placed !== undefined) return placed
    text += `\n\n${event.sent}`
    return { start: text.length - event.sent.length, end: text.length }
  })
  const used = new Set<string>()
  const mentions = events.flatMap((event, index) => {
    const sentence = places[index]
    return sentence === undefined ? [] : [mentionOf(event, `m${index + 1}`, sentence, text, used)]
  })
  const names = new Set(events.flatMap((event) => [...event.sources, ...event.targets]))
  const layers = { sentences: [], tokens: [], dates: [], quotes: [], figures: [], actors: [...names].map(actorOf) }
  return { document: documentOf(doc, text), layers, mentions }
}

function corpusText(doc: string): string {
  for (const folder of ['seeds', 'open']) {
    if (readdirSync(`${SHARED}corpus/${folder}`).includes(doc)) {
      return readFileSync(`${SHARED}corpus/${folder}/${doc}`, 'utf8')
    }
  }
  return ''
}

/** Finds the sentence though spaces and line breaks differ. */
function findSentence(text: string, sentence: string): Span | undefined {
  const pattern = sentence
    .trim()
    .split(/\s+/u)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+')
  const match = new RegExp(pattern, 'u').exec(text)
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length }
}

function mentionOf(event: GoldEvent, id: string, sentence: Span, text: string, used: Set<string>): Mention {
  const trigger = triggerOf(event, sentence, text, used)
  const date = event.date === null ? undefined : findEdtf(event.date)
  const place = event.place === null ? undefined : placeOf(event.place, sentence, text)
  const object = objectAfter(trigger, sentence, text)
  return {
    id,
    type: typeOf(event.type),
    kind: (ACT_KINDS as readonly string[]).includes(event.kind) ? (event.kind as ActKind) : 'other',
    contexts: [],
    trigger,
    sentence,
    ...rolesOf(event),
    date: date === undefined ? null : { edtf: date, basis: 'stated', why: 'gold' },
    place: place ?? null,
    ...(object === undefined ? {} : { object }),
    reality: event.reality,
    attribution: event.attributedTo === null ? [] : [{ to: event.attributedTo, verb: 'say', span: trigger }],
    confidence: 1,
    why: ['gold'],
  }
}

/** The gold takes the buyer for the one who acts, the program the supplier. */
function rolesOf({ kind, trigger, sources, targets }: GoldEvent): Pick<Mention, 'actors' | 'recipients'> {
  const buys = kind === 'arms-transfer' && /\b(?:buy|bought|purchas|import|receiv|acquir)/iu.test(trigger)
  return buys ? { actors: targets, recipients: sources } : { actors: sources, recipients: targets }
}

const typeOf = (name: string): ActType =>
  TYPE_ALIASES[name] ?? ((ACT_TYPES as readonly string[]).includes(name) ? (name as ActType) : 'CONSULT')

function triggerOf(event: GoldEvent, sentence: Span, text: string, used: Set<string>): Span {
  const inside = text.slice(sentence.start, sentence.end)
  const pattern = event.trigger.split(/\s+/u).map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  for (const match of inside.matchAll(new RegExp(pattern.join('\\s+'), 'gu'))) {
    const start = sentence.start + match.index
    const key = `${start} ${event.type} ${event.date}`
    if (used.has(key)) continue
    used.add(key)
    return { start, end: start + match[0].length }
  }
  return sentence
}

function placeOf(name: string, sentence: Span, text: string): Mention['place'] {
  const at = text.slice(sentence.start, sentence.end).indexOf(name)
  return at < 0 ? { ...sentence, name } : { start: sentence.start + at, end: sentence.start + at + name.length, name }
}

/** Stands in for the coder's object: the words behind the trigger up to the next mark, nine at most. */
function objectAfter(trigger: Span, sentence: Span, text: string): Span | undefined {
  const match = /^\s+((?:[^\s,.;:"”]+\s+){0,8}[^\s,.;:"”]+)/u.exec(text.slice(trigger.end, sentence.end))
  if (match === null) return undefined
  const end = trigger.end + match[0].length
  return { start: end - (match[1] ?? '').length, end }
}

function actorOf(name: string): Actor {
  const state = /^[A-Z]{3}$/u.test(name) ? name : null
  const type = state === null ? 'organisation' : 'state'
  return { id: name, name: state === null ? name : stateName(state), type, state, mentions: [] }
}

const REGIONS = new Intl.DisplayNames('en', { type: 'region' })
const CODES: Readonly<Record<string, string>> = { SUN: 'Soviet Union', DDR: 'East Germany', CSK: 'Czechoslovakia' }
const ALPHA2: Readonly<Record<string, string>> = {
  SDN: 'SD',
  RUS: 'RU',
  USA: 'US',
  SYR: 'SY',
  IRN: 'IR',
  TUR: 'TR',
  CHN: 'CN',
  QAT: 'QA',
  SAU: 'SA',
  ARE: 'AE',
  UKR: 'UA',
  ISR: 'IL',
  EGY: 'EG',
  ETH: 'ET',
  SOM: 'SO',
  FRA: 'FR',
  TWN: 'TW',
  TCD: 'TD',
  BGD: 'BD',
  OMN: 'OM',
  AFG: 'AF',
  CUB: 'CU',
  PAK: 'PK',
  IRQ: 'IQ',
  BHR: 'BH',
  KWT: 'KW',
  GBR: 'GB',
  LBN: 'LB',
  JOR: 'JO',
  YEM: 'YE',
}
const stateName = (code: string): string => {
  const alpha2 = ALPHA2[code]
  return CODES[code] ?? (alpha2 === undefined ? code : (REGIONS.of(alpha2) ?? code))
}

function documentOf(doc: string, text: string): Document {
  const hash = createHash('sha256').update(text).digest('hex')
  return {
    id: doc,
    sha256: { bytes: hash, text: hash },
    format: 'text',
    text,
    title:
      text
        .split('\n')
        .find((line) => line.trim() !== '')
        ?.replaceAll(/[=#]/g, '')
        .trim() ?? null,
    publisher: null,
    authors: [],
    published: null,
    url: null,
    language: 'en',
    kind: doc.startsWith('wiki') || /relations/u.test(text.slice(0, 60)) ? 'encyclopedia' : 'unknown',
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
