import type { BlockRole } from '../model/document.ts'
import type { DraftBlock } from './draft.ts'
import type { Article } from './html-article.ts'
import type { Run } from './html-runs.ts'

/** A block with the runs it was made of, for what points into it. */
export interface PageBlock extends DraftBlock {
  readonly run: Run
}

/** Share of link text from which a run outside the article is a menu. */
const MENU_SHARE = 0.5

/**
 * The blocks of a page: the article's runs by their tags, the title, what stands between title and text (byline, date,
 * standfirst), and the rest as navigation or boilerplate. Runs of one zone become one block, a line each.
 */
export function blocksOf(runs: readonly Run[], article: Article, title: string | undefined): readonly PageBlock[] {
  const titleRun = findTitle(runs, title)
  const titleAt = titleRun === undefined ? runs.length : runs.indexOf(titleRun)
  const first = runs.findIndex((run) => article.kept.has(run) && run.role === 'paragraph' && run.text.length > 80)
  const blocks = runs.map((run, index): PageBlock => {
    if (run === titleRun) return { role: 'title', text: run.text, level: 1, run }
    const role = roleIn(run, article, index > titleAt && index < first)
    const level = role === 'heading' ? Math.max(run.level ?? 2, 2) : undefined
    return { role, text: run.text, run, ...(level === undefined ? {} : { level }) }
  })
  return joinZones(blocks.flatMap(splitCredit))
}

/** The page's heading: the first `h1` that says the title, else the first `h1`, else a heading that says the title. */
function findTitle(runs: readonly Run[], title: string | undefined): Run | undefined {
  const headings = runs.filter((run) => run.role === 'heading' && run.zone === undefined)
  const tops = headings.filter((run) => run.level === 1)
  return tops.find((run) => saysTitle(run, title)) ?? tops[0] ?? headings.find((run) => saysTitle(run, title))
}

const lettersOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const saysTitle = (run: Run, title: string | undefined): boolean => {
  if (title === undefined) return false
  const said = lettersOf(run.text)
  const meant = lettersOf(title)
  return said.length > 3 && (said === meant || meant.startsWith(said) || said.startsWith(meant))
}

function roleIn(run: Run, article: Article, inHead: boolean): BlockRole {
  if (run.zone !== undefined) return marginRole(run)
  if (article.kept.has(run)) return keptRole(run, inHead)
  if (inHead && (run.role === 'byline' || run.role === 'standfirst')) return run.role
  if (inHead && run.role === 'paragraph' && isPrintLine(run)) return 'byline'
  return article.region.contains(run.element) ? regionRole(run, inHead) : outerRole(run, inHead)
}

/** A standfirst stands before the text; in it such names are chance. */
const keptRole = (run: Run, inHead: boolean): BlockRole =>
  run.role === 'standfirst' && !inHead ? 'paragraph' : run.role

const marginRole = (run: Run): BlockRole => {
  if (run.role === 'disclaimer' || run.role === 'credit') return run.role
  return run.zone === 'menu' || isMenu(run) ? 'navigation' : 'boilerplate'
}

/** Inside the article, but dropped by Readability: it drops bylines, and now and then a sentence. */
function regionRole(run: Run, inHead: boolean): BlockRole {
  if (run.role !== 'paragraph' && run.role !== 'list-item') return keptRole(run, inHead)
  if (/^by\s+\p{Lu}/iu.test(run.text) && run.text.length < LONGEST_BYLINE) return 'byline'
  if (isMenu(run)) return 'navigation'
  return /[.!?…]["”’)]*$/.test(run.text) && run.text.length > 60 ? run.role : 'boilerplate'
}

function outerRole(run: Run, inHead: boolean): BlockRole {
  if (inHead && run.role === 'caption') return 'caption'
  if (run.role === 'disclaimer' || run.role === 'credit') return run.role
  if (isMenu(run)) return 'navigation'
  return inHead && run.text.length < LONGEST_BYLINE ? 'byline' : 'boilerplate'
}

/** A short line between title and text that names a writer or a year, though it be made of links. */
const isPrintLine = (run: Run): boolean =>
  run.text.length < LONGEST_BYLINE && /^by\s|(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/i.test(run.text)

/** Code units: a line between title and text that is longer is no byline, date or place of first printing. */
const LONGEST_BYLINE = 120

const isMenu = (run: Run): boolean => run.linked >= run.text.length * MENU_SHARE

const CREDIT_TAIL =
  /\s+(?:\[[^[\]]{3,80}\]|\(?(?:photo(?:graph|s)?|image|picture|credit)s?(?:\s+(?:by|credit|courtesy))?\s*[:/][^.:]{2,80}\.?)$/i

/** A caption and the credit behind it are two things: only the one tells of what is seen. */
function splitCredit(block: PageBlock): readonly PageBlock[] {
  const tail = block.role === 'caption' ? CREDIT_TAIL.exec(block.text) : null
  if (tail === null) return [block]
  const credit = { role: 'credit' as const, text: tail[0].trim(), run: { ...block.run, marks: [], foreign: [] } }
  return [{ ...block, text: block.text.slice(0, tail.index) }, credit]
}

/** Neighbours of one zone and one role in one block. */
function joinZones(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const joined: PageBlock[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    const root = block.run.zoneRoot
    if (last !== undefined && root !== undefined && last.run.zoneRoot === root && last.role === block.role) {
      joined[joined.length - 1] = { ...last, text: `${last.text}\n${block.text}` }
    } else joined.push(block)
  }
  return joined
}
