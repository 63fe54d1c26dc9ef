import type { Infobox } from '../model/document.ts'
import type { DraftCitation, DraftForeignName } from './draft.ts'
import type { PageBlock } from './html-blocks.ts'
import { type DomDocument, type DomElement, isElement, lineOf } from './html-dom.ts'
import { shownLine } from './html-runs.ts'

/** The infoboxes of a saved MediaWiki page: rows of name and value, and rows of values under a heading row. */
export function infoboxesOf(page: DomDocument): readonly Infobox[] {
  return [...page.querySelectorAll('table.infobox')].map((table) => {
    const name = shownLine(table.querySelector('caption')) || shownLine(table.querySelector('th'))
    return { name, fields: fieldsOf(table) }
  })
}

function fieldsOf(table: DomElement): Infobox['fields'] {
  let heading = ''
  return [...table.querySelectorAll('tr')].flatMap((row) => {
    const cells = [...row.childNodes].filter(isElement)
    const name = shownLine(cells.find((cell) => cell.localName === 'th') ?? null)
    const values = cells
      .filter((cell) => cell.localName === 'td')
      .map(shownLine)
      .filter(Boolean)
    if (values.length === 0) heading = name
    const label = name === '' ? heading : name
    return label === '' ? [] : values.map((value) => [label, value] as const)
  })
}

/** The sources that note marks point to, each at the place of its first mark, then those that only stand in a list. */
export function citationsOf(page: DomDocument, blocks: readonly PageBlock[]): readonly DraftCitation[] {
  const notes = new Map([...page.querySelectorAll('li[id]')].map((note) => [note.getAttribute('id') ?? '', note]))
  const cited = new Set<string>()
  return blocks.flatMap((block, index) =>
    block.run.marks.flatMap((mark) => {
      const note = notes.get(mark.note)
      if (note === undefined || cited.has(mark.note)) return []
      cited.add(mark.note)
      const at = { block: index, offset: Math.min(mark.offset, block.text.length) }
      return [...note.querySelectorAll('cite')].map((cite) => ({ at, ...citationOf(cite) }))
    }),
  )
}

function citationOf(cite: DomElement): Omit<DraftCitation, 'at'> {
  const coins = coinsOf(cite)
  const links = [...cite.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '')
  const outside = links.filter((href) => /^(?:https?:)?\/\//.test(href))
  const archive = outside.find((href) => /\/\/(?:web\.archive\.org|archive\.(?:org|is|today|ph))\//.test(href))
  const doiLink = outside.find((href) => DOI_HOST.test(href))
  const doi = coins
    ?.getAll('rft_id')
    .find((id) => id.startsWith('info:doi/'))
    ?.slice('info:doi/'.length)
  const page = outside.find((href) => href !== archive && href !== doiLink)
  const template = /\b(news|web|book|journal|report|magazine|press|conference|encyclopaedia|thesis)\b/.exec(
    cite.getAttribute('class') ?? '',
  )?.[1]
  return {
    ...optional('template', template === undefined ? undefined : `cite ${template}`),
    ...optional('title', coins === undefined ? quotedTitle(cite) : titleOf(coins)),
    ...optional('publisher', first(coins, ['rft.jtitle', 'rft.pub'])),
    ...optional('date', first(coins, ['rft.date'])),
    ...optional('url', coins?.getAll('rft_id').find((id) => /^https?:/.test(id)) ?? page),
    ...optional('archiveUrl', archive),
    ...optional('accessDate', /Retrieved\s+(.+?)\.?$/.exec(lineOf(cite.querySelector('.reference-accessdate')))?.[1]),
    ...optional('doi', doi ?? doiLink?.replace(DOI_HOST, '')),
    authors: coins?.getAll('rft.au') ?? [],
  }
}

const DOI_HOST = /^(?:https?:)?\/\/(?:dx\.)?doi\.org\//

/** The ContextObject in Span that MediaWiki's citation templates leave beside each `<cite>` (OpenURL 1.0, Z39.88). */
function coinsOf(cite: DomElement): URLSearchParams | undefined {
  const siblings = [...(cite.parentElement?.childNodes ?? [])].filter(isElement)
  const title = siblings[siblings.indexOf(cite) + 1]?.getAttribute('title') ?? ''
  return title.startsWith('ctx_ver=Z39.88') ? new URLSearchParams(title) : undefined
}

const titleOf = (coins: URLSearchParams): string | undefined => first(coins, ['rft.atitle', 'rft.btitle', 'rft.title'])

const first = (coins: URLSearchParams | undefined, names: readonly string[]): string | undefined =>
  names.map((name) => coins?.get(name)).find((value) => typeof value === 'string' && value !== '') ?? undefined

const quotedTitle = (cite: DomElement): string | undefined =>
  /["“]([^"”]{3,300})["”]/.exec(lineOf(cite))?.[1] ?? (lineOf(cite.querySelector('i')) || undefined)

/** Names in other languages that the lead of an encyclopedia page gives: the first paragraphs before any heading. */
export function foreignNamesOf(blocks: readonly PageBlock[], language: string): readonly DraftForeignName[] {
  const heading = blocks.findIndex((block) => block.role === 'heading')
  const own = language.split('-')[0]
  return blocks
    .slice(0, heading < 0 ? blocks.length : heading)
    .flatMap((block, index) =>
      block.role === 'paragraph'
        ? block.run.foreign
            .filter((name) => name.language.split('-')[0] !== own)
            .map((name) => ({ block: index, ...name }))
        : [],
    )
}

const optional = <K extends keyof DraftCitation>(
  name: K,
  value: DraftCitation[K] | undefined,
): Pick<DraftCitation, K> | object => (value === undefined ? {} : { [name]: value })
