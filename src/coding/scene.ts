import type { Document } from '../model/document.ts'
import type { Actor, Layers } from '../model/layers.ts'
import type { CodingLexicon } from '../model/lexicon/frames.ts'
import type { JudgeModel } from '../model/lexicon/judge.ts'
import type { ActorsAt, OwnedMention } from './actors-at.ts'
import { type AttributionIndex, indexAttributions } from './attribution.ts'
import { type FrameIndex, indexFrames } from './frame-index.ts'
import type { Evocation } from './match.ts'
import { indexWars, type NamedWars } from './named-wars.ts'
import { indexRealities, type RealityIndex } from './reality.ts'
import type { States } from './states.ts'
import type { TokenIndex, Tree, WordClasses } from './tree.ts'
import type { Running } from './when.ts'

/** The lexicon made ready for look-up; build it once, code many documents. */
export interface Coder {
  readonly frames: FrameIndex
  readonly realities: RealityIndex
  readonly attributions: AttributionIndex
  readonly states: States
  readonly wars: NamedWars
  readonly classes: WordClasses
  /** What was learned from annotated documents; without it the rules alone decide. */
  readonly judge?: JudgeModel
}

/** Makes a lexicon ready. */
export const makeCoder = (lexicon: CodingLexicon, states: States): Coder => ({
  states,
  frames: indexFrames(lexicon.frames, lexicon.classes),
  realities: indexRealities(lexicon.realities),
  attributions: indexAttributions(lexicon.attributions),
  wars: indexWars(lexicon.wars),
  classes: new Map(lexicon.words.map((entry) => [entry.class, new Set(entry.lemmas)])),
  ...(lexicon.judge === undefined ? {} : { judge: lexicon.judge }),
})

/** What one document gives the coder. */
export interface Page {
  readonly document: Document
  readonly layers: Layers
  readonly coder: Coder
  readonly owned: readonly OwnedMention[]
  readonly byId: ReadonlyMap<string, Actor>
  /** The two states that the document is about, as its title names them. */
  readonly pair: readonly string[] | undefined
  /** The first token of each lemma. */
  readonly firstUse: ReadonlyMap<string, TokenIndex>
}

/** What one sentence gives the coder: its tree, who is where in it, and which of its words name acts. */
export interface Scene {
  readonly page: Page
  readonly tree: Tree
  readonly actors: ActorsAt
  readonly acts: ReadonlyMap<TokenIndex, Evocation>
  readonly running: Running
}
