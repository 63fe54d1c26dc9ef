import { fileURLToPath } from 'node:url'
import { loadSplittingWords } from '../../src/lexicon/grammar.ts'
import { buildDictionaries, type Dictionaries, readVectors } from './dictionaries.ts'
import type { Lesson } from './examples.ts'
import { namesOfEntities, readRe3d, readWikigold } from './name-lessons.ts'
import { type GoldSentence, readTreebank } from './treebank.ts'

/** Where the treebanks, names and vectors lie: beside the repository. */
export const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url))
/** Models of the teachers and the text they parsed, so that an interrupted run goes on where it stopped. */
export const CACHE = fileURLToPath(new URL('../../.cache/grammar/', import.meta.url))

const VECTORS = 'raw/vectors/ssg96'
const WORD_WIDTH = 96

/** Everything that is learned from, but for what the teachers add. */
export interface Data {
  readonly gold: readonly GoldSentence[]
  readonly dictionaries: Dictionaries
  readonly lessons: readonly Lesson[]
  /** Treebank sentences whose names nobody has marked: the first of `lessons`. */
  readonly unnamed: readonly GoldSentence[]
}

export function readData(): Data {
  const ewt = readTreebank(`${SHARED}ud/en_ewt-ud-train.conllu`)
  const gum = readTreebank(`${SHARED}ud/en_gumopen-ud-train.conllu`)
  const lists = loadSplittingWords()
  const gold = [...ewt, ...gum]
  return {
    gold,
    unnamed: ewt,
    dictionaries: buildDictionaries(gold, readVectors(SHARED + VECTORS, WORD_WIDTH)),
    lessons: [
      ...ewt.map(lessonOf),
      ...gum.map((sentence) => ({ ...lessonOf(sentence), names: namesOfEntities(sentence) })),
      ...readWikigold(`${SHARED}ner/wikigold.conll.txt`, lists),
      ...readRe3d(`${SHARED}ner/re3d.jsonl`, lists),
    ],
  }
}

const lessonOf = ({ words }: GoldSentence): Lesson => ({
  forms: words.map(({ form }) => form),
  tags: words.map(({ upos, xpos }) => `${upos} ${xpos}`),
  heads: words.map(({ head }) => head),
  relations: words.map(({ relation }) => relation),
})
