import { Readability } from '@mozilla/readability'
import type { Limits } from './draft.ts'
import { countNodes, type DomDocument, type DomElement, isElement, parsePage } from './html-dom.ts'
import { type Run, runsOf } from './html-runs.ts'

/** Which words of a page are the article. */
export interface Article {
  /** The runs that belong to it. */
  readonly kept: ReadonlySet<Run>
  /** The smallest element that holds them all. */
  readonly region: DomElement
}

/** Nodes beyond which Readability, which looks at each many times, is not asked: articles have a tenth of it. */
const MOST_NODES = 30_000

/** Finds the article among the runs of a page; without one, or on a short page, all that is in no zone. */
export function findArticle(html: string, page: DomDocument, runs: readonly Run[], limits: Limits): Article {
  const marked = markedArticle(page)
  if (marked !== undefined) return articleIn(marked, runs)
  if (countNodes(page.documentElement, MOST_NODES) > MOST_NODES) return articleIn(page.body, runs)
  const texts = readableTexts(html, limits)
  const kept = runs.filter((run) => run.zone === undefined && texts.has(run.text))
  const region = hullOf(kept.map((run) => run.element)) ?? page.body
  return lengthOf(kept) * 4 < lengthOf(runs.filter((run) => run.zone === undefined))
    ? articleIn(page.body, runs)
    : { kept: new Set(kept), region: widened(region) }
}

/** MediaWiki says itself where the article is. */
function markedArticle(page: DomDocument): DomElement | undefined {
  return page.querySelector('.mw-parser-output') ?? undefined
}

function articleIn(region: DomElement, runs: readonly Run[]): Article {
  return { kept: new Set(runs.filter((run) => run.zone === undefined && region.contains(run.element))), region }
}

const lengthOf = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + run.text.length, 0)

/** The runs that Readability keeps, by their words. It changes the page it reads and so is given one of its own. */
function readableTexts(html: string, limits: Limits): ReadonlySet<string> {
  const page = parsePage(html, limits)
  // Readability wants the DOM's own types, of which linkedom's document has the members it uses.
  const reader = new Readability<unknown>(page, {
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node: unknown) => node,
  })
  const content = contentOf(reader)
  return new Set(content === undefined ? [] : runsOf(content).map((run) => run.text))
}

function contentOf(reader: Readability<unknown>): DomElement | undefined {
  try {
    const content = reader.parse()?.content
    // The serializer above hands over linkedom's own element.
    return content === null || content === undefined ? undefined : (content as DomElement)
  } catch (cause) {
    // Readability trips over damaged trees; then the page has no article that it can tell, which is not our failure.
    if (cause instanceof TypeError) return undefined
    throw cause
  }
}

/** The smallest element that holds all of these. */
function hullOf(elements: readonly DomElement[]): DomElement | undefined {
  let hull = elements[0]
  for (const element of elements) {
    while (hull !== undefined && !hull.contains(element)) hull = hull.parentElement ?? undefined
  }
  return hull
}

/** The `<article>` round the region, when there is one: it holds the heading and the byline too. */
function widened(region: DomElement): DomElement {
  for (
    let element: DomElement | null = region;
    element !== null && isElement(element);
    element = element.parentElement
  ) {
    if (element.localName === 'article') return element
  }
  return region
}
