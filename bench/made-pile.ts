import { createHash } from 'node:crypto'
import type { CodedDocument } from '../src/model/coded.ts'
import type { DocumentKind } from '../src/model/document.ts'
import { edtf } from '../src/model/edtf.ts'
import type { Actor, Token } from '../src/model/layers.ts'
import type { Mention } from '../src/model/mention.ts'
import type { ActKind, ActType } from '../src/model/ontology.ts'

/** A sort of act as made texts tell it. */
type Sort = readonly [kind: ActKind, type: ActType, verb: string, noun: string, object: string]

const SORTS: readonly Sort[] = [
  ['visit', 'CONSULT', 'visited', 'visit', ''],
  ['meeting', 'CONSULT', 'met', 'meeting', ''],
  ['talks', 'CONSULT', 'held talks with', 'talks', ''],
  ['sign', 'SUPPORT', 'signed', 'signing', 'an agreement on THING'],
  ['agree', 'AGREE', 'agreed with', 'agreement', 'cooperation on THING'],
  ['arms-transfer', 'AID', 'delivered to', 'delivery', 'arms and THING'],
  ['aid', 'AID', 'gave', 'gift', 'a load of THING'],
  ['sanction', 'SANCTION', 'imposed sanctions on', 'sanctions', 'THING'],
  ['condemn', 'ACCUSE', 'condemned', 'condemnation', 'the trade in THING'],
  ['accuse', 'ACCUSE', 'accused', 'accusation', 'the theft of THING'],
  ['attack', 'ASSAULT', 'attacked', 'attack', 'a convoy of THING'],
  ['praise', 'SUPPORT', 'praised', 'praise', 'the sale of THING'],
  ['trade', 'COOPERATE', 'sold to', 'sale', 'THING'],
  ['deploy', 'MOBILIZE', 'sent soldiers to', 'deployment', ''],
]

const THINGS =
  'grain oil gas gold copper timber steel cotton ships trucks radar vaccines books bridges roads ports railways tractors medicine fertiliser cement rice sugar tea coffee salt coal uranium phosphates fish leather'.split(
    ' ',
  )
const STATES =
  'USA RUS CHN GBR FRA DEU TUR IRN SAU EGY SDN SYR IND PAK JPN KOR BRA ZAF NGA ETH KEN IDN VNM THA ITA ESP POL UKR GRC ISR JOR LBN IRQ KWT ARE QAT OMN YEM LBY DZA MAR TUN MEX ARG CHL PER COL VEN CUB CAN AUS NZL'.split(
    ' ',
  )

/** Numbers from 0 to 1, the same in every run (mulberry32). */
export function newChance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

interface Happened {
  readonly sort: Sort
  readonly from: string
  readonly to: string
  readonly day: string
  readonly thing: string
}

/** How large a made pile is. */
export interface PileSize {
  readonly documents: number
  readonly mentions: number
  readonly seed?: number
}

/**
 * A pile that nobody wrote: events between some fifty states, a few of them in most, over eighty years, each told by
 * one to some dozen documents, by day, month or year, by verb or by noun; one document in twenty is a reprint.
 */
export function madePile({ documents, mentions, seed = 1 }: PileSize): readonly CodedDocument[] {
  const chance = newChance(seed)
  const happened = Array.from({ length: Math.ceil(mentions / 3) }, () => somethingHappened(chance))
  const each = Math.round(mentions / documents)
  const pile: CodedDocument[] = []
  for (let number = 0; number < documents; number += 1) {
    const copied = pile[Math.floor(chance() * pile.length)]
    if (copied !== undefined && chance() < 0.05) pile.push(reprintOf(copied, number))
    else pile.push(documentOf(number, pickEach(happened, each, chance), chance))
  }
  return pile
}

/** Chosen so that the first are chosen far more often than the last, as states and events are in real piles. */
const pick = <T>(list: readonly T[], chance: () => number): T => {
  const found = list[Math.floor(chance() ** 2.2 * list.length)]
  if (found === undefined) throw new Error('an empty list')
  return found
}

function somethingHappened(chance: () => number): Happened {
  const from = pick(STATES, chance)
  const others = STATES.filter((state) => state !== from)
  const year = 2025 - Math.floor(chance() ** 2 * 80)
  const month = String(1 + Math.floor(chance() * 12)).padStart(2, '0')
  const day = String(1 + Math.floor(chance() * 28)).padStart(2, '0')
  return {
    sort: pick(SORTS, chance),
    from,
    to: pick(others, chance),
    day: `${year}-${month}-${day}`,
    thing: pick(THINGS, chance),
  }
}

/** Events of one matter and time: a document tells of neighbours. */
function pickEach(happened: readonly Happened[], count: number, chance: () => number): readonly Happened[] {
  return Array.from({ length: count }, () => pick(happened, chance))
}

function documentOf(number: number, events: readonly Happened[], chance: () => number): CodedDocument {
  const made: Made = { text: '', actors: new Map(), tokens: [], mentions: [] }
  for (const event of events) tell(event, made, chance)
  const hash = createHash('sha256').update(made.text).digest('hex')
  const year = 1990 + Math.floor(chance() * 35)
  return codedOf(`made/${number}.txt`, made, { text: hash, bytes: hash }, `${year}-06-01`)
}

interface Made {
  text: string
  readonly actors: Map<
    string,
    Actor & { readonly mentions: { start: number; end: number; form: 'name'; why: string }[] }
  >
  readonly tokens: Token[]
  readonly mentions: Mention[]
}

const FILLER = 'as the papers of both capitals wrote on the next day and nobody denied'.split(' ')

/** One sentence: "On 3 May 2011 RUS delivered arms and radar to SDN, as the papers of both capitals wrote …". */
function tell(
  { sort: [kind, type, verb, noun, object], from, to, day, thing }: Happened,
  made: Made,
  chance: () => number,
): void {
  const start = made.text.length
  const trigger = chance() < 0.8 ? verb : noun
  const words = object.replace('THING', thing)
  const filler = FILLER.slice(0, 3 + Math.floor(chance() * FILLER.length)).join(' ')
  add(made, `Then ${chance().toString(36).slice(2, 7)} says `)
  const actor = addName(made, from)
  add(made, ' ')
  const at = made.text.length
  add(made, `${trigger} `)
  const objectAt = made.text.length
  add(made, `${words} `)
  const other = addName(made, to)
  add(made, ` in ${day}, ${filler}. `)
  const roll = chance()
  const date = roll < 0.5 ? day : roll < 0.65 ? day.slice(0, 7) : roll < 0.85 ? day.slice(0, 4) : undefined
  made.mentions.push({
    id: `m${made.mentions.length + 1}`,
    type,
    kind,
    contexts: [],
    trigger: { start: at, end: at + trigger.length },
    sentence: { start, end: made.text.length - 1 },
    actors: [actor],
    recipients: [other],
    date: date === undefined ? null : { edtf: edtf(date), basis: 'stated', why: 'made' },
    place: null,
    ...(words === '' ? {} : { object: { start: objectAt, end: objectAt + words.length } }),
    reality: 'actual',
    attribution: [],
    confidence: 0.8,
    why: ['made'],
  })
}

function addName(made: Made, state: string): string {
  const start = made.text.length
  add(made, state)
  const found = made.actors.get(state) ?? { id: state, name: state, type: 'state', state, mentions: [] }
  found.mentions.push({ start, end: made.text.length, form: 'name', why: 'made' })
  made.actors.set(state, found)
  return state
}

/** Adds words, each with its token: they hang on the one before. */
function add(made: Made, words: string): void {
  for (const match of words.matchAll(/[\p{L}\p{N}-]+/gu)) {
    const start = made.text.length + match.index
    const head = made.tokens.length - 1
    made.tokens.push({ start, end: start + match[0].length, lemma: match[0], upos: 'NOUN', head, deprel: 'dep' })
  }
  made.text += words
}

function codedOf(
  id: string,
  made: Made,
  sha256: CodedDocument['document']['sha256'],
  published: string,
): CodedDocument {
  const kinds: readonly DocumentKind[] = ['news', 'wire', 'encyclopedia', 'opinion']
  return {
    document: {
      id,
      sha256,
      format: 'text',
      text: made.text,
      title: `Made ${id}`,
      publisher: `Paper ${id.length * 7 + made.text.length}`,
      authors: [],
      published: { edtf: edtf(published), basis: 'stated', why: 'made' },
      url: null,
      language: 'en',
      kind: kinds[made.text.length % kinds.length] ?? 'news',
      kindWhy: [],
      firstPublished: null,
      standing: [],
      sections: [],
      blocks: [],
      citations: [],
      infoboxes: [],
      foreignNames: [],
    },
    layers: {
      sentences: made.mentions.map(({ sentence }) => ({ ...sentence, block: 0, tokens: [0, 0] as const })),
      tokens: made.tokens,
      dates: [],
      actors: [...made.actors.values()],
      quotes: [],
      figures: [],
    },
    mentions: made.mentions,
  }
}

/** The same words under another id and in other bytes. */
function reprintOf({ document, layers, mentions }: CodedDocument, number: number): CodedDocument {
  const bytes = createHash('sha256').update(`${number}`).digest('hex')
  const id = `made/${number}.txt`
  return {
    document: { ...document, id, sha256: { ...document.sha256, bytes }, publisher: `Copier ${number}` },
    layers,
    mentions,
  }
}
