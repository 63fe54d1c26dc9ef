/** The start or end of a word in any script. JavaScript's `\b` knows ASCII letters only: it never stands behind "é". */
const WORD_EDGE = String.raw`(?:(?<=[\p{L}\p{M}\p{N}_])(?![\p{L}\p{M}\p{N}_])|(?<![\p{L}\p{M}\p{N}_])(?=[\p{L}\p{M}\p{N}_]))`

/** A regular expression's source in which `\b` means `WORD_EDGE`; to be compiled with the flag `u`. */
const withWordEdges = (pattern: string): string =>
  pattern.replaceAll(/\\[^]/g, (escape) => (escape === String.raw`\b` ? WORD_EDGE : escape))

/**
 * A pattern of the lexicon, compiled. Capitals count where it asks for capital letters, and nowhere else; `\b` is an edge of
 * words in any script.
 */
export const phrasePattern = (pattern: string): RegExp =>
  new RegExp(withWordEdges(pattern), /\\p\{L[ul]\}/.test(pattern) ? 'u' : 'iu')
