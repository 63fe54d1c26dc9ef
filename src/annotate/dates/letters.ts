const LETTER = /[\p{L}\p{M}]/u

/** Whether a UTF-16 unit is an ASCII digit. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Whether a letter stands at an offset; halves of surrogate pairs count as letters. */
export function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  return code >= 0xd800 && code <= 0xdfff ? true : LETTER.test(text.charAt(at))
}

/** The end of the run of letters that holds an offset. */
export function endOfLetters(text: string, start: number): number {
  let end = start + 1
  while (end < text.length && isLetter(text, end)) end++
  return end
}

/** Whether a UTF-16 unit is white space that separates words or lines. */
export const isSpace = (code: number): boolean =>
  code === 32 || code === 10 || code === 13 || code === 9 || code === 160
