import { keyAt } from './page.ts'
import { distinctStates, type Reference, stateBehind } from './reference.ts'
import type { Claim } from './scene.ts'
import { claimOver, claimsBefore, claimsEarlier, meantBy, subjectsAbove, type Trail } from './trail.ts'

const FORMS_OF_STATE: ReadonlySet<string> = new Set(['kingdom', 'republic', 'sultanate', 'emirate'])
const COUNTRY_FORMS: ReadonlySet<string> = new Set(['name', 'acronym', 'description', 'capital'])

/** "the country" at word `i`, its noun at `at`: where is it? */
interface Country {
  readonly i: number
  readonly at: number
  readonly noun: string
}

/**
 * Which state "the country" is: the one named last, in this sentence or the two before, or the one whose leaders or
 * people its sentence tells of; else the other one of the pair that the text is about. A state sends nothing to and
 * takes nothing from "the country" when it is itself meant.
 */
export function lastCountry(reference: Reference, country: Country): string | undefined {
  const { trail } = reference
  const formed = FORMS_OF_STATE.has(country.noun)
  const doer = formed || staysInside(trail, country.i) ? undefined : stateOfDoer(trail, country.at)
  const [here = [], ...earlier] = lookingBack(trail, country.i)
  const people = formed ? undefined : peopleIn(trail, here, doer)
  const found =
    namedLast(trail, [here], { ...country, doer }) ?? people ?? namedLast(trail, earlier, { ...country, doer })
  return found ?? (formed ? undefined : otherOfPair(reference, doer))
}

/** "in the country" is where one is at home as well. */
const staysInside = (trail: Trail, i: number): boolean =>
  !['to', 'from', 'into', 'against', 'with', 'toward', 'towards'].includes(keyAt(trail.scene.page, i - 1))

/** The state that is the subject of the verb whose object or oblique word `at` is, when it is no group of its people. */
export function stateOfDoer(trail: Trail, at: number): string | undefined {
  const { page } = trail.scene
  const token = page.tokens[page.tokenOf[at] ?? -1]
  if (token === undefined || !/^(?:obj|obl|iobj|nmod)/.test(token.deprel)) return undefined
  const [subject] = subjectsAbove(trail, at)
  return subject === undefined ? undefined : stateBehind(trail, claimOver(trail, subject))
}

function namedLast(
  trail: Trail,
  lists: readonly (readonly Claim[])[],
  { noun, doer }: Country & { readonly doer: string | undefined },
): string | undefined {
  for (const claims of lists) {
    const named = claims.filter((each) => names(trail, each) && calledSo(trail, stateBehind(trail, each), noun))
    const state = named.map((each) => stateBehind(trail, each)).find((each) => each !== doer)
    if (state !== undefined) return state
    if (FORMS_OF_STATE.has(noun)) continue
    const places = claims.filter((each) => meantBy(trail, each)?.type === 'place')
    const placed = places.map((each) => meantBy(trail, each)?.state ?? undefined).find((each) => each !== undefined)
    if (placed !== undefined && placed !== doer) return placed
  }
  return undefined
}

const lookingBack = (trail: Trail, i: number): readonly (readonly Claim[])[] => [
  claimsBefore(trail, i),
  ...claimsEarlier(trail, i, 2).map((list) => list.toReversed()),
]

/** Demonyms do not name a country, neither does "US" in "US sanctions", nor "French troops"; "the army of France" does. */
const names = (trail: Trail, made: Claim): boolean =>
  meantBy(trail, made)?.type === 'state' &&
  COUNTRY_FORMS.has(made.form) &&
  !isModifierClaim(trail, made) &&
  !(made.why.startsWith('standing/') && trail.scene.demonymAt[made.from] !== 0)

/** "US" in "US sanctions": it says whose, and no country is named. */
function isModifierClaim(trail: Trail, made: Claim): boolean {
  const { page } = trail.scene
  const token = page.tokens[page.tokenOf[made.to - 1] ?? -1]
  if (token !== undefined) return token.deprel === 'compound' || token.deprel === 'amod'
  return made.form === 'acronym' && /^ \p{Ll}/u.test(page.text.slice(page.words[made.to - 1]?.end))
}

/** "the Kingdom" is a state that is called so. */
function calledSo(trail: Trail, code: string | undefined, noun: string): boolean {
  if (!FORMS_OF_STATE.has(noun)) return true
  const entry = code === undefined ? undefined : trail.scene.lexicon.states.get(code)
  return `${entry?.official ?? ''} ${entry?.name ?? ''}`.toLowerCase().includes(noun)
}

/** Where no country is named: the one state whose organs, people or leaders the claims tell of. */
function peopleIn(trail: Trail, claims: readonly Claim[], doer: string | undefined): string | undefined {
  const told = claims.filter(
    (made) => made.form !== 'pronoun' && !(meantBy(trail, made)?.type === 'state' && isModifierClaim(trail, made)),
  )
  const [only, ...more] = distinctStates(trail, told).filter((state) => state !== doer)
  return more.length === 0 ? only : undefined
}

const otherOfPair = ({ pair }: Reference, doer: string | undefined): string | undefined =>
  doer !== undefined && pair?.includes(doer) === true ? pair.find((code) => code !== doer) : undefined
