import type { BlockRole } from '../model/document.ts'
import type { DomElement, DomNode } from './html-dom.ts'
import { isElement, lineOf } from './html-dom.ts'
import { RunWords } from './html-words.ts'
import { roleByName, type Zone, zoneOf } from './html-zones.ts'

/** A run of words of a page, between one break and the next, with what the markup says of it. */
export interface Run {
  readonly text: string
  readonly role: BlockRole
  /** Of a heading: 1 to 6, as tagged. */
  readonly level?: number
  readonly zone?: Zone
  /** The outermost element of the zone: runs that share it belong together. */
  readonly zoneRoot?: DomElement
  /** The element that the run stands in. */
  readonly element: DomElement
  /** Code units of the run that are link text. */
  readonly linked: number
  /** Places of note marks: the note's id, and the offset behind which the mark stood. */
  readonly marks: readonly { readonly note: string; readonly offset: number }[]
  /** Stretches in another language. */
  readonly foreign: readonly { readonly language: string; readonly start: number; readonly end: number }[]
}

const BREAKING: ReadonlySet<string> = new Set(
  `address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th thead time-block
  tr ul`.split(/\s+/),
)
const PASSED: ReadonlySet<string> = new Set(
  `script style noscript template svg math iframe frame object embed applet audio video canvas map head title meta
  link base select option datalist textarea input button progress meter rp rt`.split(/\s+/),
)
const PASSED_NAMES =
  /(?:^|\s)(?:mw-editsection|mw-cite-backlink|mw-jump-link|mw-empty-elt|sr-only|visually-hidden)(?:\s|$)/

interface Place {
  readonly element: DomElement
  readonly role: BlockRole
  readonly level?: number
  readonly zone?: Zone
  readonly zoneRoot?: DomElement
  readonly pre: boolean
}

/** The page's words in runs, in order. Elements that show no words, or that are hidden, are passed over. */
export function runsOf(root: DomElement): readonly Run[] {
  const walk = new Walk(lineOf(root).length)
  walk.enter(root, { element: root, role: 'paragraph', pre: false })
  return walk.runs
}

/** The walk over one page: holds the run that is being gathered. */
class Walk {
  readonly runs: Run[] = []
  readonly #pageLength: number
  #words = new RunWords()
  #linked = 0
  #marks: { note: string; offset: number }[] = []
  #foreign: { language: string; start: number; end: number }[] = []

  constructor(pageLength: number) {
    this.#pageLength = pageLength
  }

  enter(element: DomElement, place: Place): void {
    for (const child of element.childNodes) this.#visit(child, place)
    this.#flush(place)
  }

  #visit(node: DomNode, place: Place): void {
    if (node.nodeType === 3) this.#say(node.textContent ?? '', place.pre)
    if (!isElement(node) || isPassed(node)) return
    const tag = node.localName
    if (tag === 'br') this.#break(place)
    else if (tag === 'table' && isDataTable(node)) this.#table(node, place)
    else if (isNoteMark(node)) this.#mark(node)
    else if (BREAKING.has(tag) || standsAlone(node, place)) {
      this.#flush(place)
      this.enter(node, this.#placeOf(node, place))
    } else this.#inline(node, place)
  }

  #inline(element: DomElement, place: Place): void {
    const start = this.#words.next
    const before = this.runs.length
    if (element.localName === 'a' && place.zone !== undefined) this.#words.add(' ')
    if (element.localName === 'q') this.#words.add('“')
    for (const child of element.childNodes) this.#visit(child, place)
    if (element.localName === 'q') this.#words.add('”')
    if (this.runs.length !== before) return
    if (element.localName === 'a') this.#linked += Math.max(this.#words.end - start, 0)
    const language = element.getAttribute('lang') ?? ''
    if (/^[a-z]{2,3}(?:-[\w-]{1,20})?$/i.test(language)) {
      this.#foreign.push({ language, start, end: this.#words.end })
    }
  }

  #placeOf(element: DomElement, place: Place): Place {
    const level = /^h([1-6])$/.exec(element.localName)?.[1]
    const role = roleOf(element, place.role)
    const pre = place.pre || element.localName === 'pre'
    const zone = place.zone ?? zoneOf(element, this.#pageLength)
    const zoneRoot = place.zoneRoot ?? (zone === undefined ? undefined : element)
    return {
      element,
      role,
      pre,
      ...(role === 'heading' && level !== undefined ? { level: Number(level) } : {}),
      ...(zone === undefined ? {} : { zone }),
      ...(zoneRoot === undefined ? {} : { zoneRoot }),
    }
  }

  #say(words: string, pre: boolean): void {
    if (pre) this.#words.addAsSet(words)
    else this.#words.add(words)
  }

  /** One line break is a line end; two in a row, or one in a box that is no paragraph, end the run. */
  #break(place: Place): void {
    const lines = place.element.localName === 'p' || place.pre || place.role === 'quotation'
    if (!lines || this.#words.atLineStart) this.#flush(place)
    else this.#words.breakLine()
  }

  #mark(element: DomElement): void {
    const href = element.querySelector('a')?.getAttribute('href') ?? ''
    const note = href.slice(href.indexOf('#') + 1)
    if (note !== '') this.#marks.push({ note, offset: this.#words.end })
  }

  #table(table: DomElement, place: Place): void {
    this.#flush(place)
    const inner = this.#placeOf(table, place)
    const role = /(?:^|\s)infobox/.test(table.getAttribute('class') ?? '') ? 'infobox' : 'table'
    const rows = [...table.querySelectorAll('tr')].map((row) => cellsOf(row).map(shownLine).join(' | '))
    const caption = shownLine(table.querySelector('caption'))
    this.#words.addAsSet([caption, ...rows].filter((row) => /[^|\s]/.test(row)).join('\n'))
    this.#flush({ ...inner, role })
  }

  #flush(place: Place): void {
    const text = this.#words.text.trim()
    if (text !== '') {
      const { zone, zoneRoot, level, role, element } = place
      this.runs.push({
        text,
        role,
        element,
        linked: this.#linked,
        marks: this.#marks,
        foreign: this.#foreign.filter(({ start, end }) => start < end && end <= text.length),
        ...(level === undefined ? {} : { level }),
        ...(zone === undefined ? {} : { zone }),
        ...(zoneRoot === undefined ? {} : { zoneRoot }),
      })
    }
    this.#words = new RunWords()
    this.#linked = 0
    this.#marks = []
    this.#foreign = []
  }
}

function roleOf(element: DomElement, outer: BlockRole): BlockRole {
  const tag = element.localName
  if (tag === 'h1') return 'heading'
  const named = roleByName(element)
  if (named !== undefined && !holdsBlocks(element)) return named
  if (/^h[2-6]$/.test(tag)) return 'heading'
  if (tag === 'blockquote') return 'quotation'
  if (tag === 'figcaption') return 'caption'
  if (tag === 'li' && isNote(element)) return 'reference'
  if (tag === 'li' || tag === 'dt' || tag === 'dd') return outer === 'paragraph' ? 'list-item' : outer
  if (tag === 'time') return 'byline'
  return outer
}

/** An item of a list of sources, as MediaWiki marks it. */
const isNote = (element: DomElement): boolean =>
  /^cite[_-]note/.test(element.getAttribute('id') ?? '') ||
  /(?:^|\s)(?:references|refbegin)(?:\s|$)/.test(element.parentElement?.getAttribute('class') ?? '')

/** A box of several paragraphs is not a byline, whatever it is called. */
const holdsBlocks = (element: DomElement): boolean => element.querySelector('p, li, h1, h2, h3, blockquote') !== null

/** Words that stand in a line but are a thing of their own: a credit in a caption, a date between two paragraphs. */
function standsAlone(element: DomElement, place: Place): boolean {
  const tag = element.localName
  if (tag === 'time') return BOXES.has(place.element.localName) && place.role === 'paragraph'
  return tag === 'span' && place.role === 'caption' && roleByName(element) === 'credit'
}
const BOXES: ReadonlySet<string> = new Set(['article', 'main', 'section', 'header', 'body', 'div'])

function isPassed(element: DomElement): boolean {
  if (PASSED.has(element.localName) || element.getAttribute('hidden') !== null) return true
  if (PASSED_NAMES.test(element.getAttribute('class') ?? '')) return true
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
}

const isNoteMark = (element: DomElement): boolean =>
  element.localName === 'sup' &&
  (/(?:^|\s)reference(?:\s|$)/.test(element.getAttribute('class') ?? '') || /^\[?\d{1,3}\]?$/.test(lineOf(element))) &&
  element.querySelector('a') !== null

/** Code units; a longer cell is a column of a page. */
const LONGEST_CELL = 1000

/** Cells of data, and not a page laid out in a table. */
function isDataTable(table: DomElement): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return false
  if (/(?:^|\s)infobox/.test(table.getAttribute('class') ?? '')) return true
  if (table.querySelector('h1, h2, h3, p + p, br + br, table, article, blockquote') !== null) return false
  return ![...table.querySelectorAll('td')].some((cell) => (cell.textContent ?? '').length > LONGEST_CELL)
}

const cellsOf = (row: DomElement): readonly DomElement[] =>
  [...row.childNodes].filter(isElement).filter((cell) => cell.localName === 'td' || cell.localName === 'th')

/** A cell's words in one line, without what is not shown; lines divided by "; ". */
export function shownLine(cell: DomElement | null): string {
  if (cell === null) return ''
  return partsOf(cell)
    .join('')
    .replaceAll(/[^\S\n\u00a0]+/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('; ')
}

const partsOf = (node: DomNode): readonly string[] =>
  [...node.childNodes].flatMap((child) => {
    if (child.nodeType === 3) return [(child.textContent ?? '').replaceAll(/[\s\u00a0]+/g, ' ')]
    if (!isElement(child) || isPassed(child) || isNoteMark(child)) return []
    if (child.localName === 'br') return ['\n']
    const inner = partsOf(child)
    return BREAKING.has(child.localName) ? ['\n', ...inner, '\n'] : inner
  })
