import type { ActorMention, ActorType } from '../../model/layers.ts'
import type { ActorLexicon } from '../../model/lexicon/actors.ts'
import type { Page } from './page.ts'
import { type Years, yearsTold } from './years.ts'

/** An actor in the making. */
export interface Draft {
  /** Key inside one run; a state's code, for others a slug that later steps may not rely on. */
  readonly id: string
  name: string
  readonly type: ActorType
  state: string | null
  /** The longest form of the name in the text, where the name that stands above is the lexicon's. */
  written?: string
  /** The state is the lexicon's, and gives way to what the text says. */
  guessed?: boolean
  /** Folded words of the names it goes by, for persons: first the longest. */
  readonly names: (readonly string[])[]
  /** Folded titles it was given in the text or the lexicon ("president"). */
  readonly titles: Set<string>
  /** By the titles of the text: soldiers are told from office-holders; of bodies, those that report. */
  sector?: 'office' | 'military' | 'media'
  /** Has an office of a state that no passage names. */
  stateless?: boolean
  pronoun?: 'he' | 'she' | 'either'
}

/** Words `from` up to `to` mean an actor. */
export interface Claim {
  readonly from: number
  readonly to: number
  readonly actor: string
  readonly form: ActorMention['form']
  readonly why: string
}

/** One run over one text: who was found so far, and which words are spoken for. */
export interface Scene {
  readonly page: Page
  readonly lexicon: ActorLexicon
  readonly cast: Map<string, Draft>
  readonly claims: Claim[]
  /** Per word: 1 when it is spoken for (by a claim, or by a name that means nobody). */
  readonly taken: Uint8Array
  /** Per word: 1 when it is part of a name of the lexicon. */
  readonly nameAt: Uint8Array
  /** Per word: 1 when it is a demonym ("Sudanese"). */
  readonly demonymAt: Uint8Array
  /** How often the text names each state, by code. */
  readonly named: Map<string, number>
  /** Per word: the year told there, or 0. */
  readonly years: Years
}

/** An empty run. Words outside of sentences (references, navigation) are out of bounds, where there are sentences. */
export const openScene = (page: Page, lexicon: ActorLexicon): Scene => ({
  page,
  lexicon,
  cast: new Map(),
  claims: [],
  taken: Uint8Array.from(page.sentenceOf, (sentence) => (sentence < 0 && page.sentences.length > 0 ? 1 : 0)),
  nameAt: new Uint8Array(page.words.length),
  demonymAt: new Uint8Array(page.words.length),
  named: new Map(),
  years: yearsTold(page),
})

/** Whether none of the words is spoken for. */
export function isFree(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (scene.taken[i] !== 0) return false
  return to <= scene.taken.length
}

/** Speaks for words; `false` when any of them is taken already. */
export function claim(scene: Scene, made: Claim): boolean {
  if (!isFree(scene, made.from, made.to)) return false
  scene.taken.fill(1, made.from, made.to)
  scene.claims.push(made)
  return true
}

/** The draft of a state. States of no ISO code keep `state` null, so that they are known by name. */
export function stateDraft(scene: Scene, code: string): Draft {
  const entry = scene.lexicon.states.get(code)
  return draftOf(scene, code, {
    name: entry?.name ?? code,
    type: 'state',
    state: entry?.iso ?? null,
  })
}

/** The draft of this id, made when it is not there. */
export function draftOf(
  scene: Scene,
  id: string,
  fresh: { readonly name: string; readonly type: ActorType; readonly state: string | null },
): Draft {
  const there = scene.cast.get(id)
  if (there !== undefined) return there
  const draft: Draft = { id, ...fresh, names: [], titles: new Set() }
  scene.cast.set(id, draft)
  return draft
}

/** "Omar al-Bashir" as `omar-al-bashir`. */
export const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}|['’ʼʿʾ‘`.]/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
