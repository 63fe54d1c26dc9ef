import { calendarDay } from '../model/edtf.ts'
import { isLooselyDated } from './compare-dates.ts'
import { agreement, isBareNoun } from './compare.ts'
import type { Evidence } from './evidence.ts'
import { WEIGHTS } from './weights.ts'

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
  const blocks = new Map<string, Set<Group>>()
  const groups: Group[] = []
  for (const each of [...evidence].sort(byPrecision)) {
    const found = bestGroup(each, candidates(each, blocks))
    if (found === undefined) groups.push(enter(each, { members: [] }, blocks))
    else enter(each, found, blocks)
  }
  return withoutSplits(groups, blocks)
}

/**
 * Groups that were begun apart, because what ties them came later, are put together: some two members agree as well
 * as members must, and all of them agree fairly.
 */
function withoutSplits(groups: readonly Group[], blocks: Blocks): readonly Group[] {
  const gone = new Set<Group>()
  for (const group of groups.toReversed()) {
    if (group.members.length > MOST_MOVED) continue
    const others = new Set(group.members.flatMap((member) => [...neighbours(member, blocks)]))
    let best: Group | undefined
    let bestTie: number = WEIGHTS.tie
    for (const other of others) {
      if (other === group || gone.has(other) || other.members.length < group.members.length) continue
      const tie = tieOf(group, other)
      if (tie !== undefined && tie > bestTie) [best, bestTie] = [other, tie]
    }
    if (best === undefined) continue
    best.members.push(...group.members)
    gone.add(group)
  }
  return groups.filter((group) => !gone.has(group))
}

const MOST_MOVED = 4

/** Groups of a mention's parties in its own document or of its very date. */
function neighbours({ family, parties, source, date }: Evidence, blocks: Blocks): ReadonlySet<Group> {
  const own = lookupKeys(parties, false).flatMap((key) => [...(blocks.get(`${family}|${key}|in ${source.rank}`) ?? [])])
  if (date === null || date.open || date.days > FEW_DAYS) return new Set(own)
  const dated = lookupKeys(parties, false).flatMap((key) => [...(blocks.get(`${family}|${key}|on ${date.edtf}`) ?? [])])
  return new Set([...own, ...dated])
}
const FEW_DAYS = 31

type Blocks = ReadonlyMap<string, ReadonlySet<Group>>

/** The mean agreement of two groups' members, when none forbids it and some two agree well enough. */
function tieOf(group: Group, other: Group): number | undefined {
  let [sum, count, most] = [0, 0, 0]
  for (const a of group.members) {
    for (const b of other.members.slice(0, MOST_MEMBERS)) {
      const score = agreement(a, b)
      if (score === undefined) return undefined
      sum += score
      count += 1
      most = Math.max(most, score)
    }
  }
  return most < WEIGHTS.threshold ? undefined : sum / count
}

/** Of one precision those first that say most themselves: both parties, a date of their own, no noun that points back. */
function byPrecision(a: Evidence, b: Evidence): number {
  return precision(a) - precision(b) || lean(a) - lean(b) || byPlace(a, b)
}

const lean = ({ parties, date, definite }: Evidence): number =>
  (parties.length > 1 ? 0 : 2) + (date?.inherited === true ? 2 : 0) + (definite ? 1 : 0)

/** Canonical order: documents by their hash, then place in the text. */
export const byPlace = (a: Evidence, b: Evidence): number =>
  a.source.rank - b.source.rank ||
  a.mention.trigger.start - b.mention.trigger.start ||
  a.mention.trigger.end - b.mention.trigger.end ||
  (a.mention.id < b.mention.id ? -1 : a.mention.id > b.mention.id ? 1 : 0)

/** 0 for a day, 1 for a month, 2 for a year, 3 for a longer span, 4 for an open one, 5 for none. */
function precision(evidence: Evidence): number {
  const { date } = evidence
  if (date === null || isLooselyDated(evidence)) return 5
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
function candidates(evidence: Evidence, blocks: Blocks): ReadonlySet<Group> {
  const closed = evidence.date?.open === false
  const times = closed ? [...yearsOf(evidence), 'any'] : ['all']
  const keys = lookupKeys(evidence.parties, closed).flatMap((key) => times.map((time) => `${key}|${time}`))
  const beside = isBareNoun(evidence) ? ['*'] : lookupKeys(evidence.parties, true)
  const near = beside.map((key) => `${key}|in ${evidence.source.rank}`)
  const found = new Set<Group>()
  for (const key of [...keys, ...near]) {
    for (const group of blocks.get(`${evidence.family}|${key}`) ?? []) found.add(group)
  }
  return found
}

function enter(evidence: Evidence, group: Group, blocks: Map<string, Set<Group>>): Group {
  group.members.push(evidence)
  const times = evidence.date?.open === false ? [...yearsOf(evidence), 'all'] : ['any', 'all']
  addTo(blocks, `${evidence.family}|*|in ${evidence.source.rank}`, group)
  if (evidence.date !== null) times.push(`on ${evidence.date.edtf}`)
  for (const key of entryKeys(evidence.parties)) {
    for (const time of [...times, `in ${evidence.source.rank}`])
      addTo(blocks, `${evidence.family}|${key}|${time}`, group)
  }
  return group
}

function addTo(blocks: Map<string, Set<Group>>, key: string, group: Group): void {
  const block = blocks.get(key)
  if (block === undefined) blocks.set(key, new Set([group]))
  else block.add(group)
}

function bestGroup(evidence: Evidence, groups: ReadonlySet<Group>): Group | undefined {
  let best: Group | undefined
  let bestScore: number = WEIGHTS.threshold
  for (const group of groups) {
    const score = groupScore(evidence, group)
    if (score !== undefined && (best === undefined ? score >= bestScore : score > bestScore)) {
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
