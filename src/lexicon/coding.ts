import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { findEdtf } from '../model/edtf.ts'
import type { AttributionCue, CodingLexicon, Frame, NamedWar, RealityCue, WordClass } from '../model/lexicon/frames.ts'
import { ACT_KINDS, ACT_TYPES, REALITIES } from '../model/ontology.ts'
import { LEXICON_FOLDER, readEntries } from './entries.ts'
import { loadJudge } from './judge.ts'

/** Loads the frames, word classes and cues of the coder. */
export function loadCoding(): CodingLexicon {
  const judge = loadJudge()
  const files = readdirSync(join(LEXICON_FOLDER, 'frames'))
    .filter((file) => file.endsWith('.jsonl') && file !== 'classes.jsonl')
    .sort()
  return {
    frames: files.flatMap((file) => readEntries(`frames/${file}`, isFrame)),
    classes: readEntries('frames/classes.jsonl', isWordClass),
    realities: readEntries('coding/reality.jsonl', isRealityCue),
    attributions: readEntries('coding/attribution.jsonl', isAttributionCue),
    wars: readEntries('coding/wars.jsonl', isNamedWar),
    words: readEntries('coding/word-classes.jsonl', isWordClass),
    ...(judge === undefined ? {} : { judge }),
  }
}

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null
const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isOneOf = (value: unknown, known: readonly string[]): boolean => isText(value) && known.includes(value)
const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText)
const ROLES = ['does', 'together', 'visits', 'gives', 'gets', 'alone', 'undergoes', 'holds']

const isFrame = (value: unknown): value is Frame =>
  isFields(value) &&
  isText(value['frame']) &&
  isOneOf(value['type'], ACT_TYPES) &&
  isOneOf(value['kind'], ACT_KINDS) &&
  areTexts(value['words']) &&
  isOneOf(value['roles'], ROLES) &&
  isText(value['example'])

const isWordClass = (value: unknown): value is WordClass =>
  isFields(value) && isText(value['class']) && areTexts(value['lemmas']) && isText(value['example'])

const isRealityCue = (value: unknown): value is RealityCue =>
  isFields(value) &&
  isText(value['word']) &&
  isOneOf(value['gives'], REALITIES) &&
  isOneOf(value['over'], ['complement', 'modified', 'clause']) &&
  isText(value['example'])

const isAttributionCue = (value: unknown): value is AttributionCue =>
  isFields(value) &&
  isText(value['lemma']) &&
  isOneOf(value['stance'], ['says', 'claims', 'denies']) &&
  isText(value['example'])

const isNamedWar = (value: unknown): value is NamedWar =>
  isFields(value) &&
  isText(value['name']) &&
  isOneOf(value['kind'], ['war', 'attack', 'protest', 'coup']) &&
  areTexts(value['parties']) &&
  isText(value['edtf']) &&
  findEdtf(value['edtf']) !== undefined &&
  isText(value['example'])
