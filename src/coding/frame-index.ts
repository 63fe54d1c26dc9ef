import type { Frame, WordClass } from '../model/lexicon/frames.ts'

/** Frames ready for look-up: by word, the more particular ones first, with their word classes spelt out. */
export interface FrameIndex {
  /** Key: lemma, dot, part of speech ("sever.v"). */
  readonly byWord: ReadonlyMap<string, readonly WordFrame[]>
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>
}

/** A frame under one of its words. */
export interface WordFrame {
  readonly frame: Frame
  /** Particle that the verb must bear ("off"), if any. */
  readonly particle: string | undefined
}

/** Builds the index once per lexicon. */
export function indexFrames(frames: readonly Frame[], classes: readonly WordClass[]): FrameIndex {
  const byWord = new Map<string, WordFrame[]>()
  for (const frame of frames) {
    for (const word of frame.words) {
      const [key = '', particle] = word.split('+')
      byWord.set(key, [...(byWord.get(key) ?? []), { frame, particle }])
    }
  }
  for (const entries of byWord.values()) entries.sort((a, b) => particularity(b) - particularity(a))
  return { byWord, classes: new Map(classes.map((entry) => [entry.class, new Set(entry.lemmas)])) }
}

/** How much a frame asks for: what asks for more is tried first. */
function particularity({ frame, particle }: WordFrame): number {
  const asks = [
    frame.obj,
    frame.objMod,
    frame.mod,
    frame.prep,
    frame.objActor,
    frame.subj,
    frame.pred,
    frame.neg,
    particle,
  ]
  return (
    asks.filter((ask) => ask !== undefined).length * 10 +
    (frame.prep?.['@inf'] ? -5 : 0) +
    (frame.neg ? 5 : 0) -
    (frame.two ? 0 : 1)
  )
}

/** Whether a lemma is one of these, where "@name" stands for a whole class. */
export function isAmong(lemma: string, wanted: readonly string[], index: FrameIndex): boolean {
  return wanted.some((one) =>
    one.startsWith('@') ? (index.classes.get(one.slice(1))?.has(lemma) ?? false) : one === lemma,
  )
}
