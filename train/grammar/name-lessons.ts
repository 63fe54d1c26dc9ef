import { readFileSync } from 'node:fs'
import { findWords } from '../../src/annotate/grammar/words.ts'
import { findSentences } from '../../src/annotate/grammar/sentences.ts'
import type { SplittingWords } from '../../src/model/lexicon/grammar.ts'
import type { Span } from '../../src/model/span.ts'
import type { Lesson } from './examples.ts'
import { beginOf, type NameKind, OUTSIDE } from './names.ts'
import type { GoldSentence, GoldWord } from './treebank.ts'

/** Not known whether the word is part of a name. */
const UNKNOWN = -1

interface Named {
  /** Index range into the words, end excluded. */
  readonly from: number
  readonly to: number
  readonly kind: NameKind
}

/** A label for each word: begin, go on, outside. Of names inside one another the outer counts. */
export function labelsOf(length: number, names: readonly Named[]): readonly number[] {
  const labels = Array.from({ length }, () => OUTSIDE)
  const free = (from: number, to: number): boolean => labels.slice(from, to).every((label) => label === OUTSIDE)
  for (const { from, to, kind } of [...names].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)) {
    if (!free(from, to)) continue
    for (let index = from; index < to; index++) labels[index] = beginOf(kind) + (index > from ? 1 : 0)
  }
  return labels
}

const KIND_OF_ENTITY: ReadonlyMap<string, NameKind> = new Map([
  ['person', 'person'],
  ['organization', 'organisation'],
  ['place', 'place'],
])

/** Names from GUM's entity annotation: entities whose core words ("minspan") begin with a proper noun, without a title before a person. */
export function namesOfEntities({ words }: GoldSentence): readonly number[] {
  const open: { id: string; from: number; kind: NameKind | undefined; core: readonly number[] }[] = []
  const names: Named[] = []
  words.forEach(({ misc }, index) => {
    const value = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? ''
    for (const [part] of value.matchAll(/\([^()]+\)?|[^()]+\)/g)) {
      if (part.startsWith('(')) open.push(entityOf(part.replaceAll(/[()]/g, ''), index))
      if (!part.endsWith(')')) continue
      const id = part.startsWith('(') ? open.at(-1)?.id : part.slice(0, -1)
      const at = open.findLastIndex((entity) => entity.id === id)
      const [closed] = at < 0 ? [] : open.splice(at, 1)
      const name = closed === undefined ? undefined : nameIn(words, closed)
      if (name !== undefined) names.push(name)
    }
  })
  return labelsOf(words.length, names)
}

function entityOf(
  text: string,
  from: number,
): { id: string; from: number; kind: NameKind | undefined; core: readonly number[] } {
  const [id = '', type = '', , , , core = ''] = text.split('-')
  const numbers = core
    .split(',')
    .map(Number)
    .filter((number) => number > 0)
  return { id, from, kind: KIND_OF_ENTITY.get(type), core: numbers }
}

const TITLES =
  /^(?:mr|mrs|ms|dr|prof|professor|president|premier|chancellor|sen|senator|rep|representative|congressman|congresswoman|gen|general|lt|lieutenant|col|colonel|maj|major|capt|captain|sgt|sergeant|adm|admiral|army|navy|sheikh|ayatollah|king|queen|prince|princess|sir|lord|lady|dame|rev|pope|saint|st|minister|secretary|deputy|foreign|defence|defense|prime|vice|ambassador|governor|gov|judge|justice|mayor|chief|director|uncle|aunt)\.?$/i

/** The first word of a person's name that is no title; the last word always stays. */
function withoutTitles(forms: readonly string[], first: number, last: number, kind: NameKind): number {
  if (kind !== 'person') return first
  let at = first
  while (at < last && TITLES.test(forms[at] ?? '')) at++
  return at
}

function nameIn(
  words: readonly GoldWord[],
  {
    from,
    kind,
    core,
  }: { readonly from: number; readonly kind: NameKind | undefined; readonly core: readonly number[] },
): Named | undefined {
  if (kind === undefined || core.length === 0) return undefined
  const to = from + Math.max(...core)
  const forms = words.map(({ form }) => form)
  const first = withoutTitles(forms, from + Math.min(...core) - 1, to - 1, kind)
  const proper = words.slice(first, to).filter(({ upos }) => upos === 'PROPN').length
  return proper * 2 >= to - first && words[first]?.upos === 'PROPN' ? { from: first, to, kind } : undefined
}

const KIND_OF_TAG: ReadonlyMap<string, NameKind> = new Map([
  ['PER', 'person'],
  ['ORG', 'organisation'],
  ['LOC', 'place'],
])

/** Wikigold: a word and its tag a line ("I-ORG", "O"), a blank line between sentences. Names side by side are one. */
export function readWikigold(path: string, lists: SplittingWords): readonly Lesson[] {
  return readFileSync(path, 'utf8')
    .split('\n\n')
    .flatMap((block) => {
      const rows = block
        .split('\n')
        .map((line) => line.split(' '))
        .filter(([form]) => form)
      const words = rows.flatMap(([form = '', tag = 'O']) =>
        findWords(form, 0, form.length, lists).map(({ start, end }) => ({
          form: form.slice(start, end),
          kind: KIND_OF_TAG.get(tag.slice(2)),
        })),
      )
      return words.length < 2
        ? []
        : [{ forms: words.map(({ form }) => form), names: runLabels(words.map(({ kind }) => kind)) }]
    })
}

/** Labels of words that are marked with a kind, a run of one kind being one name. */
const runLabels = (kinds: readonly (NameKind | undefined)[]): readonly number[] =>
  kinds.map((kind, index) => (kind === undefined ? OUTSIDE : beginOf(kind) + (kinds[index - 1] === kind ? 1 : 0)))

/** UNER's annotation of EWT dev: every second document is learned from, the others are held out to measure on. */
export function readUner(path: string, part: 'learned' | 'held-out'): readonly NamedLesson[] {
  let document = -1
  return readFileSync(path, 'utf8')
    .split('\n\n')
    .flatMap((block) => {
      if (block.includes('# newdoc')) document++
      const rows = block
        .split('\n')
        .filter((line) => /^\d/.test(line))
        .map((line) => line.split('\t'))
      const isPart = (document % 2 === 0) === (part === 'learned')
      if (rows.length === 0 || !isPart) return []
      return [{ forms: rows.map(([, form = '']) => form), names: rows.map(([, , tag = 'O']) => labelOfTag(tag)) }]
    })
}

/** A lesson in names alone. */
export interface NamedLesson {
  readonly forms: readonly string[]
  readonly names: readonly number[]
}

/** "B-PER", "I-ORG", "O". */
function labelOfTag(tag: string): number {
  const kind = KIND_OF_TAG.get(tag.slice(2))
  return kind === undefined ? OUTSIDE : beginOf(kind) + (tag.startsWith('I') ? 1 : 0)
}

interface Re3dEntity {
  readonly start: number
  readonly end: number
  readonly type: string
  readonly text: string
}
interface Re3dDocument {
  readonly text: string
  readonly entities: readonly Re3dEntity[]
}

const KIND_OF_RE3D: ReadonlyMap<string, NameKind> = new Map([
  ['Person', 'person'],
  ['Organisation', 'organisation'],
  ['Location', 'place'],
])
const NAME_LIKE = /^(?:\p{Lu}|\d|of$|the$|and$|for$|in$|al$|-$|'s$|\(|’)/u
const PRONOUN = /^(?:i|we|you|he|she|it|they|our|their|his|her|its|us|them|who)$/i

/**
 * re3d (Defence Science and Technology Laboratory): reports on Syria and Iraq. Entities that are not written like
 * names are left unknown; a country is a place, also where it is marked as an organisation for what it does.
 */
export function readRe3d(path: string, lists: SplittingWords): readonly Lesson[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
  // The file's own form, checked by the names below coming out.
  const documents = lines.map((line) => JSON.parse(line) as Re3dDocument)
  const places = new Set(
    documents.flatMap(({ entities }) => entities.filter(({ type }) => type === 'Location').map(({ text }) => text)),
  )
  return documents.flatMap(({ text, entities }) => {
    const words = findWords(text, 0, text.length, lists)
    const known = entities.map((entity) => (places.has(entity.text) ? { ...entity, type: 'Location' } : entity))
    return findSentences(text, words, lists).map(([from, to]) => sentenceLesson(text, words.slice(from, to), known))
  })
}

function sentenceLesson(text: string, words: readonly Span[], entities: readonly Re3dEntity[]): Lesson {
  const forms = words.map(({ start, end }) => text.slice(start, end))
  const names: number[] = forms.map(() => OUTSIDE)
  for (const { start, end, type } of [...entities].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const kind = KIND_OF_RE3D.get(type)
    let first = words.findIndex((word) => word.start >= start)
    const last = words.findLastIndex((word) => word.end <= end)
    if (kind === undefined || first < 0 || last < first || (words[first]?.start ?? end) >= end) continue
    if (PRONOUN.test(forms[first] ?? '')) continue
    while (first < last && /^(?:the|a|an)$/i.test(forms[first] ?? '')) first++
    first = withoutTitles(forms, first, last, kind)
    const likeName =
      forms.slice(first, last + 1).every((form) => NAME_LIKE.test(form)) && /^\p{Lu}/u.test(forms[first] ?? '')
    for (let index = first; index <= last; index++)
      names[index] = likeName ? beginOf(kind) + (index > first ? 1 : 0) : UNKNOWN
  }
  return { forms, names }
}
