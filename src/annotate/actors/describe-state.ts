import type { StandingNounEntry } from '../../model/lexicon/actors.ts'
import { ownOffice } from './author.ts'
import { lastCountry, stateOfDoer } from './countries.ts'
import { type Match, matchAt } from './match.ts'
import { gapAfter, keyAt, type Page, uposAt } from './page.ts'
import { distinctStates, type Reference, stateBehind, statesOf } from './reference.ts'
import { type Claim, type Draft, isFree } from './scene.ts'
import {
  claimFor,
  claimOver,
  claimsBefore,
  claimsEarlier,
  mainSubject,
  meantBy,
  subjectsAbove,
  type Trail,
} from './trail.ts'

const COUNTRY: ReadonlySet<string> = new Set(
  'country nation kingdom republic homeland fatherland sultanate emirate'.split(' '),
)
const OWNERS: ReadonlySet<string> = new Set(['his', 'her', 'their', 'its', 'our', 'my'])
/** Sectors whose nouns, after "the", mean the state last spoken of. */
const SPOKEN: ReadonlySet<string> = new Set(['government', 'military', 'legislature'])
const UNSPOKEN: ReadonlySet<string> = new Set(
  (
    'state side mission missions team nation empire republic kingdom crown throne embassy embassies consulate units bases forces force ' +
    'troops troop ships ship vessels planes plane aircraft jets jet helicopters bombers bomber fighters fighter tanks tank ' +
    'artillery drones drone missiles warheads convoy convoys submarines submarine brigade brigades division divisions ' +
    'battalion assembly representatives representative officers pilots delegation delegations treasury security_council ' +
    'peacekeepers contingent contingents congress court diplomacy dynasty rulers senate'
  ).split(' '),
)

/** Nouns that "his" and "its" make the state's, though "the" does not. */
const OWNED: ReadonlySet<string> = new Set(
  'forces troops ships vessels planes aircraft jets delegation parliament representatives air_force pilots soldiers'.split(
    ' ',
  ),
)

/** "the country", "the new government", "the regime", "his country", "its army": the state last spoken of, or the owner's. */
export function claimStateAt(reference: Reference, i: number): boolean {
  const { page, lexicon } = reference.trail.scene
  const key = keyAt(page, i)
  const owner = OWNERS.has(key)
  if (key === 'government') return claimBare(reference, i)
  if (!owner && key !== 'the' && key !== 'this' && key !== 'that') return false
  for (let at = i + 1; at <= i + 3 && gapAfter(page, at - 1) === ' '; at++) {
    if (COUNTRY.has(keyAt(page, at)) && endsHere(page, at) && (at === i + 1 || isWhole(page, at - 1)))
      return claimCountry(reference, i, at + 1, owner)
    const noun = matchAt(page, lexicon.nouns, at)
    if (noun !== undefined && speaksFor(page, noun, owner)) return claimOrgan(reference, i, noun, owner)
    if (!isModifier(page, at) || SELECTING.has(keyAt(page, at))) return false
  }
  return false
}

/** "government forces", "government troops" without a word before: those of the state spoken of, or the text's own. */
function claimBare(reference: Reference, i: number): boolean {
  const { page, lexicon } = reference.trail.scene
  const noun = matchAt(page, lexicon.nouns, i)
  if (noun === undefined || noun.to - noun.from < 2 || !endsHere(page, noun.to - 1)) return false
  const code = onlyState(reference, i, noun.to - 1) ?? reference.home
  return describe(reference.trail, code, { from: i, to: noun.to, why: 'description/bare' })
}

/** "the first country", "the other government": picked out of several, and not the one spoken of. */
const SELECTING: ReadonlySet<string> = new Set(
  'first last only other another second third next previous host same neighboring neighbouring foreign rival opposing'.split(
    ' ',
  ),
)
const isWhole = (page: Page, at: number): boolean =>
  ['whole', 'entire', 'own', 'small', 'poor', 'young'].includes(keyAt(page, at))

const isModifier = (page: Page, at: number): boolean => uposAt(page, at) === 'ADJ' || MODIFIERS.has(keyAt(page, at))
const MODIFIERS: ReadonlySet<string> = new Set('new own former current whole entire same ruling central'.split(' '))

/** No noun follows, so that the word heads its phrase ("the government spokesman" is somebody else). */
function endsHere(page: Page, at: number): boolean {
  if (uposAt(page, at) === 'ADJ') return false
  if (gapAfter(page, at) !== ' ') return gapAfter(page, at) !== '-'
  if (keyAt(page, at + 1) === 'of' || (keyAt(page, at + 1) === 'and' && keyAt(page, at + 3) === 'of')) return false
  const next = uposAt(page, at + 1)
  return next !== 'NOUN' && next !== 'PROPN'
}

function speaksFor(page: Page, noun: Match<StandingNounEntry>, owner: boolean): boolean {
  const [entry] = noun.values
  if (entry?.reading !== 'state' || !SPOKEN.has(entry.sector)) return false
  if (owner && OWNED.has(keyAt(page, noun.to - 1))) return endsHere(page, noun.to - 1)
  return !(noun.to - noun.from === 1 && UNSPOKEN.has(keyAt(page, noun.from))) && endsHere(page, noun.to - 1)
}

function claimCountry(reference: Reference, from: number, to: number, owner: boolean): boolean {
  const { trail } = reference
  const noun = keyAt(trail.scene.page, to - 1)
  const code = owner ? ownersState(reference, from) : lastCountry(reference, { i: from, at: to - 1, noun })
  return describe(trail, code, { from, to, why: owner ? 'description/own-country' : 'description/country' })
}

function claimOrgan(reference: Reference, from: number, noun: Match<StandingNounEntry>, owner: boolean): boolean {
  const { trail } = reference
  const [entry] = noun.values
  const code = owner
    ? ownersState(reference, from)
    : (seatedState(trail, noun.to) ?? administered(reference, noun.to - 1) ?? onlyState(reference, from, noun.to - 1))
  return describe(trail, code, { from, to: noun.to, why: `description/${owner ? 'own-' : ''}${entry?.sector ?? ''}` })
}

/** How many words back "the Nixon administration" still says whose "the administration" is. */
const REACH = 1500

/** "the administration": that of the leader whose it was called before, or of the paper's own state. */
function administered({ trail, author }: Reference, noun: number): string | undefined {
  const { page } = trail.scene
  if (keyAt(page, noun) !== 'administration') return undefined
  for (let i = noun - 1; i > Math.max(0, noun - REACH); i--) {
    const state = keyAt(page, i) === 'administration' ? stateBehind(trail, claimOver(trail, i - 1)) : undefined
    if (state !== undefined) return state
  }
  return author
}

function describe(trail: Trail, code: string | undefined, at: { from: number; to: number; why: string }): boolean {
  if (code === undefined || !isFree(trail.scene, at.from, at.to)) return false
  claimFor(trail, statesOf(trail, [code]), { ...at, form: 'description' })
  return true
}

/** "his country", "our government": the state of the person before, or of the voice. */
function ownersState(reference: Reference, i: number): string | undefined {
  const { trail, voices } = reference
  const key = keyAt(trail.scene.page, i)
  if (key === 'our' || key === 'my') return stateOfId(trail, voices[i])
  for (const claims of [claimsBefore(trail, i), ...claimsEarlier(trail, i, 1)]) {
    const persons = claims.filter((made) => meantBy(trail, made)?.type === 'person')
    const states = distinctStates(trail, key === 'his' || key === 'her' ? persons : claims)
    if (states.length === 1 || (states.length > 1 && key !== 'their')) return states[0]
    if (states.length > 0) return undefined
  }
  return undefined
}

/** The state behind an actor's id. */
export function stateOfId(trail: Trail, id: string | undefined): string | undefined {
  const draft = id === undefined ? undefined : trail.scene.cast.get(id)
  if (draft?.type === 'state') return draft.id
  return draft?.type === 'person' && draft.state !== null ? draft.state : undefined
}

/** "the government": the one state of the sentence so far; else the state that the sentence before is about. */
function onlyState(reference: Reference, i: number, noun: number): string | undefined {
  const { trail } = reference
  const here = distinctStates(trail, claimsBefore(trail, i))
  if (here.length > 1) return undefined
  if (here.length === 1 && otherThan(trail, noun) !== here[0]) return here[0]
  const sentence = (trail.scene.page.sentenceOf[i] ?? 0) - 1
  const subject = mainSubject(trail, sentence)
  if (subject >= 0) {
    const made = claimOver(trail, subject)
    const state = made === undefined || isJoined(trail, made) ? undefined : stateBehind(trail, made)
    if (state !== undefined) return state
  }
  for (const claims of claimsEarlier(trail, i, 2)) {
    const states = distinctStates(trail, claims)
    if (states.length === 1) return states[0]
    if (states.length > 1) return undefined
  }
  return undefined
}

/** "the leadership in Addis Ababa": the state of the place. */
function seatedState(trail: Trail, to: number): string | undefined {
  if (keyAt(trail.scene.page, to) !== 'in') return undefined
  const draft = meantBy(trail, claimOver(trail, to + 1))
  if (draft?.type === 'state') return draft.id
  return draft?.type === 'place' ? (draft.state ?? undefined) : undefined
}

/** The state that does something to "the government", and so is not meant by it, unless by another organ of it. */
function otherThan(trail: Trail, noun: number): string | undefined {
  const [subject] = subjectsAbove(trail, noun)
  const organ = subject === undefined ? undefined : claimOver(trail, subject)?.why
  const apart = organ?.startsWith('standing/') === true && !organ.startsWith('standing/government')
  return apart ? undefined : stateOfDoer(trail, noun)
}

/** "Peru and Chad": joined to another actor. */
const isJoined = (trail: Trail, made: Claim): boolean =>
  keyAt(trail.scene.page, made.to) === 'and' && claimOver(trail, made.to + 1) !== undefined

/** "the president", "the foreign minister": the person last met who has that title. */
export function claimTitleAt(reference: Reference, i: number): boolean {
  const { trail } = reference
  const { page, lexicon } = trail.scene
  if (keyAt(page, i) !== 'the' || gapAfter(page, i) !== ' ') return false
  const title = matchAt(page, lexicon.titles, i + 1)
  const [entry] = title?.values ?? []
  if (title === undefined || entry?.role !== 'office' || !endsHere(page, title.to - 1)) return false
  if (!isFree(trail.scene, i, title.to)) return false
  const person = lastTitled(trail, i, entry.title)
  const own = person === undefined ? ownOffice(reference.author, entry.title) : undefined
  const meant = person === undefined ? statesOf(trail, own === undefined ? [] : [own]) : [person]
  if (meant.length === 0) return false
  claimFor(trail, meant, { from: i, to: title.to, form: 'description', why: 'description/title' })
  return true
}

function lastTitled(trail: Trail, i: number, title: string): Draft | undefined {
  for (const claims of [claimsBefore(trail, i), ...claimsEarlier(trail, i, 6).map((list) => list.toReversed())]) {
    for (const made of claims) {
      const draft = meantBy(trail, made)
      if (draft?.type === 'person' && draft.titles.has(title)) return draft
    }
  }
  return undefined
}
