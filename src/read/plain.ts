import type { BlockRole, Infobox } from '../model/document.ts'
import type { Draft, DraftBlock, Given, Limits } from './draft.ts'
import { type Paragraph, isBareHeading, isTold, paragraphsOf, textLines } from './text-lines.ts'

/**
 * Plain text: blocks are laid over it and the text itself stays as it is. Line marks (`==`, `#`, `-`, `1.`) belong to no
 * block. Known shapes: "== Heading ==", a list under the word "Infobox", headings that are only short lines.
 */
export function readPlain(text: string, _given: Given, _limits: Limits): Draft {
  const paragraphs = paragraphsOf(textLines(text))
  const placed: Placed[] = []
  const infoboxes: Infobox[] = []
  let told = false
  for (let index = 0; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index]
    if (paragraph === undefined) break
    const fields = infoboxFields(paragraphs, index)
    if (fields !== undefined) {
      infoboxes.push({ name: 'Infobox', fields: fields.pairs })
      placed.push(...fields.placed)
      index += fields.placed.length - 1
      continue
    }
    const bare = told && isBareHeading(paragraph, paragraphs[index - 1], paragraphs[index + 1])
    placed.push(bare ? { ...paragraph, role: 'heading', level: 2, bare: paragraph.blankAbove } : placeOf(paragraph))
    told ||= isTold(paragraph)
  }
  return { ...laidDraft(text, withLevels(placed)), infoboxes }
}

/** What may be a heading. */
export interface Leveled {
  readonly level?: number
  /** Of a heading without a mark: the empty lines above it. */
  readonly bare?: number
}

/** A block to be: where its words stand and what they are. */
interface Placed extends Leveled {
  readonly start: number
  readonly end: number
  readonly role: BlockRole
}

/** A draft whose blocks lie over the text. */
function laidDraft(text: string, placed: readonly Placed[]): Draft {
  const blocks = placed.map(
    ({ start, end, role, level }): DraftBlock => ({
      role,
      text: text.slice(start, end),
      ...(level === undefined ? {} : { level }),
    }),
  )
  return { blocks, laidOver: { text, starts: placed.map(({ start }) => start) } }
}

/** In texts that set off chapters by more empty lines than their parts, the parts go one level down. */
export function withLevels<P extends Leveled>(placed: readonly P[]): readonly P[] {
  const blanks = placed.flatMap(({ bare }) => (bare === undefined ? [] : [bare]))
  const most = blanks.reduce((top, blank) => Math.max(top, blank), 0)
  if (most < 2 || blanks.every((blank) => blank === most)) return placed
  return placed.map((place) => (place.bare !== undefined && place.bare < most ? { ...place, level: 3 } : place))
}

const HEADING = /^(={1,6}) ?([^=].*?) ?\1$|^(#{1,6}) (.+?)(?: #+)?$/
const ITEM = /^(?:[-*•+]|\d{1,3}[.)]) +(?=\S)/

function placeOf(paragraph: Paragraph): Placed {
  const { start, end, lines } = paragraph
  const words = lines[0]?.words ?? ''
  const heading = lines.length === 1 ? HEADING.exec(words) : null
  if (heading !== null) return headingOf(paragraph, heading)
  if (/^\[\d{1,3}\]/.test(words)) return { start, end, role: 'reference' }
  if (/^(?:\+[-=+]+\+|\|.*\|)$/.test(words)) return { start, end, role: 'table' }
  if (!/[\p{L}\p{N}]/u.test(words)) return { start, end, role: 'boilerplate' }
  const mark = ITEM.exec(words)?.[0]
  return mark === undefined ? { start, end, role: 'paragraph' } : { start: start + mark.length, end, role: 'list-item' }
}

function headingOf({ start }: Paragraph, heading: RegExpExecArray): Placed {
  const words = heading[2] ?? heading[4] ?? ''
  const level = heading[1]?.length ?? heading[3]?.length ?? 2
  const from = start + heading[0].indexOf(words, heading[1]?.length ?? heading[3]?.length ?? 0)
  return { start: from, end: from + words.length, role: level === 1 ? 'title' : 'heading', level }
}

/** "Infobox" with "- Name: value" lines under it. */
function infoboxFields(
  paragraphs: readonly Paragraph[],
  from: number,
): { readonly placed: readonly Placed[]; readonly pairs: Infobox['fields'] } | undefined {
  const head = paragraphs[from]
  if (head === undefined || !/^infobox(?!\p{L})[^.]{0,60}$/iu.test(head.lines[0]?.words ?? '') || head.lines.length > 1)
    return undefined
  const placed: Placed[] = [{ start: head.start, end: head.end, role: 'infobox' }]
  const pairs: (readonly [string, string])[] = []
  for (let at = from + 1; at < paragraphs.length; at += 1) {
    const paragraph = paragraphs[at]
    if (paragraph === undefined) break
    const field = /^[-*•] *([^:]{1,60}): *(.*)$/.exec(paragraph.lines[0]?.words ?? '')
    if (field === null || paragraph.blankAbove > 0) break
    pairs.push([field[1] ?? '', field[2] ?? ''])
    placed.push({ start: paragraph.start, end: paragraph.end, role: 'infobox' })
  }
  return pairs.length === 0 ? undefined : { placed, pairs }
}
