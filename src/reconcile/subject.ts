import type { CodedDocument } from '../model/coded.ts'
import type { Actor } from '../model/layers.ts'
import type { ReconcileLexicon } from '../model/lexicon/reconcile.ts'
import { plainWords } from './words.ts'

/** A state of a dossier with the codes that count as it: its own and those of its predecessors. */
export interface Side {
  readonly code: string
  readonly name: string
  readonly codes: ReadonlySet<string>
}

/** The side of a state: the Soviet Union's acts are Russia's in a dossier, under their own name. */
export function sideOf(code: string, lexicon: ReconcileLexicon): Side {
  const before = [...lexicon.successors].flatMap(([gone, after]) => (after.includes(code) ? [gone] : []))
  return { code, name: lexicon.stateNames.get(code) ?? code, codes: new Set([code, ...before]) }
}

const TITLE_REACH = 200

/**
 * Whether a document is about these states: its title names all of them, or it names one and they are those the
 * document speaks of most.
 */
export function isAbout(coded: CodedDocument, sides: readonly Side[]): boolean {
  const named = sides.filter((side) => isInTitle(coded, side)).length
  if (named === sides.length) return true
  if (named === 0) return false
  const counts = mentionCounts(coded)
  const most = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, sides.length)
  return sides.every((side) => most.some(([code]) => side.codes.has(code)))
}

function isInTitle({ document, layers }: CodedDocument, side: Side): boolean {
  const title = ` ${plainWords(document.title ?? '').join(' ')} `
  if (title.includes(` ${plainWords(side.name).join(' ')} `)) return true
  const block = document.blocks.find(({ role }) => role === 'title')
  const end = block === undefined ? Math.min(TITLE_REACH, (document.title ?? '').length) : block.end
  return layers.actors.some((actor) => isOf(actor, side) && actor.mentions.some((mention) => mention.start < end))
}

/** Whether an actor is of a side: the state, its people and organs. */
export const isOf = (actor: Pick<Actor, 'state'>, side: Side): boolean =>
  actor.state !== null && side.codes.has(actor.state)

function mentionCounts({ layers }: CodedDocument): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { state, mentions } of layers.actors) {
    if (state !== null) counts.set(state, (counts.get(state) ?? 0) + mentions.length)
  }
  return counts
}
