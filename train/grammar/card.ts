import { buildNetwork } from '../../src/annotate/grammar/network.ts'
import { parseSentences, startParser } from '../../src/annotate/grammar/parser.ts'
import { treeOf } from '../../src/annotate/grammar/sentence-tree.ts'
import type { GrammarModel } from '../../src/model/lexicon/grammar.ts'
import type { GoldSentence } from './treebank.ts'

/** How many words of a kind there are, and how many of their arcs are right. */
interface Row {
  sentences: number
  words: number
  tags: number
  heads: number
  arcs: number
}

const BINS = [15, 25, 35] as const

/** Tables of scores by length of sentence and by genre, in Markdown; gold words, predicted tags. */
export function scoreTables(gold: readonly GoldSentence[], model: GrammarModel): string {
  const parser = startParser(buildNetwork(model))
  const formsOf = ({ words }: GoldSentence): readonly string[] => words.map(({ form }) => form)
  const parses = parseSentences(parser, gold.map(formsOf))
  const rows = new Map<string, Row>()
  gold.forEach((sentence, index) => {
    const parse = parses[index]
    if (parse === undefined) return
    const tree = treeOf(formsOf(sentence), parse, parser)
    for (const name of ['all', lengthOf(sentence), genreOf(sentence)]) {
      const row = rows.get(name) ?? { sentences: 0, words: 0, tags: 0, heads: 0, arcs: 0 }
      rows.set(name, row)
      row.sentences++
      sentence.words.forEach((word, at) => {
        const found = tree[at]
        const head = found?.head === word.head
        row.words++
        if (found?.upos === word.upos) row.tags++
        if (head) row.heads++
        if (head && found?.relation === word.relation) row.arcs++
      })
    }
  })
  const lines = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, row]) => line(name, row))
  return ['| | sentences | UPOS | UAS | LAS |', '|---|---|---|---|---|', ...lines].join('\n')
}

function line(name: string, { sentences, words, tags, heads, arcs }: Row): string {
  const share = (part: number): string => ((100 * part) / words).toFixed(1)
  return `| ${name} | ${sentences} | ${share(tags)} | ${share(heads)} | ${share(arcs)} |`
}

function lengthOf({ words }: GoldSentence): string {
  const most = BINS.find((bin) => words.length <= bin)
  return most === undefined ? 'over 35 words' : `to ${most} words`
}

/** "GUM_news_…" is news, "weblog-…" a weblog. */
const genreOf = ({ id }: GoldSentence): string =>
  `genre ${id.startsWith('GUM_') ? (id.split('_')[1] ?? '') : (id.split('-')[0] ?? '')}`

/** The model card: what the weights are, from what, and how good. */
export function modelCard(
  model: GrammarModel,
  sets: readonly { readonly name: string; readonly gold: readonly GoldSentence[] }[],
  facts: { readonly madeOn: string; readonly bytes: number; readonly names: readonly string[] },
): string {
  const { word, width, arc, label } = model.sizes
  return `# The grammar's weights

\`grammar.bin\`, ${(facts.bytes / 1e6).toFixed(1)} MB, made on ${facts.madeOn} by \`npm run train:grammar\`. Written by the program; do not edit.

**What it does.** English words to universal and Penn tags, dependency heads and relations (Universal Dependencies 2),
lemmas, and the names of persons, organisations and places. Design and every try: \`docs/decisions/0010-parser.md\`.

**What it is.** ${model.layers.length} layers (${model.layers.join(', ')}), ${width} wide; word vectors of ${word} numbers for ${model.words.length} words,
affixes and shapes; arcs and labels scored from ${arc} and ${label} numbers a side; weights in one byte each.

**Learned from**
| data | licence | what for |
|---|---|---|
| UD English-EWT, train | CC BY-SA 4.0 | tags, trees, lemmas |
| UD English-GUM, train, the openly licensed genres | CC BY, CC BY-SA, public domain | tags, trees, lemmas, names |
| Wikigold (Balasuriya and others 2009) | CC BY 4.0 | names |
| UNER English-EWT dev (Mayhew and others 2024), every second document | CC BY-SA 4.0 | names |
| re3d (Defence Science and Technology Laboratory, UK) | per document: Open Government Licence, CC BY-SA, public domain | names |
| White House publications | public domain | plain text that two teachers parsed; word vectors |
| UN General Debate speeches (Mikhaylov, Baturo, Dasandi) | CC0 by the publisher's word | word vectors |

Since EWT and parts of GUM are under CC BY-SA, treat the weights as CC BY-SA 4.0.

**What it is not.** No language but English; nothing of who or what a name means. The sets below chose between
recipes, so expect a little less on new text. Web text and speech parse worse than edited prose; appositions and
adverbial clauses are the weakest relations, organisations the weakest names.

Figures are of trees as they ship: one subject and one object to a word, and after the repairs.

${sets.map(({ name, gold }) => `## ${name}: gold words, predicted tags\n${scoreTables(gold, model)}`).join('\n\n')}

## Names (whole, with kind; neither set was learned from, but the four weights of \`name-labels.ts\` were chosen with both in view)
${facts.names.map((line) => `- ${line}`).join('\n')}
`
}
