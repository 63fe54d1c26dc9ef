import { buildNetwork } from '../../src/annotate/grammar/network.ts'
import { parseSentences, startParser } from '../../src/annotate/grammar/parser.ts'
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
  const parses = parseSentences(
    startParser(buildNetwork(model)),
    gold.map(({ words }) => words.map(({ form }) => form)),
  )
  const rows = new Map<string, Row>()
  gold.forEach((sentence, index) => {
    const parse = parses[index]
    if (parse === undefined) return
    for (const name of ['all', lengthOf(sentence), genreOf(sentence)]) {
      const row = rows.get(name) ?? { sentences: 0, words: 0, tags: 0, heads: 0, arcs: 0 }
      rows.set(name, row)
      row.sentences++
      sentence.words.forEach((word, at) => {
        const head = parse.heads[at] === word.head
        row.words++
        if (model.tags[parse.tags[at] ?? 0]?.split(' ')[0] === word.upos) row.tags++
        if (head) row.heads++
        if (head && model.relations[parse.relations[at] ?? 0] === word.relation) row.arcs++
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
