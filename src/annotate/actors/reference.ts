import type { Claim, Draft } from './scene.ts'
import { stateDraft } from './scene.ts'
import { meantBy, type Trail } from './trail.ts'

/** What the descriptions and pronouns of one text are read with. */
export interface Reference {
  readonly trail: Trail
  /** Codes of the two states that the whole text is about, if it is about two. */
  readonly pair: readonly [string, string] | undefined
  /** The title names the two, so that "the countries" are they. */
  readonly titled: boolean
  /** The state that the text is mostly about. */
  readonly home: string | undefined
  /** The state whose official paper it is. */
  readonly author: string | undefined
  /** Per word: id of the actor that says "we" there, or `BOTH`; empty where nobody is known to. */
  readonly voices: readonly string[]
  /** Per word: number of the quotation it stands in, or 0. */
  readonly quoteOf: Int32Array
}

/** The code of the state that a claim stands for: the state itself, or the one a person acts for. */
export function stateBehind(trail: Trail, made: Claim | undefined): string | undefined {
  const draft = meantBy(trail, made)
  if (draft === undefined) return undefined
  if (draft.type === 'state') return draft.id
  return draft.type === 'person' ? codeOf(trail, draft.state) : undefined
}

/** The code of a state by its ISO code; they differ only for the states that have none. */
export const codeOf = (trail: Trail, iso: string | null): string | undefined =>
  iso !== null && trail.scene.lexicon.states.has(iso) ? iso : undefined

/** The drafts of states. */
export const statesOf = (trail: Trail, codes: readonly string[]): readonly Draft[] =>
  codes.map((code) => stateDraft(trail.scene, code))

/** The different states behind claims, in order. */
export const distinctStates = (trail: Trail, claims: readonly Claim[]): readonly string[] => [
  ...new Set(claims.flatMap((made) => stateBehind(trail, made) ?? [])),
]

/** Both states of the pair say "we", as in a joint statement. */
export const BOTH = 'both'
