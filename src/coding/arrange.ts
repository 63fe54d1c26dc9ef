import { type ActorsAt, hostOf, isPolitical, withoutDoubles } from './actors-at.ts'
import type { Evocation } from './match.ts'

/** Who takes part in an act, as actor ids, and how it was found. */
export interface Cast {
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly why: readonly string[]
}

/** The grammatical places around a trigger, already turned into actor ids. */
export interface Slots {
  readonly doers: readonly string[]
  readonly doneTo: readonly string[]
  /** Those of `doneTo` that the object itself names; none where it is a thing, which only belongs to them ("Russian troops"). */
  readonly named: readonly string[]
  readonly towards: readonly string[]
  readonly from: readonly string[]
  readonly between: readonly string[]
  readonly why: string
}

/** Puts those in the grammatical places on the two sides of the act, by its frame's pattern. */
export function arranged(actors: ActorsAt, act: Evocation, slots: Slots): Cast {
  const doers = slots.doers.filter((id) => isPolitical(actors, id))
  const done = (from: readonly string[], to: readonly string[], why = slots.why): Cast => {
    const first = withoutDoubles(from, actors)
    const states = new Set(first.flatMap((id) => actors.byId.get(id)?.state ?? []))
    const second = withoutDoubles(to, actors).filter((id) => !first.includes(id) && !isSameSide(actors, id, states))
    return { actors: first, recipients: second, why: [why] }
  }
  const political = (ids: readonly string[]): readonly string[] =>
    ids.map((id) => hostOf(actors, id)).filter((id) => isPolitical(actors, id))
  switch (act.frame.roles) {
    case 'together':
      return arrangedTogether(actors, slots, doers, done)
    case 'visits':
      return arrangedVisit(slots, doers, political, done)
    case 'gives':
      return arrangedGift(act, slots, doers, political, done)
    case 'gets':
      return slots.from.length > 0
        ? done(political(slots.from), doers.length > 0 ? doers : political(slots.doneTo))
        : done(political(slots.doneTo), doers)
    case 'alone':
      return done(doers, [])
    case 'holds':
      return done(political([...slots.doneTo, ...slots.doers, ...slots.towards]), [])
    case 'undergoes':
      return done([], political([...slots.doneTo, ...slots.doers, ...slots.towards]))
    case 'does': {
      if (doers.length === 0 && OWN_THINGS.has(act.frame.kind) && act.frame.obj !== undefined)
        return done(political(slots.doneTo), political(slots.towards))
      if (act.frame.type === 'PROTEST' && slots.why === 'role/noun') return arrangedProtest(actors, slots, doers, done)
      // "began its invasion of Ukraine": what belongs to the doer himself is not whom it is done to.
      const others = slots.doneTo.filter((id) => !doers.includes(id))
      return done(
        doers,
        (others.length > 0 ? others : slots.towards).filter((id) => isPolitical(actors, id)),
      )
    }
  }
}

/** What a state does with its own: "American troops were withdrawn", "American sanctions were lifted" are acts of America. */
const OWN_THINGS: ReadonlySet<string> = new Set(['withdraw', 'mobilise', 'deploy', 'exercise', 'lift-sanction'])

/** "shipments of Iranian weapons": without a giver, whoever the thing belongs to gives it. */
function arrangedGift(
  act: Evocation,
  slots: Slots,
  doers: readonly string[],
  political: (ids: readonly string[]) => readonly string[],
  done: (from: readonly string[], to: readonly string[]) => Cast,
): Cast {
  const givers = doers.length > 0 ? doers : slots.from
  const owners = act.frame.obj === undefined || slots.why !== 'role/noun' ? [] : political(slots.doneTo)
  if (givers.length === 0 && owners.length > 0) return done(owners, political(slots.towards))
  return done(givers, political(slots.towards.length > 0 ? slots.towards : slots.doneTo))
}

/** "the Libyan protests", "protests in Libya": a state is protested against, whoever else protests. */
function arrangedProtest(
  actors: ActorsAt,
  slots: Slots,
  doers: readonly string[],
  done: (from: readonly string[], to: readonly string[]) => Cast,
): Cast {
  const states = doers.filter((id) => actors.byId.get(id)?.type === 'state')
  const others = doers.filter((id) => !states.includes(id))
  const against = slots.towards.filter((id) => isPolitical(actors, id))
  return done(others, against.length > 0 ? against : states)
}

/** Both sides are actors; of an agreement "signed with Chad" by nobody named, only the other side is known. */
function arrangedTogether(
  actors: ActorsAt,
  slots: Slots,
  doers: readonly string[],
  done: (from: readonly string[], to: readonly string[]) => Cast,
): Cast {
  const one = [...slots.between, ...doers, ...slots.doneTo].filter((id) => isPolitical(actors, id))
  const other = slots.towards.filter((id) => isPolitical(actors, id))
  return one.length === 0 ? done([], other) : done([...one, ...other], [])
}

/** "Soviet missiles were deployed to Cuba": without a doer, whoever the object belongs to did it. */
function arrangedVisit(
  slots: Slots,
  doers: readonly string[],
  political: (ids: readonly string[]) => readonly string[],
  done: (from: readonly string[], to: readonly string[]) => Cast,
): Cast {
  const owners = political(slots.doneTo.filter((id) => !slots.named.includes(id)))
  return done(doers.length > 0 ? doers : owners, political([...slots.named, ...slots.towards]))
}

const isSameSide = (actors: ActorsAt, id: string, states: ReadonlySet<string>): boolean => {
  const actor = actors.byId.get(id)
  return actor !== undefined && actor.type === 'state' && actor.state !== null && states.has(actor.state)
}
