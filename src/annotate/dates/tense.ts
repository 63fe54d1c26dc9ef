/** Which way a clause looks from the day it was written. */
export type Direction = 'ahead' | 'back'

const AHEAD =
  /^(?:will|shall|'ll|’ll|scheduled|expected|expects|due|set|effective|payable|intends|plan|plans|planned|planning|prepares)$/i
const BACK =
  /^(?:was|were|had|did|said|told|went|came|made|took|held|met|sent|gave|began|left|won|lost|rose|fell|grew|saw|got|found|became|led|brought|broke|spoke|wrote|kept|put|cut|hit|bought|sold|paid|drove|flew|shot|fought|sought|thought|caught|struck|withdrew|quit|ran|stood|spent|built|heard|felt|read|has|have|been|since|ago|last|earlier|after|[a-z]{2,}ed)$/i
const WORD = /[A-Za-z’']+/g
const STOP = /(?<!\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Col|Lt|St|Inc|Corp|Co))[.!?;:]["'”’)]*\s|\n\s*\n/gu
const REACH = 160

/**
 * Whether the clause around a date looks ahead ("will meet on Friday") or back ("met on Friday"), by the nearest verb
 * or cue before it in its sentence, else the first behind it; `undefined` when none shows.
 */
export function directionAt(text: string, start: number, end: number): Direction | undefined {
  const before = sentenceTail(text.slice(Math.max(0, start - REACH), start))
  if (/\b(?:until|as (?:early|soon) as)\s+(?:[\d:]+ [ap]\.m\.\s+)?$/i.test(before)) return 'ahead'
  const ahead = nearest([...before.matchAll(WORD)].toReversed().slice(0, 14))
  if (ahead !== undefined) return ahead
  const after = sentenceHead(text.slice(end, end + REACH))
  return nearest([...after.matchAll(WORD)].slice(0, 14))
}

function nearest(words: readonly RegExpMatchArray[]): Direction | undefined {
  for (const [word] of words) {
    if (AHEAD.test(word)) return 'ahead'
    if (BACK.test(word)) return 'back'
  }
  return undefined
}

function sentenceTail(text: string): string {
  let from = 0
  for (const stop of text.matchAll(STOP)) from = stop.index + stop[0].length
  return text.slice(from)
}

function sentenceHead(text: string): string {
  const stop = text.search(STOP)
  return stop < 0 ? text : text.slice(0, stop)
}
