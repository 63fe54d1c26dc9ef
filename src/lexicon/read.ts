import { BLOCK_ROLES, DOCUMENT_KINDS } from '../model/document.ts'
import type {
  ApparatusEntry,
  FunctionWordsEntry,
  KindEntry,
  MonthEntry,
  NamespaceEntry,
  OutletWordEntry,
  PhraseEntry,
  PublisherEntry,
  ReadLexicon,
  TemplateEntry,
  WikiEntry,
} from '../model/lexicon/read.ts'
import { readEntries } from './entries.ts'
import { phrasePattern } from './phrase-pattern.ts'

/** Loads what reading needs to know: publishers, boilerplate, apparatus headings, signs of kind, months. */
export const loadReadLexicon = (): ReadLexicon => ({
  publishers: readEntries('read/publishers.jsonl', isPublisher),
  phrases: readEntries('read/phrases.jsonl', isPhrase).map(compiled),
  apparatus: readEntries('read/apparatus.jsonl', isApparatus),
  kinds: readEntries('read/kinds.jsonl', isKind).map(compiled),
  months: readEntries('read/months.jsonl', isMonth),
  outletWords: readEntries('read/outlet-words.jsonl', isOutletWord),
  functionWords: readEntries('read/function-words.jsonl', isFunctionWords),
  templates: readEntries('read/templates.jsonl', isTemplate),
  namespaces: readEntries('read/namespaces.jsonl', isNamespace),
  wikis: readEntries('read/wikis.jsonl', isWiki).map(compiled),
})

/** An entry as its file has it: the pattern is text. */
type Written<Entry> = Omit<Entry, 'pattern'> & { readonly pattern: string }

/** Compiled once, not for every document: patterns with words of any script are slow to make. */
const compiled = <Entry extends { readonly pattern: string }>(
  entry: Entry,
): Omit<Entry, 'pattern'> & { readonly pattern: RegExp } => ({ ...entry, pattern: phrasePattern(entry.pattern) })

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null
const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText)
const isTextsOrAbsent = (value: unknown): boolean => value === undefined || isTexts(value)
const isOneOf = (options: readonly string[], value: unknown): boolean => isText(value) && options.includes(value)

const isPublisher = (value: unknown): value is PublisherEntry =>
  isFields(value) &&
  isText(value['name']) &&
  isTextsOrAbsent(value['aliases']) &&
  isTextsOrAbsent(value['hosts']) &&
  isTextsOrAbsent(value['credits']) &&
  isOneOf(DOCUMENT_KINDS, value['kind']) &&
  isText(value['example'])

const isPhrase = (value: unknown): value is Written<PhraseEntry> =>
  isFields(value) &&
  isText(value['rule']) &&
  isText(value['pattern']) &&
  isOneOf(BLOCK_ROLES, value['role']) &&
  isText(value['example'])

const isApparatus = (value: unknown): value is ApparatusEntry =>
  isFields(value) &&
  isTexts(value['titles']) &&
  isOneOf(['reference', 'navigation'], value['role']) &&
  isText(value['example'])

const isKind = (value: unknown): value is Written<KindEntry> =>
  isFields(value) &&
  isText(value['rule']) &&
  isOneOf(DOCUMENT_KINDS, value['kind']) &&
  isOneOf(['title', 'url', 'opening', 'ending', 'anywhere'], value['where']) &&
  isText(value['pattern']) &&
  typeof value['weight'] === 'number' &&
  isText(value['example'])

const isMonth = (value: unknown): value is MonthEntry =>
  isFields(value) && typeof value['month'] === 'number' && isTexts(value['names']) && isText(value['example'])

const TEMPLATE_DOES = ['text', 'citation', 'infobox', 'foreign', 'navigation', 'quotation', 'nothing']

const isTemplate = (value: unknown): value is TemplateEntry =>
  isFields(value) &&
  isTexts(value['names']) &&
  isOneOf(TEMPLATE_DOES, value['does']) &&
  isText(value['example']) &&
  typeof value['reads'] === 'string'

const isNamespace = (value: unknown): value is NamespaceEntry =>
  isFields(value) && isTexts(value['names']) && isOneOf(['file', 'category'], value['does']) && isText(value['example'])

const isWiki = (value: unknown): value is Written<WikiEntry> =>
  isFields(value) &&
  isText(value['rule']) &&
  isText(value['publisher']) &&
  isText(value['pattern']) &&
  isText(value['example'])

const isOutletWord = (value: unknown): value is OutletWordEntry =>
  isFields(value) &&
  isText(value['word']) &&
  isText(value['example']) &&
  (value['credited'] === undefined || typeof value['credited'] === 'boolean')

const isFunctionWords = (value: unknown): value is FunctionWordsEntry =>
  isFields(value) && isText(value['language']) && isTexts(value['words']) && isText(value['example'])
