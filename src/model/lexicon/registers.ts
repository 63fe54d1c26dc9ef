/** Words with what they mean in a column of a register. */
export interface ColumnWords {
  /** In lower case, whole words. */
  readonly words: readonly string[]
  readonly means: string
}

/** What the columns of registers are read from. The entry with the longest words that stand in the text is taken. */
export interface RegisterLexicon {
  /** Offices, highest first. */
  readonly levels: readonly ColumnWords[]
  readonly bodies: readonly ColumnWords[]
  readonly votes: readonly ColumnWords[]
}
