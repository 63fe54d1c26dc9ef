import type { SplittingWords } from '../../model/lexicon/grammar.ts'
import type { Span } from '../../model/span.ts'

const ADDRESS = String.raw`(?:https?:\/\/|www\.)\S*[^\s.,;:!?)\]}'"’”»]|[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`
const SITE = String.raw`(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|gov|edu|mil|int|info|ru|uk|sd|su|eu)(?![\p{L}\p{N}])(?:\/[^\s,;)\]]*[^\s.,;:!?)\]'"’”»])?`
const INITIALS = String.raw`(?:\p{L}\.){2,}|\p{Lu}\p{Ll}?\.\p{Lu}\p{Ll}?\.(?!\p{L})|(?:\p{Lu}\.)+\p{Lu}(?![\p{L}\p{N}.])`
const NUMBER = String.raw`\d{1,4}[/]\d{1,2}(?:[/]\d{2,4})?(?!\d)|\d{3}-\d{3}-\d{4}|\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?(?![\p{L}\d]|[.,:]\d)|\d+(?:[.,:]\d+)*`
const WORD = String.raw`\p{Lu}+&\p{Lu}+(?!\p{Ll})|[\p{L}_](?:[\p{L}\p{M}\p{N}_\u00ad]|(?<=\p{L})['’ʼ](?=\p{L}))*`
const CLITIC = String.raw`(?<=[^\s"“‘(])['’](?:s|S|re|ve|ll|d|m)(?![\p{L}\p{N}])`
const MARK = String.raw`[@#][\p{L}\p{N}_]+|\.{2,}|-{2,}|[!?]{2,}|''|\x60{2}|[^\s]`
const PIECE = new RegExp([ADDRESS, SITE, INITIALS, NUMBER, WORD, CLITIC, MARK].join('|'), 'gu')

const LETTERS = /^\p{L}/u
const NEGATION = /^(.+)(n['’]t)$/iu
const ENDING = /^(.+)(['’](?:s|re|ve|ll|d|m))$/iu
/** Words that Universal Dependencies cuts though nothing shows it, with the length of their first part. */
const FUSED: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
])

/** Cuts a stretch of text into words by the conventions of Universal Dependencies for English. Every character that is not white space is in one of them. */
export function findWords(text: string, from: number, to: number, words: SplittingWords): readonly Span[] {
  const pieces = [...text.slice(from, to).matchAll(PIECE)].map(({ 0: piece, index }) => ({
    start: from + index,
    end: from + index + piece.length,
  }))
  return joinPrefixes(text, withDots(text, pieces, words), words).flatMap((span) => cutEndings(text, span))
}

/** Gives abbreviations and initials their dot back. */
function withDots(text: string, pieces: readonly Span[], words: SplittingWords): readonly Span[] {
  const joined: Span[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last !== undefined && last.end === piece.start && text[piece.start] === '.' && piece.end === piece.start + 1) {
      if (ownsDot(text, last, words)) {
        joined[joined.length - 1] = { start: last.start, end: piece.end }
        continue
      }
    }
    joined.push(piece)
  }
  return joined
}

const INITIAL = /^\p{Lu}$/u
const NUMBER_FOLLOWS = /^\s*(?:[\d§(]|[IVXLC]{1,6}\b(?!['’ ]\p{Ll}))/u
const CAPITAL_FOLLOWS = /^\s*\p{Lu}/u

function ownsDot(text: string, word: Span, words: SplittingWords): boolean {
  const form = text.slice(word.start, word.end)
  const rest = text.slice(word.end + 1, word.end + 8)
  if (INITIAL.test(form)) return CAPITAL_FOLLOWS.test(rest) && form !== 'I'
  const follower = words.abbreviations.get(`${form.toLowerCase()}.`)
  if (follower === undefined) return false
  if (follower === 'number') return NUMBER_FOLLOWS.test(rest)
  if (follower === 'name') return CAPITAL_FOLLOWS.test(rest)
  return form.length > 2 || rest.trim() !== ''
}

/** "non-aligned" is one word, "state-owned" three. */
function joinPrefixes(text: string, pieces: readonly Span[], words: SplittingWords): readonly Span[] {
  const joined: Span[] = []
  for (let index = 0; index < pieces.length; index++) {
    const [first, hyphen, second] = [pieces[index], pieces[index + 1], pieces[index + 2]]
    if (first === undefined) break
    const tight =
      hyphen !== undefined && second !== undefined && first.end === hyphen.start && hyphen.end === second.start
    if (tight && isHyphen(text, hyphen) && isPrefixed(text, first, second, words)) {
      joined.push({ start: first.start, end: second.end })
      index += 2
    } else joined.push(first)
  }
  return joined
}

const isHyphen = (text: string, { start, end }: Span): boolean => /^[-‐‑]$/.test(text.slice(start, end))
const isPrefixed = (text: string, first: Span, second: Span, words: SplittingWords): boolean =>
  words.prefixes.has(text.slice(first.start, first.end).toLowerCase()) &&
  LETTERS.test(text.slice(second.start, second.end))

/** "don't" is "do" and "n't", "Sudan's" is "Sudan" and "'s", "cannot" is "can" and "not". */
function cutEndings(text: string, span: Span): readonly Span[] {
  const form = text.slice(span.start, span.end)
  const fused = FUSED.get(form.toLowerCase())
  const cut = fused ?? (NEGATION.exec(form) ?? ENDING.exec(form))?.[1]?.length
  if (cut === undefined) return [span]
  return [
    { start: span.start, end: span.start + cut },
    { start: span.start + cut, end: span.end },
  ]
}
