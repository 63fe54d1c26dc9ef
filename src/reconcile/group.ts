import { calendarDay } from '../model/edtf.ts'
import { agreement, WEIGHTS } from './compare.ts'
import type { Evidence } from './evidence.ts'

/** Mentions that tell of one act. The first is the one the group was begun with: the best dated. */
export interface Group {
  readonly members: Evidence[]
}

/**
 * Puts mentions of one act together. The best dated come first and begin groups; coarser and undated ones then join
 * the group they agree with best. Each mention is compared only with the groups of its block (family, parties,
 * years), so that cost grows with the pile and not with its square. The order of the input does not matter.
 */
export function groupEvidence(evidence: readonly Evidence[]): readonly Group[] {
  const blocks = new Map<string, Group[]>()
  const groups: Group[] = []
  for (const each of [...evidence].sort(byPrecision)) {
    const found = bestGroup(each, candidates(each, blocks))
    if (found === undefined) groups.push(enter(each, { members: [] }, blocks))
    else enter(each, found, blocks)
  }
  return groups
}

function byPrecision(a: Evidence, b: Evidence): number {
  return precision(a) - precision(b) || byPlace(a, b)
}

/** Canonical order: documents by their hash, then place in the text. */
export const byPlace = (a: Evidence, b: Evidence): number =>
  a.source.rank - b.source.rank ||
  a.mention.trigger.start - b.mention.trigger.start ||
  a.mention.trigger.end - b.mention.trigger.end ||
  (a.mention.id < b.mention.id ? -1 : a.mention.id > b.mention.id ? 1 : 0)

/** 0 for a day, 1 for a month, 2 for a year, 3 for a longer span, 4 for an open one, 5 for none. */
function precision({ date }: Evidence): number {
  if (date === null) return 5
  if (date.open) return 4
  return date.days <= 7 ? 0 : date.days <= 92 ? 1 : date.days <= 366 ? 2 : 3
}

const MOST_YEARS = 12

/** Where a group is found by its parties: each pair, a party that stands alone (`=`), and a party among others (`~`). */
function entryKeys(parties: readonly string[]): readonly string[] {
  if (parties.length === 0) return ['-']
  const some = parties.slice(0, 5)
  const alone = parties.length === 1 ? [`=${some[0]}`] : []
  return [...pairsOf(some), ...alone, ...some.map((party) => `~${party}`)]
}

/** Where a mention looks: its own pairs and each of its parties alone. One party looks among all acts of it. */
function lookupKeys(parties: readonly string[], everywhere: boolean): readonly string[] {
  if (parties.length === 0) return ['-']
  const some = parties.slice(0, 5)
  const alone = some.map((party) => `=${party}`)
  if (some.length > 1) return [...pairsOf(some), ...alone]
  return everywhere ? some.map((party) => `~${party}`) : alone
}

const pairsOf = (parties: readonly string[]): readonly string[] =>
  parties.flatMap((a, index) => parties.slice(index + 1).map((b) => `${a}+${b}`))

/** The years a date may mean; one more on each side for what happens once, where sources may differ. */
function yearsOf({ date, how }: Evidence): readonly number[] {
  if (date === null) return []
  const { first, last } = date.range
  const slip = how.once ? 1 : 0
  const from = calendarDay(Number.isFinite(first) ? first : last).year - slip
  const to = calendarDay(Number.isFinite(last) ? last : first).year + slip
  const count = Math.min(to - from + 1, MOST_YEARS)
  return Array.from({ length: count }, (_, index) => from + index)
}

/**
 * Groups a mention may belong to: those of its years and those without; for one that has no date, those of any year.
 * In its own document it is also compared with acts of its one party together with others.
 */
function candidates(evidence: Evidence, blocks: ReadonlyMap<string, readonly Group[]>): ReadonlySet<Group> {
  const closed = evidence.date?.open === false
  const times = closed ? [...yearsOf(evidence), 'any'] : ['all']
  const keys = lookupKeys(evidence.parties, closed).flatMap((key) => times.map((time) => `${key}|${time}`))
  const near = lookupKeys(evidence.parties, true).map((key) => `${key}|in ${evidence.source.rank}`)
  return new Set([...keys, ...near].flatMap((key) => blocks.get(`${evidence.family}|${key}`) ?? []))
}

function enter(evidence: Evidence, group: Group, blocks: Map<string, Group[]>): Group {
  group.members.push(evidence)
  const times = evidence.date?.open === false ? [...yearsOf(evidence), 'all'] : ['any', 'all']
  for (const key of entryKeys(evidence.parties)) {
    for (const time of [...times, `in ${evidence.source.rank}`])
      addTo(blocks, `${evidence.family}|${key}|${time}`, group)
  }
  return group
}

function addTo(blocks: Map<string, Group[]>, key: string, group: Group): void {
  const block = blocks.get(key)
  if (block === undefined) blocks.set(key, [group])
  else if (!block.includes(group)) block.push(group)
}

function bestGroup(evidence: Evidence, groups: ReadonlySet<Group>): Group | undefined {
  let best: Group | undefined
  let bestScore: number = WEIGHTS.threshold
  for (const group of groups) {
    const score = groupScore(evidence, group)
    if (score !== undefined && score > bestScore) {
      best = group
      bestScore = score
    }
  }
  return best
}

const MOST_MEMBERS = 12

/** The best agreement with a member, when no member forbids it. */
function groupScore(evidence: Evidence, group: Group): number | undefined {
  let best: number | undefined
  for (const member of group.members.slice(0, MOST_MEMBERS)) {
    const score = agreement(evidence, member)
    if (score === undefined) return undefined
    if (best === undefined || score > best) best = score
  }
  return best
}
