import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { LONGEST, buildNetwork } from '../../src/annotate/grammar/network.ts'
import { labelNames } from '../../src/annotate/grammar/name-labels.ts'
import type { ParsedWord } from '../../src/annotate/grammar/parsed-words.ts'
import type { Upos } from '../../src/model/layers.ts'
import { type Parse, parseSentences, startParser } from '../../src/annotate/grammar/parser.ts'
import { findSentences } from '../../src/annotate/grammar/sentences.ts'
import { findWords } from '../../src/annotate/grammar/words.ts'
import type { GrammarModel } from '../../src/model/lexicon/grammar.ts'
import type { Lesson } from './examples.ts'
import { NAME_LABELS } from './names.ts'
import { startRandom } from './random.ts'
import type { GoldSentence, GoldWord } from './treebank.ts'

const SEED = 7
const SHORTEST = 5
const LONGEST_LESSON = 55
/** Sentences of which the teachers see a smaller share of the heads alike teach nothing. */
const LEAST_AGREEMENT = 0.8

/** Sentences of plain text as the teachers parse them; a word on which they differ counts only where they agree. */
export function silverLessons(
  sentences: readonly (readonly string[])[],
  teachers: readonly GrammarModel[],
): readonly Lesson[] {
  const views = teachers.map((model) => parseSentences(startParser(buildNetwork(model)), sentences))
  const [first] = teachers
  if (first === undefined) return []
  return sentences.flatMap((forms, index) => {
    const parses = views.flatMap((view) => view[index] ?? [])
    const lesson = agreed(forms, parses, first)
    const known = lesson.heads?.filter((head) => head >= 0).length ?? 0
    return known < LEAST_AGREEMENT * forms.length ? [] : [lesson]
  })
}

function agreed(forms: readonly string[], parses: readonly Parse[], { tags, relations }: GrammarModel): Lesson {
  const [first, ...others] = parses
  const same = (of: (parse: Parse) => ArrayLike<number>): readonly number[] =>
    forms.map((_, at) => {
      const value = first === undefined ? -1 : (of(first)[at] ?? -1)
      return others.every((parse) => of(parse)[at] === value) ? value : -1
    })
  const heads = same((parse) => parse.heads)
  const arcs = same((parse) => parse.relations)
  return {
    forms,
    tags: same((parse) => parse.tags).map((tag) => tags[tag] ?? ''),
    heads,
    relations: arcs.map((relation, at) => ((heads[at] ?? -1) < 0 ? '' : (relations[relation] ?? ''))),
    names: same((parse) => likeliest(parse.names, forms.length)),
  }
}

/** The names that the teachers see alike in treebank sentences, by the trees that people made: −1 where they differ. */
export function silverNames(
  gold: readonly GoldSentence[],
  teachers: readonly GrammarModel[],
): readonly (readonly number[])[] {
  const views = teachers.map((model) => {
    const parses = parseSentences(
      startParser(buildNetwork(model)),
      gold.map(({ words }) => words.slice(0, LONGEST).map(({ form }) => form)),
    )
    return gold.map(({ words }, index) => labelNames(words.map(goldWord), parses[index]?.names ?? [], model))
  })
  const [first = [], ...others] = views
  return first.map((labels, index) =>
    labels.map((label, at) => (others.every((view) => view[index]?.[at] === label) ? label : -1)),
  )
}

const goldWord = ({ form, upos, head, relation }: GoldWord): ParsedWord => ({
  form,
  // The treebanks use no other tags.
  upos: upos as Upos,
  head,
  relation,
})

/** The likeliest label of each word of a parse's names. */
export function likeliest(scores: Float32Array, words: number): readonly number[] {
  return Array.from({ length: words }, (_, word) => {
    const row = [...scores.subarray(word * NAME_LABELS, (word + 1) * NAME_LABELS)]
    return row.indexOf(Math.max(...row))
  })
}

/**
 * Sentences of the public-domain prose in `raw/whitehouse.jsonl.gz`: its markdown taken off, those without enough
 * plain words left out, each once, `count` of them at random.
 */
export function plainSentences(path: string, model: GrammarModel, count: number): readonly (readonly string[])[] {
  const found = new Map<string, readonly string[]>()
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    if (line === '') continue
    // Every line of the file holds a document with a text.
    const { text } = JSON.parse(line) as { readonly text: string }
    for (const paragraph of paragraphsOf(text))
      for (const forms of sentencesOf(paragraph, model)) if (teaches(forms)) found.set(forms.join(' '), forms)
  }
  const all = [...found.values()]
  startRandom(SEED).shuffle(all)
  return all.slice(0, count)
}

const paragraphsOf = (markdown: string): readonly string[] =>
  markdown
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/<[^>]{1,300}>/g, ' ')
    .replaceAll(/[*_`\\]+/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .split(/\n\s*\n|\n(?=\s*(?:-|>|#|\d+\.)\s)/)
    .filter((paragraph) => !/\|.*\||[-=]{5,}/.test(paragraph))
    .map((paragraph) =>
      paragraph
        .replace(/^\s*(?:-|>|#+|\d+\.)\s+/, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )

function sentencesOf(text: string, { splitting }: GrammarModel): readonly (readonly string[])[] {
  const words = findWords(text, 0, text.length, splitting)
  return findSentences(text, words, splitting).map(([from, to]) =>
    words.slice(from, to).map(({ start, end }) => text.slice(start, end)),
  )
}

function teaches(forms: readonly string[]): boolean {
  const plain = forms.filter((form) => /^\p{L}/u.test(form)).length
  const whole = /^[.!?"”]$/.test(forms.at(-1) ?? '')
  return (
    forms.length >= SHORTEST && forms.length <= Math.min(LONGEST_LESSON, LONGEST) && plain * 2 >= forms.length && whole
  )
}
