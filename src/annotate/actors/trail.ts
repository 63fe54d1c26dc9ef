import { keyAt, type Page } from './page.ts'
import type { Claim, Draft, Scene } from './scene.ts'

/** The claims of a scene in the order of the text, for steps that look back from a word. */
export interface Trail {
  readonly scene: Scene
  /** By sentence, in order; grows as pronouns and descriptions are resolved. */
  readonly bySentence: Claim[][]
  /** Per word: index in `scene.claims` plus one of a claim that holds it, or 0. */
  readonly claimAt: Int32Array
  /** Per token: the word that begins in it, or -1. */
  readonly wordOf: Int32Array
  /** Per token: its subject, or -1. */
  readonly subjectOf: Int32Array
}

/** Orders what was claimed so far. */
export function layTrail(scene: Scene): Trail {
  const { page } = scene
  const trail: Trail = {
    scene,
    bySentence: page.sentences.map(() => []),
    claimAt: new Int32Array(page.words.length),
    wordOf: new Int32Array(page.tokens.length).fill(-1),
    subjectOf: subjects(page),
  }
  for (let i = page.words.length - 1; i >= 0; i--) {
    const token = page.tokenOf[i] ?? -1
    if (token >= 0) trail.wordOf[token] = i
  }
  for (const [index, made] of scene.claims.entries()) enter(trail, made, index)
  for (const list of trail.bySentence) list.sort((a, b) => a.from - b.from)
  return trail
}

function subjects(page: Page): Int32Array {
  const found = new Int32Array(page.tokens.length).fill(-1)
  for (const [index, token] of page.tokens.entries()) {
    if (token.head >= 0 && token.deprel.startsWith('nsubj') && found[token.head] === -1) found[token.head] = index
  }
  return found
}

function enter(trail: Trail, made: Claim, index: number): void {
  trail.claimAt.fill(index + 1, made.from, made.to)
  trail.bySentence[trail.scene.page.sentenceOf[made.from] ?? -1]?.push(made)
}

/** Speaks for words that one or several actors are meant by ("the two countries"). */
export function claimFor(trail: Trail, actors: readonly Draft[], made: Omit<Claim, 'actor'>): void {
  const { scene } = trail
  if (actors.length === 0) return
  for (const actor of actors) {
    const full = { ...made, actor: actor.id }
    scene.claims.push(full)
    enter(trail, full, scene.claims.length - 1)
  }
  scene.taken.fill(1, made.from, made.to)
}

/** The claim over word `i`. */
export const claimOver = (trail: Trail, i: number): Claim | undefined => trail.scene.claims[(trail.claimAt[i] ?? 0) - 1]

/** Who is meant by a claim. */
export const meantBy = (trail: Trail, made: Claim | undefined): Draft | undefined =>
  made === undefined ? undefined : trail.scene.cast.get(made.actor)

/** Claims of the sentence before word `i`, the nearest first. */
export const claimsBefore = (trail: Trail, i: number): readonly Claim[] =>
  (trail.bySentence[trail.scene.page.sentenceOf[i] ?? -1] ?? []).filter((made) => made.to <= i).toReversed()

/** Claims of earlier sentences of the same paragraph, or of the `reach` sentences before, the nearest sentence first. */
export function claimsEarlier(trail: Trail, i: number, reach: number): readonly (readonly Claim[])[] {
  const { page } = trail.scene
  const here = page.sentenceOf[i] ?? -1
  const found: (readonly Claim[])[] = []
  for (let sentence = here - 1; sentence >= 0 && here - sentence <= reach; sentence--) {
    found.push(trail.bySentence[sentence] ?? [])
  }
  return found
}

/**
 * The subjects that word `i` may refer back to, nearest clause first: of its own clause (when it stands behind it),
 * of the clauses that govern it, each as a word. Empty without tokens.
 */
export function subjectsAbove(trail: Trail, i: number): readonly number[] {
  const { page } = trail.scene
  const found: number[] = []
  let token = page.tokenOf[i] ?? -1
  for (let steps = 0; token >= 0 && steps < 25; steps++) {
    const subject = trail.subjectOf[token] ?? -1
    const word = subject < 0 ? -1 : (trail.wordOf[subject] ?? -1)
    if (word >= 0 && word < i) found.push(word)
    token = page.tokens[token]?.head ?? -1
  }
  return found
}

/** The claim over the owner of a noun ("their" of "their teams"), as a word, or -1. */
export function ownerWord(trail: Trail, word: number): number {
  const { tokens, tokenOf } = trail.scene.page
  const noun = tokenOf[word] ?? -1
  for (let at = Math.max(0, noun - 12); at < noun; at++) {
    if (tokens[at]?.head === noun && tokens[at]?.deprel === 'nmod:poss') return trail.wordOf[at] ?? -1
  }
  return -1
}

/** The subject of the clause that a token heads, as a word, or -1. */
export function clauseSubject(trail: Trail, token: number): number {
  const subject = trail.subjectOf[token] ?? -1
  return subject < 0 ? -1 : (trail.wordOf[subject] ?? -1)
}

/**
 * An object is somebody else than the subject of its own verb, or than that of the clause which governs a verb without
 * one ("he sent a letter asking him"), unless it is "himself": that subject's word, or -1.
 */
export function barredFor(trail: Trail, i: number): number {
  const { page } = trail.scene
  const token = page.tokens[page.tokenOf[i] ?? -1]
  if (token === undefined || !/^(?:obj|iobj|obl)$/.test(token.deprel) || keyAt(page, i).endsWith('self')) return -1
  let verb = token.head
  for (let steps = 0; steps < 4 && (trail.subjectOf[verb] ?? -1) < 0; steps++) {
    const clause = page.tokens[verb]
    if (clause === undefined || !/^(?:xcomp|advcl|acl|conj)$/.test(clause.deprel)) break
    verb = clause.head
  }
  return clauseSubject(trail, verb)
}

/** The subject of a whole sentence, as a word, or -1. */
export function mainSubject(trail: Trail, sentence: number): number {
  const { page } = trail.scene
  const [from = 0, to = 0] = page.sentences[sentence]?.tokens ?? []
  for (let token = from; token < to; token++) {
    if (page.tokens[token]?.head === -1) {
      const subject = trail.subjectOf[token] ?? -1
      return subject < 0 ? -1 : (trail.wordOf[subject] ?? -1)
    }
  }
  return -1
}

/** Whether a claim is the subject of a verb. */
export function isSubject(trail: Trail, made: Claim): boolean {
  const { page } = trail.scene
  for (let i = made.from; i < made.to; i++) {
    const token = page.tokens[page.tokenOf[i] ?? -1]
    if (token?.deprel.startsWith('nsubj') === true) return true
  }
  return false
}
