import type { GrammarModel } from '../../model/lexicon/grammar.ts'
import { relationChances, scoreArcs } from './arcs.ts'
import type { Place } from './encoder.ts'
import type { Network } from './network.ts'
import { isRenaming, type TaggedWord } from './renaming.ts'
import { bestTree } from './tree.ts'

/** The places beside a word that one dependent fills at most: its subject; its object, or the clause that it reports. */
const SLOTS = [
  ['nsubj', 'nsubj:pass', 'csubj', 'csubj:pass'],
  ['obj', 'ccomp'],
] as const

/** The slot that each relation fills, by the relation's number; −1 for none. */
export type Slots = Int8Array

export const slotsOf = ({ relations }: GrammarModel): Slots =>
  Int8Array.from(relations, (relation) => SLOTS.findIndex((slot) => slot.some((name) => name === relation)))

/** Heads (0 the root) and relations of one sentence's words; entry 0 stands for the root. */
interface Tree {
  readonly heads: Int32Array
  readonly relations: Int32Array
}

/** A dependent that may not fill a slot of a head, and what that costs where it stays with the head. */
interface Ban {
  readonly dependent: number
  readonly head: number
  readonly slot: number
  readonly cost: number
}

/** Sentences that cannot be settled in so many steps are left as they are then. */
const MOST_BANS = 6

/**
 * Settles sentences in which a word has two subjects or two objects, which no English clause has and the network,
 * that labels each arc for itself, says of one sentence in ten. One dependent after the other is kept out of the
 * slot, each time the one without which the tree scores best (arcs and relations together), and the sentence decoded
 * again. After the idea of constrained conditional models (Roth and Yih 2004), with a greedy search.
 */
export function fillSlotsOnce(
  { network, slots }: { readonly network: Network; readonly slots: Slots },
  { place, words }: { readonly place: Place; readonly words: () => readonly TaggedWord[] },
  tree: Tree,
): void {
  const bans: Ban[] = []
  let reader: Reader | undefined
  const appos = network.model.relations.indexOf('appos')
  for (let rivals = findRivals(tree, slots); rivals.length > 0; rivals = findRivals(tree, slots)) {
    const [first = 0, second = 0] = rivals
    if (isRenaming(words(), tree.heads, [first, second])) {
      tree.heads[second] = first
      tree.relations[second] = appos
      continue
    }
    const read = (reader ??= startReader({ network, slots }, place))
    const ways = rivals.map((dependent) => {
      const ban = banOf(read, tree, dependent)
      return { ban, reading: decode(read, tree, [...bans, ban]) }
    })
    const best = ways.reduce((a, b) => (b.reading.gain > a.reading.gain ? b : a))
    bans.push(best.ban)
    tree.heads.set(best.reading.heads)
    best.reading.relations.forEach((relation, word) => {
      tree.relations[word] = relation
    })
    if (bans.length === MOST_BANS) return
  }
}

/** The dependents that fill one slot together; none where every slot has one at most. */
function findRivals({ heads, relations }: Tree, slots: Slots): readonly number[] {
  const fillers = new Int32Array(heads.length * SLOTS.length)
  for (let word = 1; word < heads.length; word++) {
    const slot = slots[relations[word] ?? 0] ?? -1
    if (slot < 0) continue
    const at = (heads[word] ?? 0) * SLOTS.length + slot
    const other = fillers[at] ?? 0
    if (other > 0) return [other, word]
    fillers[at] = word
  }
  return []
}

/** Who reads which sentence. */
interface Reader {
  readonly network: Network
  readonly slots: Slots
  readonly place: Place
  /** The scores of all its arcs, dependent by head, rows of `stride`. */
  readonly scores: Float32Array
  readonly stride: number
}

function startReader({ network, slots }: Pick<Reader, 'network' | 'slots'>, place: Place): Reader {
  const stride = scoreArcs(network, place)
  const from = network.buffers.scores >> 2
  return { network, slots, place, stride, scores: network.arena.floats.slice(from, from + place.length * stride) }
}

function banOf({ network, slots, place }: Reader, { heads, relations }: Tree, dependent: number): Ban {
  const chances = relationChances(network, place, { words: [dependent], heads })
  const slot = slots[relations[dependent] ?? 0] ?? -1
  const cost = likeliest(chances, slots, []).chance - likeliest(chances, slots, [slot]).chance
  return { dependent, head: heads[dependent] ?? 0, slot, cost }
}

interface Reading {
  readonly heads: Int32Array
  /** Of the words whose arc is another than before. */
  readonly relations: ReadonlyMap<number, number>
  /** What the arcs' scores and the relations' log-probabilities come to, against the tree before. */
  readonly gain: number
}

/** The best tree that keeps to the bans. */
function decode(reader: Reader, tree: Tree, bans: readonly Ban[]): Reading {
  const { network, slots, place, scores, stride } = reader
  layOut(reader, bans)
  const heads = new Int32Array(place.length)
  bestTree(network, stride, place.length - 1, heads)
  const isBanned = (word: number): boolean => bans.some((ban) => ban.dependent === word && ban.head === heads[word])
  const words = [...heads.keys()].filter((word) => word > 0 && (heads[word] !== tree.heads[word] || isBanned(word)))
  const before = relationChances(network, place, { words, heads: tree.heads })
  const after = relationChances(network, place, { words, heads })
  let gain = 0
  const relations = words.map((word, row): readonly [number, number] => {
    const [old = 0, now = 0] = [tree.heads[word], heads[word]]
    const closed = bans.filter((ban) => ban.dependent === word && ban.head === now).map(({ slot }) => slot)
    const part = (chances: Float32Array): Float32Array => chances.subarray(row * slots.length, (row + 1) * slots.length)
    const best = likeliest(part(after), slots, closed)
    gain += (scores[word * stride + now] ?? 0) + best.chance
    gain -= (scores[word * stride + old] ?? 0) + (part(before)[tree.relations[word] ?? 0] ?? 0)
    return [word, best.relation]
  })
  return { heads, relations: new Map(relations), gain }
}

/** Lays the arcs' scores out for the decoder, less what bans cost. */
function layOut({ network, scores, stride }: Reader, bans: readonly Ban[]): void {
  const { floats } = network.arena
  const from = network.buffers.scores >> 2
  floats.set(scores, from)
  for (const { dependent, head, cost } of bans) {
    const at = from + dependent * stride + head
    floats[at] = (floats[at] ?? 0) - cost
  }
}

/** The likeliest relation of one arc that fills none of the closed slots. */
function likeliest(
  chances: Float32Array,
  slots: Slots,
  closed: readonly number[],
): { readonly relation: number; readonly chance: number } {
  let best = { relation: 0, chance: Number.NEGATIVE_INFINITY }
  for (let relation = 0; relation < slots.length; relation++) {
    const chance = chances[relation] ?? 0
    if (chance > best.chance && !closed.includes(slots[relation] ?? -1)) best = { relation, chance }
  }
  return best
}
