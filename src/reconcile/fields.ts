import { breadth, byDate, dayRange } from '../model/edtf.ts'
import type { Edtf } from '../model/edtf.ts'
import type { Reality } from '../model/ontology.ts'
import { REALITIES } from '../model/ontology.ts'
import type { Field } from '../model/record.ts'
import { daysMeet, isLooselyDated, isReprintDate } from './compare-dates.ts'
import type { Evidence } from './evidence.ts'
import { plainWords } from './words.ts'

/** One value of a field with those who say it. */
interface Version<T> {
  readonly value: T
  readonly said: readonly Evidence[]
}

function versionsOf<T extends string>(
  members: readonly Evidence[],
  valueOf: (each: Evidence) => T | null,
): Version<T>[] {
  const versions = new Map<T, Evidence[]>()
  for (const member of members) {
    const value = valueOf(member)
    if (value === null) continue
    const said = versions.get(value)
    if (said === undefined) versions.set(value, [member])
    else said.push(member)
  }
  return [...versions].map(([value, said]) => ({ value, said }))
}

const originsOf = (said: readonly Evidence[]): number => new Set(said.map((each) => each.source.origin)).size

function field<T>(value: T | null, versions: readonly Version<T>[], disputed: boolean, agreed: boolean): Field<T> {
  return {
    value,
    state: disputed ? 'disputed' : agreed ? 'agreed' : 'single-source',
    versions: versions.map((version) => ({
      value: version.value,
      documents: [...new Set(version.said.map((each) => each.source.coded.document.id))].sort(),
    })),
  }
}

/**
 * When it happened: every source's version, finest first. A coarser date that contains a finer one is no dispute; two
 * that exclude each other are, but not a date that is only taken over from the text around. `first` are the members that are no copies: only they can disagree.
 */
export function dateField(members: readonly Evidence[], first: readonly Evidence[]): Field<string> {
  const versions = versionsOf(members, (each) => each.date?.edtf ?? null).sort(
    (a, b) => breadth(a.value) - breadth(b.value) || byDate(a.value, b.value) || 0,
  )
  const dated = first.filter((each) => each.date !== null)
  const firm = dated.filter((each) => !isLooselyDated(each))
  const own = firm.length > 0 ? firm : dated
  const disputed = own.some((a) => own.some((b) => excludes(a, b)))
  const agreed = originsOf(own) > 1
  const telling = versions.filter((version) => version.said.some((each) => own.includes(each)))
  const best = disputed ? mostTold(telling) : finest(telling)
  return field<string>(best ?? versions[0]?.value ?? null, versions, disputed, agreed)
}

const excludes = (a: Evidence, b: Evidence): boolean =>
  a.date !== null && b.date !== null && !daysMeet(a.date, b.date) && !isReprintDate(a, b)

/** The narrowest date; of an open one the text still says more than none. */
function finest(versions: readonly Version<Edtf>[]): Edtf | undefined {
  const closed = versions.find(({ value }) => Number.isFinite(dayRange(value).first + dayRange(value).last))
  return (closed ?? versions[0])?.value
}

function mostTold<T>(versions: readonly Version<T>[]): T | undefined {
  return versions.toSorted((a, b) => originsOf(b.said) - originsOf(a.said))[0]?.value
}

/** Whether it happened. What one source asserts and another denies or negates is disputed. */
export function realityField(members: readonly Evidence[]): Field<Reality> {
  const versions = versionsOf(members, (each) => each.reality).sort(
    (a, b) => originsOf(b.said) - originsOf(a.said) || REALITIES.indexOf(a.value) - REALITIES.indexOf(b.value),
  )
  const values = new Set(versions.map((version) => version.value))
  const disputed = values.has('actual') && (values.has('denied') || values.has('negated'))
  const agreed = (versions[0] === undefined ? 0 : originsOf(versions[0].said)) > 1
  return field<Reality>(versions[0]?.value ?? null, versions, disputed, agreed)
}

/**
 * Where it happened, in the words of the texts; of several names the one most sources give, then the longest. Two
 * different states are a dispute; two other names may be one place inside the other, which is not known here.
 */
export function placeField(members: readonly Evidence[]): Field<string> {
  const versions = versionsOf(members, (each) => each.mention.place?.name ?? null).sort(
    (a, b) =>
      originsOf(b.said) - originsOf(a.said) ||
      plainWords(b.value).length - plainWords(a.value).length ||
      (a.value < b.value ? -1 : 1),
  )
  const states = new Set(versions.flatMap((version) => stateOfPlace(version)))
  const agreed = (versions[0] === undefined ? 0 : originsOf(versions[0].said)) > 1
  return field<string>(versions[0]?.value ?? null, versions, states.size > 1, agreed)
}

function stateOfPlace({ value, said }: Version<string>): readonly string[] {
  const actors = said[0]?.source.actors.values() ?? []
  for (const actor of actors) if (actor.type === 'state' && actor.name === value) return [actor.id]
  return []
}
