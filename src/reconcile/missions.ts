import type { CodedDocument } from '../model/coded.ts'
import type { MissionEntry } from '../model/dossier.ts'
import type { Actor } from '../model/layers.ts'
import type { Side } from './subject.ts'
import { isAbout, isOf } from './subject.ts'

/**
 * Which state has an embassy where: from the infobox of a document about the pair, and from sentences of the form
 * "X has an embassy in Y" whose subject is one of the states. Each once, with the documents that say it.
 */
export function findMissions(coded: readonly CodedDocument[], sides: readonly Side[]): readonly MissionEntry[] {
  const found = new Map<string, Set<string>>()
  for (const each of coded) {
    const texts = [...(isAbout(each, sides) ? infoboxMissions(each) : []), ...toldMissions(each, sides)]
    for (const text of texts) found.set(text, (found.get(text) ?? new Set()).add(each.document.id))
  }
  return [...found]
    .map(([text, documents]) => ({ text, documents: [...documents].sort() }))
    .toSorted((a, b) => (a.text < b.text ? -1 : 1))
}

const MISSION_FIELD = /^(?:mission|embassy)\s*\d*$/iu
const MISSION_LINE = /^\W*Mission\d?:\s*(.+)$/gimu

function infoboxMissions({ document }: CodedDocument): readonly string[] {
  const fields = document.infoboxes.flatMap((box) => box.fields)
  const named = fields.filter(([name, value]) => MISSION_FIELD.test(name) && value !== '').map(([, value]) => value)
  if (named.length > 0) return named
  const boxes = document.blocks.filter((block) => block.role === 'infobox')
  const lines = boxes.flatMap((box) => [...document.text.slice(box.start, box.end).matchAll(MISSION_LINE)])
  return lines.flatMap((match) => match[1]?.trim() ?? [])
}

const HAS_MISSION =
  /^\s*(?:currently\s+|also\s+)?(?:has|have|maintains?|operates?)\s+(?:an?|its|their)\s+(?:resident\s+)?(embassy|consulate(?:[- ]general)?|high commission|legation)\s+(?:in|at)\s+(\p{Lu}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*)?)/u

function toldMissions({ document, layers }: CodedDocument, sides: readonly Side[]): readonly string[] {
  return sides.flatMap((side) => {
    const hosts = sides.filter((other) => other !== side)
    const senders = layers.actors.filter((actor) => actor.type === 'state' && isOf(actor, side))
    return senders
      .flatMap((actor) => actor.mentions)
      .flatMap((mention) => {
        const match = HAS_MISSION.exec(document.text.slice(mention.end, mention.end + REACH))
        const [whole = '', what, where] = match ?? []
        if (what === undefined || where === undefined) return []
        const at = mention.end + whole.length - where.length
        const isHosted = hosts.some((host) => standsAt(layers.actors, host, at))
        return isHosted ? [`${capital(what)} of ${side.name}, ${where}`] : []
      })
  })
}

const REACH = 160

/** Whether words that mean the state, or a place of it, begin at an offset. */
const standsAt = (actors: readonly Actor[], side: Side, offset: number): boolean =>
  actors.some((actor) => isOf(actor, side) && actor.mentions.some((mention) => mention.start === offset))

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
