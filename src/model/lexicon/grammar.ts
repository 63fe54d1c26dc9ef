/**
 * A trained matrix, row-major. Whole numbers of one byte are to be multiplied by the scale of their row (embedding
 * tables) or of their column (everything that is multiplied with).
 */
export type Matrix =
  | { readonly kind: 'float'; readonly rows: number; readonly columns: number; readonly values: Float32Array }
  | {
      readonly kind: 'by-row' | 'by-column'
      readonly rows: number
      readonly columns: number
      readonly values: Int8Array
      readonly scales: Float32Array
    }

/** The sizes of the network. */
export interface GrammarSizes {
  /** Of a word vector, of the encoder (in thirty-twos, as the kernels want it), of an arc's two sides, of a label's hidden layer. */
  readonly word: number
  readonly width: number
  readonly arc: number
  readonly label: number
}

/** How a lemma is made: `cut` characters off the end, `add` put on. */
export interface LemmaRule {
  readonly cut: number
  readonly add: string
}

/** Lemmas seen in the treebanks, and the rules that cover the rest. */
export interface LemmaTable {
  /** "form\ttag" in lower case to lemma, where no rule gives it. */
  readonly exceptions: ReadonlyMap<string, string>
  /** "suffix\ttag" to rule; the longest suffix wins, the empty one stands for the tag alone. */
  readonly rules: ReadonlyMap<string, LemmaRule>
  /** Words that exist, in lower case: a rule's lemma that is none of them gives way to one that is. */
  readonly known: ReadonlySet<string>
}

/** What follows a word with a dot of its own in the same sentence, as a rule; `nothing`: it may also end the sentence. */
export type Follower = 'name' | 'number' | 'anything' | 'nothing'

/** Word lists for tokens and sentences, all in lower case. */
export interface SplittingWords {
  /** Words with their dot ("gen.", "etc."). */
  readonly abbreviations: ReadonlyMap<string, Follower>
  /** Prefixes that stay one word with what follows their hyphen ("non"). */
  readonly prefixes: ReadonlySet<string>
  /** Words that begin a sentence when they stand with a capital behind an abbreviation. */
  readonly openers: ReadonlySet<string>
}

/** Everything that the grammar stage knows: weights, their dictionaries, and word lists for splitting. Plain data. */
export interface GrammarModel {
  readonly sizes: GrammarSizes
  /** The encoder's layers in order. */
  readonly layers: readonly ('convolution' | 'gate')[]
  /** The number of the layer before which tags are predicted and fed back. */
  readonly tagBefore: number
  /** Rows of the word table from row 2 on; row 0 is the root, row 1 any unknown word. */
  readonly words: readonly string[]
  /** Last 1–4 characters, first 1–3, shape: rows from row 2 on of each table, 0 and 1 as above. */
  readonly affixes: readonly (readonly string[])[]
  /** "NOUN NN": universal and Penn tag. Index 0 is the root's own. */
  readonly tags: readonly string[]
  readonly relations: readonly string[]
  readonly matrices: Readonly<Record<string, Matrix>>
  readonly lemmas: LemmaTable
  readonly splitting: SplittingWords
  /** Lemmas of verbs whose object is to do what the infinitive behind it says ("ask"). */
  readonly controlVerbs: ReadonlySet<string>
  /** Lemmas of verbs that report a clause with "that", also behind the one who is told ("inform", "agree with"). */
  readonly thatVerbs: ReadonlySet<string>
  /** Lemmas of verbs whose passive has a predicate, not an object ("was named heir"). */
  readonly namingVerbs: ReadonlySet<string>
  /** Names that are known beforehand, in lower case. */
  readonly gazetteer: ReadonlyMap<string, 'person' | 'organisation' | 'place'>
  /** Titles in lower case ("prime minister"), which are no persons' names. */
  readonly titles: ReadonlySet<string>
  /** Words in lower case by which an organisation's name is that of an armed group ("liberation front"). */
  readonly armedGroups: ReadonlySet<string>
}
