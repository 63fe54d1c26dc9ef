const QUOTES: ReadonlyMap<string, string> = new Map([
  ['’', "'"],
  ['‘', "'"],
  ['“', '"'],
  ['”', '"'],
  ['``', '"'],
  ["''", '"'],
  ['‑', '-'],
  ['‐', '-'],
  ['…', '...'],
])
const YEAR = /^\d{4}$/
const NUMBER = /^[\d.,:\-/]*\d[\d.,:\-/]*$/
const ADDRESS = /^(?:https?:|www\.)|@.*\./

/** The form under which a word's vector is kept: lower case, straight quotes, all years, numbers and addresses alike. */
export function normalised(form: string): string {
  const plain = QUOTES.get(form) ?? form
  if (YEAR.test(plain)) return '!YEAR'
  if (NUMBER.test(plain)) return '!NUM'
  if (ADDRESS.test(plain)) return '!URL'
  return (plain.includes('’') ? plain.replaceAll('’', "'") : plain).toLowerCase()
}

/** How a word is written: capital X, small x, digit d, others as they are; runs past the second character collapsed. */
export function shapeOf(form: string): string {
  let shape = ''
  let last = ''
  for (const character of form) {
    const kind = shapeOfCharacter(character)
    if (kind !== last || shape.length < 2) shape += kind
    last = kind
    if (shape.length > 8) break
  }
  return shape
}

function shapeOfCharacter(character: string): string {
  if (character >= 'a' && character <= 'z') return 'x'
  if (character >= 'A' && character <= 'Z') return 'X'
  if (/\p{Lu}/u.test(character)) return 'X'
  if (/\p{Ll}/u.test(character)) return 'x'
  return /\p{Nd}/u.test(character) ? 'd' : character
}

/** The eight features under a word's vector, in the order of `GrammarModel.affixes`. */
export function affixesOf(form: string): readonly string[] {
  const word = normalised(form)
  return [
    word.slice(-1),
    word.slice(-2),
    word.slice(-3),
    word.slice(-4),
    word.slice(0, 1),
    word.slice(0, 2),
    word.slice(0, 3),
    shapeOf(form),
  ]
}
