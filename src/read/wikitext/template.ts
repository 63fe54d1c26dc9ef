import type { Closings } from './brackets.ts'

/** A template call taken apart; values are still wikitext. */
export interface TemplateCall {
  /** Lower case, spaces for underscores. */
  readonly name: string
  /** The name as written, for an infobox. */
  readonly written: string
  readonly positional: readonly Range[]
  /** Lower-case names; a name given twice keeps its last value that is not empty. */
  readonly named: ReadonlyMap<string, Range>
}

/** A stretch of the source. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Takes apart the template whose `{{` stands at `open` and whose `}}` stands at `close`. */
export function templateAt(source: string, closings: Closings, open: number, close: number): TemplateCall {
  const parts = splitAtBars(source, closings, { start: open + 2, end: close - 1 })
  const [first, ...rest] = parts
  const written =
    first === undefined
      ? ''
      : source
          .slice(first.start, first.end)
          .replaceAll(/[\s_]+/g, ' ')
          .trim()
  const positional: Range[] = []
  const named = new Map<string, Range>()
  for (const part of rest) {
    const equals = nameEnd(source, part)
    if (equals === undefined) {
      positional.push(part)
      continue
    }
    const name = source.slice(part.start, equals).trim().toLowerCase()
    const value = { start: equals + 1, end: part.end }
    if (/^\d{1,2}$/.test(name)) positional[Number(name) - 1] = value
    else if (!named.has(name) || source.slice(value.start, value.end).trim() !== '') named.set(name, value)
  }
  return { name: written.toLowerCase(), written, positional, named }
}

/** The parts between the bars that stand in no inner template or link. */
export function splitAtBars(source: string, closings: Closings, range: Range): readonly Range[] {
  const parts: Range[] = []
  let start = range.start
  for (let at = range.start; at < range.end; at += 1) {
    const close = closings.get(at)
    if (close !== undefined && close < range.end) at = close
    else if (source[at] === '|') {
      parts.push({ start, end: at })
      start = at + 1
    }
  }
  parts.push({ start, end: range.end })
  return parts
}

/** Where the `=` stands that ends a value's name; `undefined` for a nameless value. */
function nameEnd(source: string, part: Range): number | undefined {
  const match = /^[^={}[\]<>]{1,60}=/u.exec(source.slice(part.start, Math.min(part.end, part.start + 64)))
  return match === null ? undefined : part.start + match[0].length - 1
}
