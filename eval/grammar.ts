import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findSentences } from '../src/annotate/grammar/sentences.ts'
import { buildNetwork } from '../src/annotate/grammar/network.ts'
import { parseSentences, startParser } from '../src/annotate/grammar/parser.ts'
import { treeOf } from '../src/annotate/grammar/sentence-tree.ts'
import { findWords } from '../src/annotate/grammar/words.ts'
import { loadGrammar } from '../src/lexicon/grammar.ts'
import type { GrammarModel } from '../src/model/lexicon/grammar.ts'
import type { Span } from '../src/model/span.ts'
import { namesOfEntities, readUner } from '../train/grammar/name-lessons.ts'
import { type GoldSentence, readTreebank } from '../train/grammar/treebank.ts'
import { nameScores } from './grammar-names.ts'

const TREEBANKS = fileURLToPath(new URL('../../shared/ud/', import.meta.url))
const DEVELOPMENT = [
  ['GUM-open dev', 'en_gumopen-ud-dev.conllu'],
  ['EWT dev', 'en_ewt-ud-dev.conllu'],
] as const

export const title = 'Grammar: words, sentences, tags and trees against the development treebanks'

/** Prints how well the grammar does on the development treebanks. Skips with a line when they are not there. */
export function run(): void {
  if (!existsSync(TREEBANKS)) {
    console.log('skipped: ../shared/ud is not there')
    return
  }
  const model = loadGrammar()
  for (const [name, file] of DEVELOPMENT) {
    const gold = readTreebank(TREEBANKS + file)
    console.log(`${name}, from raw text: ${splittingScores(gold, model)}`)
    console.log(`${name}, gold words: ${parsingScores(gold, model)}`)
  }
  for (const line of nameLines(model)) console.log(line)
}

/** How well names are found, a line for each set. Neither this half of UNER's documents nor GUM dev was learned from. */
export function nameLines(model: GrammarModel): readonly string[] {
  const uner = fileURLToPath(new URL('../../shared/ner/uner_en_ewt-dev.iob2', import.meta.url))
  const ofUner = existsSync(uner)
    ? [`UNER EWT dev, held-out half: ${nameScores(readUner(uner, 'held-out'), model)}`]
    : []
  const gum = readTreebank(`${TREEBANKS}en_gumopen-ud-dev.conllu`)
  const named = gum.map((sentence) => ({
    forms: sentence.words.map(({ form }) => form),
    names: namesOfEntities(sentence),
  }))
  return [...ofUner, `GUM-open dev: ${nameScores(named, model)}`]
}

/** F1 of words and of whole sentences, paragraph by paragraph. */
export function splittingScores(gold: readonly GoldSentence[], model: GrammarModel): string {
  const words = { right: 0, found: 0, gold: 0 }
  const sentences = { right: 0, found: 0, gold: 0 }
  for (const paragraph of paragraphsOf(gold)) {
    const found = findWords(paragraph.text, 0, paragraph.text.length, model.splitting)
    count(words, paragraph.words, found)
    const ranges = findSentences(paragraph.text, found, model.splitting)
    const spans = ranges.map(([from, to]) => ({ start: found[from]?.start ?? 0, end: found[to - 1]?.end ?? 0 }))
    count(sentences, paragraph.sentences, spans)
  }
  return `word F1 ${percent(f1(words))}, sentence F1 ${percent(f1(sentences))}`
}

interface Paragraph {
  readonly text: string
  readonly words: readonly Span[]
  readonly sentences: readonly Span[]
}

/** The text of each paragraph with the spans of its words; words that share a span are all given it. */
export function paragraphsOf(gold: readonly GoldSentence[]): readonly Paragraph[] {
  const paragraphs: { text: string; words: Span[]; sentences: Span[] }[] = []
  for (const sentence of gold) {
    let last = paragraphs.at(-1)
    if (last === undefined || sentence.newParagraph) {
      last = { text: '', words: [], sentences: [] }
      paragraphs.push(last)
    }
    const base = last.text.length
    last.words.push(...spansOf(sentence).map(({ start, end }) => ({ start: base + start, end: base + end })))
    last.sentences.push({ start: base, end: base + sentence.text.length })
    last.text += sentence.words.at(-1)?.joined === true ? sentence.text : `${sentence.text} `
  }
  return paragraphs
}

function spansOf({ text, words }: GoldSentence): readonly Span[] {
  let at = 0
  return words.map(({ form }) => {
    const start = text.indexOf(form, at)
    if (start < 0) return { start: at, end: at }
    at = start + form.length
    return { start, end: at }
  })
}

interface Counts {
  right: number
  found: number
  gold: number
}

function count(counts: Counts, gold: readonly Span[], found: readonly Span[]): void {
  const keys = new Set(gold.map(({ start, end }) => `${start}-${end}`))
  counts.right += found.filter(({ start, end }) => keys.has(`${start}-${end}`)).length
  counts.found += found.length
  counts.gold += gold.length
}

const f1 = ({ right, found, gold }: Counts): number => (2 * right) / Math.max(1, found + gold)
const percent = (share: number): string => (100 * share).toFixed(2)

/** UPOS, UAS, LAS and lemmas over all words, and F1 of the relations that acts stand on, of trees as they ship. */
export function parsingScores(gold: readonly GoldSentence[], model: GrammarModel): string {
  const parser = startParser(buildNetwork(model))
  const formsOf = ({ words }: GoldSentence): readonly string[] => words.map(({ form }) => form)
  const parses = parseSentences(parser, gold.map(formsOf))
  const counts = { words: 0, upos: 0, heads: 0, arcs: 0, lemmas: 0 }
  const relations = new Map<string, Counts>()
  gold.forEach((sentence, index) => {
    const parse = parses[index]
    if (parse === undefined) return
    treeOf(formsOf(sentence), parse, parser).forEach(({ upos, lemma, head, relation }, at) => {
      const word = sentence.words[at]
      if (word === undefined) return
      const isHead = head === word.head
      counts.words++
      if (upos === word.upos) counts.upos++
      if (isHead) counts.heads++
      if (isHead && relation === word.relation) counts.arcs++
      if (lemma === word.lemma) counts.lemmas++
      tally(relations, { relation, head: isHead }, word.relation)
    })
  })
  const share = (part: number): string => percent(part / counts.words)
  const of = (name: string): string => percent(f1(relations.get(name) ?? { right: 0, found: 0, gold: 0 }))
  return (
    `UPOS ${share(counts.upos)}, UAS ${share(counts.heads)}, LAS ${share(counts.arcs)}, lemma ${share(counts.lemmas)}; ` +
    `F1 subject ${of('nsubj+')}, obj ${of('obj')}, obl ${of('obl')}, nmod ${of('nmod')}, conj ${of('conj')}, ccomp ${of('ccomp')}, advcl ${of('advcl')}, acl:relcl ${of('acl:relcl')}, appos ${of('appos')}`
  )
}

function tally(
  relations: Map<string, Counts>,
  { relation, head }: { readonly relation: string; readonly head: boolean },
  gold: string,
): void {
  const counts = (name: string): Counts => {
    const known = relations.get(name) ?? { right: 0, found: 0, gold: 0 }
    relations.set(name, known)
    return known
  }
  const names = (name: string): readonly string[] =>
    name === 'nsubj' || name === 'nsubj:pass' ? [name, 'nsubj+'] : [name]
  for (const name of names(gold)) counts(name).gold++
  for (const name of names(relation)) counts(name).found++
  if (head && relation === gold) for (const name of names(gold)) counts(name).right++
}
