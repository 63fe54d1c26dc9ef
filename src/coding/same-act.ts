import { compatible } from '../model/edtf.ts'
import type { Actor } from '../model/layers.ts'
import type { ActDate, Mention } from '../model/mention.ts'

/**
 * Gives acts without a date that of the same act told elsewhere in the document ("the visit", after "visited Moscow on
 * 3 May"): the same kind between the same parties, when all its dated mentions agree on one time.
 */
export function dateSameActs(mentions: readonly Mention[], actors: ReadonlyMap<string, Actor>): readonly Mention[] {
  const dates = new Map<string, ActDate | 'several'>()
  for (const mention of mentions) {
    const key = keyOf(mention, actors)
    if (mention.date === null || mention.date.basis === 'inherited' || key === undefined) continue
    const known = dates.get(key)
    dates.set(key, known === undefined ? mention.date : agreed(known, mention.date))
  }
  return mentions.map((mention) =>
    mention.date === null ? dated(mention, dates.get(keyOf(mention, actors) ?? '')) : mention,
  )
}

function dated(mention: Mention, date: ActDate | 'several' | undefined): Mention {
  if (date === undefined || date === 'several') return mention
  return {
    ...mention,
    date: { ...date, basis: 'inherited', why: 'when/same-act' },
    why: [...mention.why, 'when/same-act'],
  }
}

/** The more precise of two dates that can be one, else that there are several. */
function agreed(known: ActDate | 'several', date: ActDate): ActDate | 'several' {
  if (known === 'several' || !compatible(known.edtf, date.edtf)) return 'several'
  return known.edtf.length >= date.edtf.length ? known : date
}

/** Kind and parties, states for those who act for them; `undefined` when fewer than two take part or it is not actual. */
function keyOf(mention: Mention, actors: ReadonlyMap<string, Actor>): string | undefined {
  const parties = new Set([...mention.actors, ...mention.recipients].map((id) => actors.get(id)?.state ?? id))
  if (parties.size < 2 || mention.kind === 'other' || mention.reality !== 'actual') return undefined
  return [mention.kind, ...[...parties].sort()].join(' ')
}
