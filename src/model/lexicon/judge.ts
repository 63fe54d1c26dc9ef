/** A log-linear model: the weights of the signs that are there, added up, are the logarithm of the odds. */
export interface LogLinear {
  /** By the hash of the sign's name. */
  readonly weights: ReadonlyMap<number, number>
  readonly bias: number
}

/** One point of a calibration: of the cases scored about `score` this share was right. */
export interface CalibrationPoint {
  readonly score: number
  readonly share: number
}

/**
 * What the coder learned from annotated documents: which of the words that evoke a frame tell of an act, who takes part
 * in it, and how far the result is to be trusted. Made by `train/coding`; plain data.
 */
export interface JudgeModel {
  /** Whether it is an act of the frame's type. */
  readonly act: LogLinear
  /** From the score to the share of acts, where the rules of sense and parties accept the act, and where they refuse it. */
  readonly accepted: readonly CalibrationPoint[]
  readonly refused: readonly CalibrationPoint[]
  /** Whether somebody takes part in an act, and whether as an actor rather than a recipient. */
  readonly party: LogLinear
  readonly side: LogLinear
  /** Whether the type is right and exactly the right parties were found. */
  readonly row: LogLinear
  readonly rows: readonly CalibrationPoint[]
  /** Acts below these shares are not coded: those that the rules accept, and those that they refuse. */
  readonly least: { readonly accepted: number; readonly refused: number }
}
