import { plainWords } from './words.ts'

/** Two texts of which one holds most of the other, by index into the list given. */
export interface NearCopy {
  readonly a: number
  readonly b: number
  /** Share of the shorter text's shingles that stand in the longer: 0 to 1. */
  readonly containment: number
}

const SHINGLE_WORDS = 6
/** One shingle in so many is kept in long texts, chosen by its hash, so that the same words are kept everywhere. */
const KEEP_ONE_IN = 4
const FEWEST = 8
const LEAST_CONTAINMENT = 0.5
const MANY = 24

/**
 * Finds texts that are copies of each other, whole or abridged, by shared runs of six words (Broder 1997, containment
 * of sampled shingles). Cost grows with the text: pairs are met in an inverted index, not compared one by one.
 */
export function findNearCopies(texts: readonly string[]): readonly NearCopy[] {
  const sets = texts.map(shinglesOf)
  const shared = countShared(sets)
  const found: NearCopy[] = []
  for (const [pair, count] of shared) {
    const a = Math.floor(pair / texts.length)
    const b = pair % texts.length
    const smaller = comparableSize(sets[a] ?? NONE, sets[b] ?? NONE)
    const containment = count / Math.max(1, smaller)
    if (smaller >= FEWEST && containment >= LEAST_CONTAINMENT) found.push({ a, b, containment })
  }
  return found.sort((x, y) => x.a - y.a || x.b - y.b)
}

/** The shingles of a text: all of a short one, a sample of a long one. */
interface Shingles {
  readonly all: ReadonlySet<number>
  /** How many of them a sample holds. */
  readonly sampled: number
  readonly isSample: boolean
}

const NONE: Shingles = { all: new Set(), sampled: 0, isSample: false }

/** How many shingles of the shorter could be shared: only those of the sample where one of the two is a sample. */
const comparableSize = (a: Shingles, b: Shingles): number =>
  a.isSample || b.isSample ? Math.min(a.sampled, b.sampled) : Math.min(a.all.size, b.all.size)

const isKept = (shingle: number): boolean => shingle % KEEP_ONE_IN === 0

function shinglesOf(text: string): Shingles {
  const words = plainWords(text)
  const all = new Set<number>()
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at += 1) all.add(hash(words, at))
  const sample = new Set([...all].filter(isKept))
  const isSample = all.size >= FEWEST * KEEP_ONE_IN * 4
  return { all: isSample ? sample : all, sampled: sample.size, isSample }
}

/** FNV-1a over the words of a shingle, 32 bits. */
function hash(words: readonly string[], from: number): number {
  let value = 0x811c9dc5
  for (let at = from; at < from + SHINGLE_WORDS; at += 1) {
    const word = words[at] ?? ''
    for (let index = 0; index < word.length; index += 1) {
      value = Math.imul(value ^ word.charCodeAt(index), 0x01000193)
    }
    value = Math.imul(value ^ 32, 0x01000193)
  }
  return value >>> 0
}

/** Shared shingles by pair (`a * texts + b`, a < b). A run of words that many texts have is counted along a chain only. */
function countShared(sets: readonly Shingles[]): ReadonlyMap<number, number> {
  const index = new Map<number, number[]>()
  for (const [text, { all }] of sets.entries()) {
    for (const shingle of all) {
      const holders = index.get(shingle)
      if (holders === undefined) index.set(shingle, [text])
      else holders.push(text)
    }
  }
  const shared = new Map<number, number>()
  for (const holders of index.values()) {
    for (const [a, b] of pairsIn(holders)) {
      const pair = a * sets.length + b
      shared.set(pair, (shared.get(pair) ?? 0) + 1)
    }
  }
  return shared
}

function pairsIn(holders: readonly number[]): readonly (readonly [number, number])[] {
  if (holders.length > MANY) return chainOf(holders)
  return holders.flatMap((a, index) => holders.slice(index + 1).map((b) => [a, b] as const))
}

/** Each with the first and with its neighbour: enough to join copies that hang together. */
function chainOf(holders: readonly number[]): readonly (readonly [number, number])[] {
  const [first = 0] = holders
  return holders.slice(1).flatMap((b, index) => {
    const before = holders[index] ?? first
    return before === first ? [[first, b] as const] : [[first, b] as const, [before, b] as const]
  })
}
