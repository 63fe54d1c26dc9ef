import type { Page } from './page.ts'

/** The year that is being told at each word of a text; 0 where none is known. */
export type Years = Int16Array

const YEAR = /^(?:1[5-9]|20)\d\d$/

/**
 * The year told at each word: the nearest one that its sentence names, else the last one named before it in the same
 * chapter, else that of publication in texts that report news. Without sentences a whole text is one sentence.
 */
export function yearsTold(page: Page): Years {
  const told = new Int16Array(page.words.length)
  const published = publishedYear(page)
  const chapters = new Set(page.document.sections.map(({ heading }) => heading.start))
  let before = published
  for (const { from, to } of stretches(page)) {
    if (chapters.has(page.words[from]?.start ?? -1)) before = published
    const named = yearsIn(page, from, to)
    for (let i = from; i < to; i++) told[i] = nearest(named, i) ?? before
    before = named.at(-1)?.year ?? before
  }
  return told
}

/** The words of each sentence, and those between sentences, in order. */
function stretches(page: Page): readonly { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  for (let from = 0; from < page.words.length; ) {
    let to = from + 1
    while (to < page.words.length && page.sentenceOf[to] === page.sentenceOf[from]) to++
    found.push({ from, to })
    from = to
  }
  return found
}

/** Years as numbers; of "the 1950s" the middle. */
function yearsIn(page: Page, from: number, to: number): readonly { at: number; year: number }[] {
  const found: { at: number; year: number }[] = []
  for (let at = from; at < to; at++) {
    const word = page.words[at]
    if (word === undefined || !YEAR.test(word.text)) continue
    found.push({ at, year: Number(word.text) + (page.text.startsWith('s', word.end) ? 5 : 0) })
  }
  return found
}

function nearest(named: readonly { at: number; year: number }[], i: number): number | undefined {
  let best: { at: number; year: number } | undefined
  for (const each of named) if (best === undefined || Math.abs(each.at - i) < Math.abs(best.at - i)) best = each
  return best?.year
}

/** An encyclopedia is published long after what it tells; a report is not. */
function publishedYear({ document }: Page): number {
  const year = Number(/^\d{4}/.exec(document.published?.edtf ?? '')?.[0] ?? 0)
  return document.kind === 'encyclopedia' ? 0 : year
}
