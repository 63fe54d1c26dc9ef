import type { Scene } from '../../src/coding/scene.ts'
import { contains, overlaps, type Span } from '../../src/model/span.ts'
import type { GoldAct } from './gold.ts'

/** A gold act laid over a sentence: the tokens that its trigger covers. */
export interface PlacedAct {
  readonly act: GoldAct
  readonly tokens: ReadonlySet<number>
}

const wordsIn = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll(/\[\d+\]/g, ' ')
    .normalize('NFKD')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** How much two sentences are the same, 0 to 1: shared words, or how far the shorter stands in the longer. */
function sameness(a: readonly string[], b: readonly string[]): number {
  const [one, other] = [new Set(a), new Set(b)]
  let shared = 0
  for (const word of one) if (other.has(word)) shared++
  const jaccard = shared / (one.size + other.size - shared || 1)
  const smaller = Math.min(one.size, other.size)
  return a.length > 4 && b.length > 4 ? Math.max(jaccard, (0.95 * shared) / smaller) : jaccard
}

/** Lays each gold act over the sentences it can stand in; an act whose sentence or trigger is not found is left out. */
export function placeActs(
  scenes: readonly Scene[],
  acts: readonly GoldAct[],
): ReadonlyMap<Scene, readonly PlacedAct[]> {
  const words = scenes.map((scene) => wordsIn(textOf(scene)))
  const placed = new Map<Scene, PlacedAct[]>()
  for (const act of acts) {
    if (act.span !== undefined) {
      const { span } = act
      const scene = scenes.find(({ tree }) => contains(tree.sentence, span))
      if (scene !== undefined) placed.set(scene, [...(placed.get(scene) ?? []), { act, tokens: tokensIn(scene, span) }])
      continue
    }
    const own = wordsIn(act.sent)
    const ranked = scenes
      .map((scene, i) => ({ scene, same: sameness(own, words[i] ?? []) }))
      .filter(({ same }) => same >= 0.6)
      .sort((a, b) => b.same - a.same)
    for (const { scene } of ranked) {
      const tokens = tokensOf(scene, act.trigger, placed.get(scene) ?? [])
      if (tokens === undefined) continue
      placed.set(scene, [...(placed.get(scene) ?? []), { act, tokens }])
      break
    }
  }
  return placed
}

const textOf = ({ tree }: Scene): string => tree.text.slice(tree.sentence.start, tree.sentence.end)

/** The tokens of a trigger: the first place where its words stand that no other act has taken. */
function tokensOf(scene: Scene, trigger: string, taken: readonly PlacedAct[]): ReadonlySet<number> | undefined {
  const { tree } = scene
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${(trigger.match(/[\p{L}\p{N}]+/gu) ?? []).join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`,
    'giu',
  )
  for (const match of textOf(scene).matchAll(pattern)) {
    const start = tree.sentence.start + match.index
    const end = start + match[0].length
    const tokens = tokensIn(scene, { start, end })
    if (tokens.size > 0 && !taken.some((other) => [...tokens].some((t) => other.tokens.has(t)))) return tokens
  }
  return undefined
}

function tokensIn({ tree }: Scene, span: Span): ReadonlySet<number> {
  const tokens = new Set<number>()
  for (let index = tree.sentence.tokens[0]; index < tree.sentence.tokens[1]; index++) {
    const token = tree.tokens[index]
    if (token !== undefined && overlaps(token, span)) tokens.add(index)
  }
  return tokens
}
