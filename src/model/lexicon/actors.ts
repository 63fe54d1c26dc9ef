import type { ActorMention, ActorType } from '../layers.ts'
import type { NameIndex } from './names.ts'

/** A state, present or gone, with the words that mean it and its numbers in other people's lists. */
export interface StateEntry {
  /** Our id: ISO 3166-1 alpha-3 (or, for the gone, 3166-3) where there is one, else three letters of our own. */
  readonly code: string
  readonly name: string
  readonly official?: string
  readonly variants?: readonly string[]
  readonly acronyms?: readonly string[]
  /** "Sudanese", "Soviet": before a noun. */
  readonly adjectives?: readonly string[]
  /** "Turks", "the French": the people, standing for the state. */
  readonly people?: readonly string[]
  /** First half of a compound: "Sino" in "Sino-Soviet". */
  readonly prefixes?: readonly string[]
  readonly capitals?: readonly Capital[]
  /** Palaces and streets that stand for its government: "Kremlin". */
  readonly metonyms?: readonly string[]
  /** First and last year it existed; none for "still there" and "as long as matters". */
  readonly from?: number
  readonly to?: number
  readonly successors?: readonly string[]
  /** ISO 3166-1 alpha-3, or 3166-3 for the gone ones (SUN, DDR, CSK, YUG, SCG, YMD, VDR); XKX for Kosovo. */
  readonly iso?: string
  readonly alpha2?: string
  /** Correlates of War state number. */
  readonly cow?: number
  readonly wikidata?: string
  /** FollowTheMoney country code. */
  readonly ftm?: string
  /** Its name in SIPRI's arms transfers database. */
  readonly sipri?: string
  /** Those of its names that are another state's too, and rather the other's when the text does not settle it. */
  readonly shared?: readonly string[]
  /** It is also a given name or surname ("Michael Jordan"). */
  readonly personal?: boolean
  readonly example: string
}

/** A capital city, with years where it changed. */
export interface Capital {
  readonly name: string
  readonly from?: number
  readonly to?: number
  /** The name is too common, or the city holds others' seats ("Brussels"): a place, never the state. */
  readonly placeOnly?: boolean
}

/** A body that acts by itself. */
export interface OrganisationEntry {
  readonly name: string
  readonly type: Exclude<ActorType, 'state' | 'person' | 'place'>
  readonly aliases?: readonly string[]
  readonly acronyms?: readonly string[]
  /** Acronyms and short names that mean it only where the full name stands in the text too. */
  readonly weak?: readonly string[]
  /** The state whose organ it is; then its acts are the state's ("Duma"). */
  readonly organOf?: string
  /** Newspapers, agencies and stations: they tell of acts, and are seldom party to them. */
  readonly sector?: 'media'
  readonly example: string
}

/** Somebody who held an office, with the years. */
export interface OfficeHolderEntry {
  readonly name: string
  readonly aliases?: readonly string[]
  /** The last name alone is enough ("Putin"). */
  readonly surname?: string
  readonly state: string
  readonly office: string
  readonly from: number
  readonly to: number | null
  readonly female?: boolean
  readonly example: string
}

/** A city, region, sea or site. */
export interface PlaceEntry {
  readonly name: string
  readonly aliases?: readonly string[]
  /** The state it lies in; null for seas and for regions of several states. */
  readonly state: string | null
  readonly kind: 'city' | 'region' | 'water' | 'site' | 'continent'
  /** It is also a common surname or word: only after a preposition of place. */
  readonly weak?: boolean
  readonly example: string
}

/** A title before or after a name: "foreign minister", "Gen.", "King". */
export interface TitleEntry {
  readonly title: string
  /** `office`: acts for its state; `rank`: military; `style`: "Mr."; `party`, `business`, `faith`, `group`: acts for itself. */
  readonly role: 'office' | 'rank' | 'style' | 'party' | 'business' | 'faith' | 'group' | 'former'
  /** The state that the title itself names ("Kremlin spokesman"). */
  readonly state?: string
  /** Who of the title can be meant by "the president" alone. */
  readonly head?: boolean
  readonly female?: boolean
  readonly example: string
}

/** A noun that, with a state before it, stands for the state or for a group in it. */
export interface StandingNounEntry {
  readonly noun: string
  /** `state`: "Sudanese troops" are Sudan; `group`: "Syrian rebels" are themselves; `organ`: also in capitals after "the" ("the Foreign Ministry"). */
  readonly reading: 'state' | 'group' | 'title'
  /** "government", "military", "office", "legislature", "judiciary", "people", "rebels", "media", "company". */
  readonly sector: string
  readonly type?: ActorType
  /** A group that is an actor without a state before it too: "rebels", "civilians". */
  readonly alone?: boolean
  readonly example: string
}

/** Last words of the names of bodies: "Movement", "Tribune", "Bank". */
export interface BodyHeadEntry {
  readonly head: string
  readonly type: OrganisationEntry['type']
  readonly sector?: 'media'
  readonly example: string
}

/** A given name, by which an unknown name is known for a person's. */
export interface GivenNameEntry {
  readonly name: string
  readonly pronoun: 'he' | 'she' | 'either'
  /** A family name that stands first, as in China and Korea: "Xi" is Xi Jinping. */
  readonly familyFirst?: boolean
  readonly example: string
}

/** An adjective of many states or of a people: "Arab", "Western". */
export interface RegionalEntry {
  readonly adjective: string
  readonly example: string
}

/** What a name of the lexicon may mean. `first`: the name is the one by which the state is listed or is to be read for it on a draw. */
export type NameMeaning =
  | { readonly of: 'state'; readonly code: string; readonly form: ActorMention['form']; readonly first?: boolean }
  | { readonly of: 'prefix'; readonly code: string }
  | { readonly of: 'seat'; readonly code: string; readonly name: string; readonly placeOnly: boolean }
  | {
      readonly of: 'organisation'
      readonly entry: OrganisationEntry
      readonly weak: boolean
      readonly acronym: boolean
    }
  | { readonly of: 'person'; readonly entry: OfficeHolderEntry }
  | { readonly of: 'surname'; readonly entry: OfficeHolderEntry; readonly sure: boolean }
  | { readonly of: 'place'; readonly entry: PlaceEntry }

/** Everything the actor stage knows beforehand. */
export interface ActorLexicon {
  readonly states: ReadonlyMap<string, StateEntry>
  readonly names: NameIndex<NameMeaning>
  readonly titles: NameIndex<TitleEntry>
  readonly nouns: NameIndex<StandingNounEntry>
  /** Folded adjectives of many states. */
  readonly regional: ReadonlySet<string>
  readonly heads: ReadonlyMap<string, BodyHeadEntry>
  /** Given names (folded) and whether they are men's, women's or either. */
  readonly givenNames: ReadonlyMap<string, 'he' | 'she' | 'either'>
  /** Folded family names that stand first. */
  readonly familyFirst: ReadonlySet<string>
}
