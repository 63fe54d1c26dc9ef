import type { Document } from '../../src/model/document.ts'
import type { Span } from '../../src/model/span.ts'

/** A mention of an entity in a treebank document, as offsets into its text. */
export interface EntityMention extends Span {
  /** "person", "organization", "place", "abstract" … */
  readonly type: string
  /** The word that heads it. */
  readonly head: EntityWord
  /** How many words it has. */
  readonly length: number
}

/** A word with its part of speech; parts of one written word ("don't") share its offsets. */
export interface EntityWord extends Span {
  readonly text: string
  readonly upos: string
}

/** A document of the treebank as a text of paragraphs, with its entities as lists of mentions. */
export interface EntityDocument {
  readonly genre: string
  readonly document: Document
  readonly entities: readonly (readonly EntityMention[])[]
}

/** Reads documents with entity annotation (GUM's MISC field `Entity`) out of a CoNLL-U file. */
export function entityDocuments(conllu: string): readonly EntityDocument[] {
  return conllu
    .split(/^(?=# newdoc id)/m)
    .filter((part) => part.includes('Entity='))
    .map((part) => {
      const name = /^# newdoc id = (\S+)/.exec(part)?.[1] ?? ''
      const { text, words } = layOut(part)
      return { genre: name.split('_')[1] ?? '', document: documentOf(name, text), entities: entitiesOf(words) }
    })
}

interface MarkedWord extends EntityWord {
  readonly entity: string
}

/** The sentences of a document one after the other, a blank line between paragraphs. */
function layOut(part: string): { text: string; words: readonly MarkedWord[] } {
  let text = ''
  const words: MarkedWord[] = []
  for (const sentence of part.split(/\n\s*\n/)) {
    const written = /^# text = (.*)$/m.exec(sentence)?.[1]
    if (written === undefined) continue
    if (text !== '') text += /^# newpar/m.test(sentence) ? '\n\n' : ' '
    words.push(...wordsOf(sentence, written, text.length))
    text += written
  }
  return { text, words }
}

function wordsOf(sentence: string, written: string, base: number): readonly MarkedWord[] {
  const found: MarkedWord[] = []
  let at = 0
  let whole = { until: 0, start: 0, end: 0 }
  for (const line of sentence.split('\n')) {
    const [id = '', form = '', , upos = '', , , , , , misc = ''] = line.split('\t')
    if (!/^\d+(?:-\d+)?$/.test(id)) continue
    if (Number(id) <= whole.until) {
      found.push({ start: whole.start, end: whole.end, text: form, upos, entity: entityOf(misc) })
      continue
    }
    const start = base + Math.max(at, written.indexOf(form, at))
    const end = start + form.length
    at = end - base
    if (id.includes('-')) whole = { until: Number(id.split('-')[1]), start, end }
    else found.push({ start, end, text: form, upos, entity: entityOf(misc) })
  }
  return found
}

const entityOf = (misc: string): string => /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? ''

/** Entities by their number, from marks such as `(3-person-giv:act-sssss-cf1-2-coref-Name` and `3)`. */
function entitiesOf(words: readonly MarkedWord[]): readonly (readonly EntityMention[])[] {
  const open: { id: string; from: number; fields: readonly string[] }[] = []
  const entities = new Map<string, EntityMention[]>()
  const close = (id: string, to: number): void => {
    const at = open.findLastIndex((each) => each.id === id)
    const [opened] = at < 0 ? [] : open.splice(at, 1)
    if (opened === undefined) return
    const mention = mentionOf(words.slice(opened.from, to + 1), opened.fields)
    if (mention !== undefined) entities.set(id, [...(entities.get(id) ?? []), mention])
  }
  for (const [index, word] of words.entries()) {
    for (const [, begun, closed] of word.entity.matchAll(/\(([^()]+)|([^()]*)\)/g)) {
      const fields = (begun ?? '').split('-')
      if (begun !== undefined) open.push({ id: fields[0] ?? '', from: index, fields })
      else close(closed === '' ? (open.at(-1)?.id ?? '') : (closed ?? ''), index)
    }
  }
  return [...entities.values()]
}

function mentionOf(words: readonly EntityWord[], fields: readonly string[]): EntityMention | undefined {
  const [first] = words
  const last = words.at(-1)
  // The sixth field lists the words of the shortest span, the head first.
  const head = words[Number((fields[5] ?? '').split(',')[0]) - 1] ?? first
  if (first === undefined || last === undefined || head === undefined) return undefined
  return { start: first.start, end: last.end, type: fields[1] ?? '', head, length: words.length }
}

function documentOf(id: string, text: string): Document {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    role: 'paragraph' as const,
  }))
  const nothing = { title: null, publisher: null, published: null, url: null, firstPublished: null } as const
  const none = { authors: [], kindWhy: [], standing: [], sections: [], citations: [], infoboxes: [], foreignNames: [] }
  return {
    id,
    sha256: { bytes: '', text: '' },
    format: 'text',
    text,
    language: 'en',
    kind: 'unknown',
    blocks,
    ...nothing,
    ...none,
  }
}
