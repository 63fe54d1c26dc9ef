import type { NameSpan } from '../../model/layers.ts'
import type { Span } from '../../model/span.ts'

/** Types by the label that begins them: 1, 3, 5; the next number goes on with the name. */
const TYPES = ['person', 'organisation', 'place'] as const

/** The names that the labels of a sentence's words make; a label that goes on with nothing begins a name. */
export function namesOf(
  text: string,
  words: readonly Span[],
  labels: ArrayLike<number>,
  armedGroups: ReadonlySet<string>,
): readonly NameSpan[] {
  const names: NameSpan[] = []
  for (let from = 0; from < words.length; ) {
    const type = TYPES[((labels[from] ?? 0) - 1) >> 1]
    let to = from + 1
    if (type !== undefined) {
      while (to < words.length && labels[to] === 2 * TYPES.indexOf(type) + 2) to++
      const span = { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 }
      names.push({ ...span, type: isArmedGroup(text.slice(span.start, span.end), armedGroups) ? 'armed-group' : type })
    }
    from = to
  }
  return names.map((name, index) => withTypeOf(text, name, names[index - 1]))
}

/** "the Justice Movement (**JEM**)": a short name in brackets is of the type of the name before it. */
function withTypeOf(text: string, name: NameSpan, before: NameSpan | undefined): NameSpan {
  if (before?.type !== 'armed-group' || name.type !== 'organisation') return name
  const isBracketed = /^\s?\($/.test(text.slice(before.end, name.start)) && text[name.end] === ')'
  return isBracketed ? { ...name, type: before.type } : name
}

/** Whether one to four words of the name that stand together are listed. */
function isArmedGroup(name: string, listed: ReadonlySet<string>): boolean {
  const words = name.toLowerCase().replaceAll('’', "'").split(/\s+/)
  return words.some((_, from) => [1, 2, 3, 4].some((count) => listed.has(words.slice(from, from + count).join(' '))))
}
