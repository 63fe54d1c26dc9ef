import { buildNetwork } from '../src/annotate/grammar/network.ts'
import { labelNames, type NameWeights } from '../src/annotate/grammar/name-labels.ts'
import { parseSentences, startParser } from '../src/annotate/grammar/parser.ts'
import type { GrammarModel } from '../src/model/lexicon/grammar.ts'
import { NAME_KINDS, type NameKind } from '../train/grammar/names.ts'

/** A sentence with the label of each word, as `train/grammar/names.ts` numbers them. */
export interface NamedSentence {
  readonly forms: readonly string[]
  readonly names: ArrayLike<number>
}

/** F1 of whole names with their kind, over all and by kind; armed groups count as organisations. */
export function nameScores(gold: readonly NamedSentence[], model: GrammarModel, weights?: NameWeights): string {
  const parser = startParser(buildNetwork(model))
  const parses = parseSentences(
    parser,
    gold.map(({ forms }) => forms),
  )
  const labels = parses.map((parse, index) => {
    const words = (gold[index]?.forms ?? []).map((form, at) => ({
      form,
      upos: parser.tags.uposOf(parse.tags[at] ?? 0),
      head: parse.heads[at] ?? 0,
      relation: model.relations[parse.relations[at] ?? 0] ?? 'dep',
    }))
    return labelNames(words, parse.names, model, weights)
  })
  const counts = { right: 0, found: 0, gold: 0 }
  const byKind = new Map<string, typeof counts>(NAME_KINDS.map((kind) => [kind, { right: 0, found: 0, gold: 0 }]))
  gold.forEach(({ names, forms }, index) => {
    const wanted = spansOf(names, forms.length)
    const found = spansOf(labels[index] ?? [], forms.length)
    for (const list of [counts, ...byKind.values()]) {
      const kind = [...byKind].find(([, other]) => other === list)?.[0]
      const of = (spans: readonly string[]): readonly string[] =>
        kind === undefined ? spans : spans.filter((span) => span.endsWith(kind))
      list.gold += of(wanted).length
      list.found += of(found).length
      list.right += of(found).filter((span) => wanted.includes(span)).length
    }
  })
  const f1 = ({ right, found, gold }: typeof counts): string => ((200 * right) / Math.max(1, found + gold)).toFixed(1)
  return `names F1 ${f1(counts)} (${[...byKind].map(([kind, list]) => `${kind} ${f1(list)}`).join(', ')})`
}

/** "from-to kind" for each name. */
function spansOf(labels: ArrayLike<number>, length: number): readonly string[] {
  const spans: string[] = []
  for (let from = 0; from < length; ) {
    const kind: NameKind | undefined = NAME_KINDS[((labels[from] ?? 0) - 1) >> 1]
    let to = from + 1
    if (kind !== undefined) {
      while (to < length && labels[to] === 2 * NAME_KINDS.indexOf(kind) + 2) to++
      spans.push(`${from}-${to} ${kind}`)
    }
    from = to
  }
  return spans
}
