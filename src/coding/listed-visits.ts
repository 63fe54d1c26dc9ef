import type { Block, Document } from '../model/document.ts'
import type { Actor, DateMention, Layers } from '../model/layers.ts'
import type { ActDate, Mention } from '../model/mention.ts'
import { contains, type Span } from '../model/span.ts'

/** Who visits whom by a heading: "High-level visits from Estonia to Mexico". */
interface Route {
  readonly from: Actor
  readonly to: Actor
}

const HEADING = /\bvisits?\b.*?\b(?<from>from)\b.+?\b(?<to>to)\b/iu

/**
 * The visits that stand as a list under a heading of who goes where, one item a visitor: "President Luis Echeverría
 * (1975)". An item with several dates tells of several visits.
 */
export function listedVisits({ blocks, text }: Document, layers: Layers): readonly Mention[] {
  let route: Route | undefined
  return blocks.flatMap((block) => {
    if (block.role === 'heading') route = routeOf(text, block, layers.actors)
    return block.role === 'list-item' && route !== undefined ? visitsIn(text, block, layers, route) : []
  })
}

function routeOf(text: string, heading: Block, actors: readonly Actor[]): Route | undefined {
  const match = HEADING.exec(text.slice(heading.start, heading.end))
  if (match === null) return undefined
  const turn = heading.start + match.index + match[0].length
  const from = stateIn(actors, { start: heading.start + match.index, end: turn })
  const to = stateIn(actors, { start: turn, end: heading.end })
  return from === undefined || to === undefined || from === to ? undefined : { from, to }
}

const stateIn = (actors: readonly Actor[], span: Span): Actor | undefined =>
  actors.find((actor) => actor.type === 'state' && actor.mentions.some((mention) => contains(span, mention)))

/** The visitor is the person named when he is known to act for the state of the heading, else that state. */
function visitsIn(text: string, item: Block, { actors, dates, sentences }: Layers, route: Route): readonly Mention[] {
  const words = /^[^(\n]*[^(\s]/u.exec(text.slice(item.start, item.end))
  const sentence = sentences.find((one) => contains(item, one))
  if (words === null || sentence === undefined) return []
  const trigger = { start: item.start, end: item.start + words[0].length }
  const visitor = actors.find(
    (actor) =>
      actor.type === 'person' &&
      actor.state === route.from.state &&
      actor.mentions.some((mention) => contains(trigger, mention)),
  )
  const told = dates.filter((date) => date.type === 'date' && contains(item, date)).flatMap(dateOf)
  const visit = { trigger, sentence: { start: sentence.start, end: sentence.end } }
  return (told.length === 0 ? [null] : told).map((date) => ({
    ...VISIT,
    ...visit,
    actors: [(visitor ?? route.from).id],
    recipients: [route.to.id],
    date,
    why: [...VISIT.why, ...(date === null ? [] : [date.why])],
  }))
}

const dateOf = ({ start, end, edtf, basis }: DateMention): readonly ActDate[] =>
  edtf === '' ? [] : [{ edtf, basis, span: { start, end }, why: 'when/modifies' }]

const VISIT = {
  id: '',
  type: 'CONSULT',
  kind: 'visit',
  contexts: ['diplomatic'],
  place: null,
  reality: 'actual',
  attribution: [],
  confidence: 0.9,
  why: ['list/visits', 'role/heading', 'reality/asserted'],
} as const
