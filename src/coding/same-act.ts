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
    if (mention.date === null || mention.date.basis === 'inherited') continue
    for (const key of keysOf(mention, actors)) {
      const known = dates.get(key)
      dates.set(key, known === undefined ? mention.date : agreed(known, mention.date))
    }
  }
  return mentions.map((mention) =>
    mention.date === null ? dated(mention, dates.get(askedBy(mention, actors) ?? '')) : mention,
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

/** Acts whose one named party is enough to know them again: "his visit". */
const KNOWN_BY_ONE: ReadonlySet<string> = new Set(['visit', 'meeting', 'talks', 'call'])

const partiesOfAct = (mention: Mention, actors: ReadonlyMap<string, Actor>): readonly string[] =>
  [...new Set([...mention.actors, ...mention.recipients].map((id) => actors.get(id)?.state ?? id))].sort()

/** The keys that a dated act can be found by: kind and all parties (states for those who act for them), and kind and each party. */
function keysOf(mention: Mention, actors: ReadonlyMap<string, Actor>): readonly string[] {
  if (mention.kind === 'other' || mention.reality !== 'actual') return []
  const parties = partiesOfAct(mention, actors)
  return [
    [mention.kind, ...parties].join(' '),
    ...(KNOWN_BY_ONE.has(mention.kind) ? parties.map((p) => `${mention.kind} by ${p}`) : []),
  ]
}

/** What two states do again and again: another time is as likely as the one that is dated. */
const RECURRING: ReadonlySet<string> = new Set(['base', 'arms-transfer', 'trade', 'aid', 'invest', 'training', 'loan'])

/** The key that an undated act asks by; `undefined` when too little is known of it. */
function askedBy(mention: Mention, actors: ReadonlyMap<string, Actor>): string | undefined {
  if (mention.kind === 'other' || RECURRING.has(mention.kind) || mention.reality !== 'actual') return undefined
  const parties = partiesOfAct(mention, actors)
  if (parties.length >= 2) return [mention.kind, ...parties].join(' ')
  return parties.length === 1 && KNOWN_BY_ONE.has(mention.kind) ? `${mention.kind} by ${parties[0]}` : undefined
}
