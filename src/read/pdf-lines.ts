/** A printed line of a PDF page. Points (1/72 inch), y upwards from the foot of the page. */
export interface PdfLine {
  readonly text: string
  /** Page number from 1. */
  readonly page: number
  readonly x: number
  readonly y: number
  readonly right: number
  /** Height of the letters, to half a point. */
  readonly size: number
  readonly font: string
}

/** What pdf.js gives for a run of letters, as far as we use it. */
export interface PdfItem {
  readonly str: string
  /** a b c d x y: d is the height of the letters, x and y the place of the first. */
  readonly transform: readonly number[]
  readonly width: number
  readonly fontName: string
  readonly hasEOL: boolean
}

/** Joins the runs of a page, in the order in which the file draws them, to lines. */
export function linesOf(items: readonly PdfItem[], page: number): readonly PdfLine[] {
  const lines: PdfLine[] = []
  let runs: PdfItem[] = []
  const end = (): void => {
    const line = lineOf(runs, page)
    if (line !== undefined) lines.push(line)
    runs = []
  }
  for (const item of items) {
    const last = runs.findLast((run) => run.str.trim() !== '')
    if (last !== undefined && item.str.trim() !== '' && leavesLine(last, item)) end()
    runs.push(item)
    if (item.hasEOL) end()
  }
  end()
  return lines
}

const sizeOf = (item: PdfItem): number => {
  const [, b = 0, , d = 0] = item.transform
  return Math.round(Math.max(Math.abs(d), Math.abs(b)) * 2) / 2
}
const xOf = (item: PdfItem): number => item.transform[4] ?? 0
const yOf = (item: PdfItem): number => item.transform[5] ?? 0

/** Off the line by more than a raised note mark, or back to the left. */
const leavesLine = (last: PdfItem, next: PdfItem): boolean =>
  Math.abs(yOf(next) - yOf(last)) > Math.max(sizeOf(last), sizeOf(next)) * 0.6 || xOf(next) < xOf(last) - 200

function lineOf(runs: readonly PdfItem[], page: number): PdfLine | undefined {
  const worded = runs.filter((run) => run.str.trim() !== '')
  const longest = worded.toSorted((a, b) => b.str.length - a.str.length)[0]
  const [first, last] = [worded[0], worded.at(-1)]
  if (first === undefined || last === undefined || longest === undefined) return undefined
  return {
    text: clean(runs.map((run) => run.str).join('')),
    page,
    x: xOf(first),
    y: yOf(longest),
    right: xOf(last) + last.width,
    size: sizeOf(longest),
    font: longest.fontName,
  }
}

const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' }

const clean = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Co}\ufeff\u200b]/gu, ' ')
    .replaceAll(/[ﬀ-ﬆ]/g, (sign) => LIGATURES[sign] ?? sign)
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .trim()
