import type { CodedDocument } from '../model/coded.ts'
import type { Dossier } from '../model/dossier.ts'
import type { Reading } from '../model/standing.ts'
import type { RulingEffect } from '../model/ruling.ts'
import type { RulingDraft } from '../store/ruling-draft.ts'
import type { AddAnswer, FoundPassage, PileDocument, StatePair, UnreadFile } from './answers.ts'

/** What the server shows: a workspace as the screen sees it. Made over a store by the caller. */
export interface Library {
  readonly documents: () => Promise<readonly PileDocument[]>
  /** Files that could not be read. */
  readonly unread: () => Promise<readonly UnreadFile[]>
  /** A document with its coding, or `undefined`. */
  readonly document: (id: string) => Promise<CodedDocument | undefined>
  /** Everything between these states, by their codes. Empty lists when the pile does not connect them. */
  readonly dossier: (codes: readonly string[], reading?: Reading) => Promise<Dossier>
  /** Pairs of states, most records first. */
  readonly pairs: () => Promise<readonly StatePair[]>
  /** Reads a file into the pile, codes it and brings the records up to date. Absent where the pile may only be read. */
  readonly add?: (name: string, bytes: Uint8Array) => Promise<AddAnswer>
  /** The log of rulings with what each does now. Absent where there is none. */
  readonly rulings?: () => Promise<readonly RulingEffect[]>
  /** Appends a ruling. Absent where the pile may only be read. */
  readonly rule?: (draft: RulingDraft) => Promise<RulingEffect>
  /** Reads a file of the list of unread files once more. @throws Failure `serve/not-found` for any other. */
  readonly reread?: (id: string) => Promise<AddAnswer>
  /** Paragraphs that hold the words, best first. */
  readonly search: (words: string, limit: number) => Promise<readonly FoundPassage[]>
}

/** Takes a state as people write it ("Russia", "ru", "SUN") for its code. @throws Failure `lexicon/unknown-state`. */
export type ResolveState = (name: string) => string
