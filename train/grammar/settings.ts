/** Everything that decides what is learned, but for the data. The figures behind them are in `docs/decisions/0010-parser.md`. */
export interface Settings {
  readonly word: number
  readonly width: number
  readonly arc: number
  readonly label: number
  readonly layers: readonly ('convolution' | 'gate')[]
  readonly tagBefore: number
  /** Passes over the treebanks, and over text that the teachers parsed. */
  readonly passes: number
  readonly silverPasses: number
  readonly dropout: number
  readonly rate: number
  /** Words of a batch. */
  readonly batch: number
  readonly seed: number
}

const NETWORK = {
  word: 96,
  width: 160,
  arc: 64,
  label: 64,
  layers: ['convolution', 'gate', 'convolution', 'gate'],
  tagBefore: 2,
  rate: 2e-3,
  batch: 600,
} as const

/** Networks that learn from the treebanks alone, and then parse plain text for the student. They differ by their seeds. */
export const TEACHERS: readonly Settings[] = [41, 42].map((seed) => ({
  ...NETWORK,
  passes: 12,
  silverPasses: 0,
  dropout: 0.28,
  seed,
}))

/** The network that ships: it learns from the treebanks and from what both teachers agree on. */
export const STUDENT: Settings = { ...NETWORK, passes: 8, silverPasses: 1.5, dropout: 0.2, seed: 31 }

/** Sentences of plain text that the teachers parse. */
export const SILVER_SENTENCES = 55_000

/** Dependents and heads farther apart than this share one weight. */
export const FARTHEST = 32
export const FARTHEST_LABEL = 8
/** The share of the tag loss; arcs, labels and names count in full. */
export const TAG_SHARE = 0.7
/** How often a word loses its vector, and how often what training added to it. */
export const LOST_VECTOR = 0.05
export const LOST_DELTA = 0.15
