/** For each `{{` and `[[` that is closed: the index of the last sign of its closing pair. What stands nowhere here is a stray. */
export type Closings = ReadonlyMap<number, number>

interface Opening {
  readonly sign: '{' | '['
  readonly at: number
  /** How many blank lines stood before it: a link never reaches over one. */
  readonly blankLines: number
}

/**
 * Pairs the double brackets of a page in one pass. A `}}` closes the last open `{{` and gives up links left open in
 * it; a `]]` closes a link only when nothing else was opened since. Linear in the length, for any input.
 */
export function pairBrackets(source: string): Closings {
  const closings = new Map<number, number>()
  const open: Opening[] = []
  let braces = 0
  let blankLines = 0
  for (let at = 0; at < source.length - 1; at += 1) {
    const sign = source[at]
    if (sign === '\n' && source[at + 1] === '\n') blankLines += 1
    if (sign !== source[at + 1]) continue
    if (sign === '{' || sign === '[') {
      open.push({ sign, at, blankLines })
      braces += sign === '{' ? 1 : 0
      at += 1
    } else if (sign === '}' && braces > 0) {
      closings.set(popBrace(open), at + 1)
      braces -= 1
      at += 1
    } else if (sign === ']' && open.at(-1)?.sign === '[') {
      const link = open.pop()
      if (link !== undefined && link.blankLines === blankLines) closings.set(link.at, at + 1)
      at += 1
    }
  }
  return closings
}

/** Takes the last open brace off the stack with everything above it. There is one. */
function popBrace(open: Opening[]): number {
  let top = open.pop()
  while (top !== undefined && top.sign !== '{') top = open.pop()
  return top?.at ?? -1
}
