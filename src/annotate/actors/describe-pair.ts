import { gapAfter, keyAt, type Page } from './page.ts'
import { distinctStates, type Reference, statesOf } from './reference.ts'
import type { Claim } from './scene.ts'
import { claimFor, claimsBefore, claimsEarlier, type Trail } from './trail.ts'

const PAIR_NOUNS: ReadonlySet<string> = new Set(
  (
    'countries nations states sides governments parties leaders presidents neighbours neighbors powers ministers peoples ' +
    'capitals superpowers kingdoms republics delegations allies rivals militaries armies statesmen'
  ).split(' '),
)
/** Nouns that mean the pair even after a bare "the". */
const BARE_NOUNS: ReadonlySet<string> = new Set(['sides', 'superpowers'])
/** And these where the title names the two. */
const TITLED_NOUNS: ReadonlySet<string> = new Set(['countries', 'nations', 'leaders', 'presidents'])
const BETWEEN: ReadonlySet<string> = new Set([
  'two',
  'brotherly',
  'neighbouring',
  'neighboring',
  'friendly',
  'rival',
  'warring',
])

/** "the two countries", "both sides", "the two leaders", "both": each of the two states of the passage or the text. */
export function claimPairAt(reference: Reference, i: number): boolean {
  const { trail } = reference
  const to = pairEnd(reference, i)
  if (to < 0 || isOfDispute(trail.scene.page, to)) return false
  const pair = pairFor(reference, i)
  if (pair === undefined) return false
  claimFor(trail, statesOf(trail, pair), { from: i, to, form: 'description', why: 'description/pair' })
  return true
}

/** "both parties to the conflict" are those who fight, be they states or not. */
const isOfDispute = (page: Page, to: number): boolean =>
  ['to', 'of', 'in'].includes(keyAt(page, to)) &&
  /^(?:conflict|war|dispute|fighting|border|strait|line)$/.test(keyAt(page, to + 2))

/** The end of a description of two that begins at word `i`, or -1. */
function pairEnd({ trail, titled }: Reference, i: number): number {
  const { page } = trail.scene
  const key = keyAt(page, i)
  const two =
    key === 'both' || (['the', 'these', 'our', 'their', 'between'].includes(key) && keyAt(page, i + 1) === 'two')
  if (!two && key !== 'the' && key !== 'either' && key !== 'two') return -1
  let at = key === 'two' ? i : i + 1
  if (two && keyAt(page, at) === 'the') at++
  while (BETWEEN.has(keyAt(page, at))) at++
  if (gapAfter(page, at - 1) !== ' ') return -1
  if (key === 'either') return keyAt(page, at) === 'side' || keyAt(page, at) === 'country' ? at + 1 : -1
  if (key === 'the' && keyAt(page, i + 1) !== 'two') {
    const bare = BARE_NOUNS.has(keyAt(page, at)) || (titled && isWholePhrase(page, at))
    return bare ? at + 1 : -1
  }
  return PAIR_NOUNS.has(keyAt(page, at)) ? at + 1 : -1
}

/** "the leaders" and no more: not "the leaders of the party", "the countries that". */
const isWholePhrase = (page: Page, at: number): boolean =>
  TITLED_NOUNS.has(keyAt(page, at)) &&
  !['of', 'in', 'that', 'which', 'who', 'neighboring'].includes(keyAt(page, at + 1))

/** The two states named before in the sentence; else the text's pair; else the only two of the sentence before. */
function pairFor(reference: Reference, i: number): readonly string[] | undefined {
  const { trail, pair, titled } = reference
  const here = distinctStates(trail, named(claimsBefore(trail, i)))
  if (here.length === 2) return here.toReversed()
  if (pair !== undefined && (titled || here.some((code) => pair.includes(code)))) return pair
  for (const earlier of claimsEarlier(trail, i, 3)) {
    const there = distinctStates(trail, named(earlier))
    if (there.length === 2) return there
    if (there.length > 2) return pair
  }
  return pair
}

const named = (claims: readonly Claim[]): readonly Claim[] => claims.filter((made) => made.form !== 'pronoun')

/** The two states of the title; else the two that the text names most, when no third comes near. */
export function documentPair(trail: Trail): readonly [string, string] | undefined {
  const title = titlePair(trail)
  if (title !== undefined) return title
  const count = new Map<string, number>()
  for (const made of trail.scene.claims) {
    const [code] = distinctStates(trail, [made])
    if (code !== undefined) count.set(code, (count.get(code) ?? 0) + 1)
  }
  const [first, second, third] = [...count].toSorted((a, b) => b[1] - a[1])
  if (first === undefined || second === undefined || second[1] < 3) return undefined
  return (third?.[1] ?? 0) * 1.8 <= second[1] ? [first[0], second[0]] : undefined
}

/** Exactly two states in the first sentence that holds the title, or in the first words of the text. */
export function titlePair(trail: Trail): readonly [string, string] | undefined {
  const { page } = trail.scene
  const block = page.document.blocks.find((each) => each.role === 'title') ?? page.document.blocks[0]
  if (block === undefined || block.end - block.start > 200) return undefined
  const claims = trail.scene.claims.filter((made) => {
    const start = page.words[made.from]?.start ?? -1
    return start >= block.start && start < block.end
  })
  const codes = distinctStates(
    trail,
    claims.toSorted((a, b) => a.from - b.from),
  )
  const [first, second] = codes
  return codes.length === 2 && first !== undefined && second !== undefined ? [first, second] : undefined
}
