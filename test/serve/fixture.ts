import { createHash } from 'node:crypto'
import type { CodedDocument } from '../../src/model/coded.ts'
import type { Block, Document } from '../../src/model/document.ts'
import type { Dossier, SourceEntry } from '../../src/model/dossier.ts'
import { edtf } from '../../src/model/edtf.ts'
import type { Actor, Sentence } from '../../src/model/layers.ts'
import type { Mention } from '../../src/model/mention.ts'
import { registerOf } from '../../src/model/ontology.ts'
import type { EventRecord, Field, Party, Witness } from '../../src/model/record.ts'
import { contains } from '../../src/model/span.ts'
import type { Span } from '../../src/model/span.ts'
import type { FoundPassage, PileDocument, StatePair } from '../../src/serve/answers.ts'
import type { Library } from '../../src/serve/source.ts'
import { Failure } from '../../src/model/failure.ts'
import { FIXTURE_DOCUMENTS } from './fixture-documents.ts'
import type { FixtureAct, FixtureDocument } from './fixture-documents.ts'

const NAMES: Readonly<Record<string, string>> = {
  RUS: 'Russia',
  SDN: 'Sudan',
  SUN: 'Soviet Union',
  USA: 'United States',
  EGY: 'Egypt',
  CHN: 'China',
}
const WORDS: Readonly<Record<string, RegExp>> = {
  RUS: /Russian?|Moscow|(Vladimir )?Putin|Lavrov/g,
  SDN: /Sudan(ese)?( President Omar al-Bashir)?|Khartoum(?! on)|Al-Bashir/g,
  SUN: /Soviet Union/g,
  USA: /United States|Washington/g,
  EGY: /Egypt/g,
  CHN: /China/g,
}

/** Finds words inside a stretch of text. Throws when they are not there: a fixture must not lie. */
export function spanOf(text: string, words: string, within: Span): Span {
  const start = text.indexOf(words, within.start)
  if (start < 0 || start + words.length > within.end) throw new Error(`not in the text: ${words}`)
  return { start, end: start + words.length }
}

const sha = (text: string): string => createHash('sha256').update(text).digest('hex')

function blocksOf(text: string): readonly Block[] {
  return [...text.matchAll(/[^\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    role: match[0].length < 60 ? 'heading' : match[0].startsWith('The views') ? 'disclaimer' : 'paragraph',
  }))
}

function documentOf(given: FixtureDocument): Document {
  const text = given.text.replaceAll(/^# /gm, '')
  const blocks = blocksOf(text)
  const headings = blocks.filter((block) => block.role === 'heading')
  return {
    id: given.id,
    sha256: { bytes: sha(given.id), text: sha(text) },
    format: 'markdown',
    text,
    title: given.title,
    publisher: given.publisher,
    authors: [],
    published: given.published === null ? null : { edtf: edtf(given.published), basis: 'stated', why: 'meta/date' },
    url: null,
    language: 'en',
    kind: given.kind,
    kindWhy: [],
    firstPublished: null,
    standing:
      given.standing === undefined
        ? []
        : [{ ...spanOf(text, given.standing, { start: 0, end: text.length }), kind: 'views-of-author' }],
    sections: headings.map((heading, at) => ({
      start: heading.start,
      end: at === 0 ? text.length : (headings[at + 1]?.start ?? text.length),
      heading,
      title: text.slice(heading.start, heading.end),
      level: at === 0 ? 1 : 2,
    })),
    blocks,
    citations: [],
    infoboxes: [],
    foreignNames: [],
  }
}

function sentencesOf({ text, blocks }: Document): readonly Sentence[] {
  return blocks.flatMap((block, at) =>
    [...text.slice(block.start, block.end).matchAll(/\S.*?(?:[.?!]"?(?=\s|$)|$)/g)].map((match) => ({
      start: block.start + match.index,
      end: block.start + match.index + match[0].length,
      block: at,
      tokens: [0, 0] as const,
    })),
  )
}

function actorsOf(text: string): readonly Actor[] {
  return Object.entries(WORDS).map(([id, words]) => ({
    id,
    name: NAMES[id] ?? id,
    type: 'state',
    state: id,
    mentions: [...text.matchAll(words)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      form: 'name',
      why: 'states/name',
    })),
  }))
}

function mentionOf(text: string, sentences: readonly Sentence[], act: FixtureAct, at: number): Mention {
  const key = spanOf(text, act.sentence, { start: 0, end: text.length })
  const sentence = sentences.find((each) => contains(each, key))
  if (sentence === undefined) throw new Error(`no sentence: ${act.sentence}`)
  const span = { start: sentence.start, end: sentence.end }
  return {
    id: `m${at + 1}`,
    type: act.type,
    kind: act.kind,
    contexts: ['diplomatic'],
    trigger: spanOf(text, act.trigger, span),
    sentence: span,
    actors: act.actors,
    recipients: act.recipients ?? [],
    date:
      act.date === undefined
        ? null
        : {
            edtf: edtf(act.date),
            basis: act.dateWords === undefined || /^\w+day|later|same|That/.test(act.dateWords) ? 'inferred' : 'stated',
            ...(act.dateWords === undefined ? {} : { span: spanOf(text, act.dateWords, span) }),
            why: 'dates/explicit',
          },
    place: null,
    reality: act.reality ?? 'actual',
    attribution: act.says === undefined ? [] : [{ to: act.says, verb: 'say', span }],
    confidence: 0.9,
    why: [`frames/${act.kind}`, 'roles/subject-object'],
  }
}

/** The fixture's documents, coded. */
export const CODED: readonly CodedDocument[] = FIXTURE_DOCUMENTS.map((given) => {
  const document = documentOf(given)
  const sentences = sentencesOf(document)
  const mentions = given.acts.map((act, at) => mentionOf(document.text, sentences, act, at))
  const dates = mentions.flatMap((mention) =>
    mention.date?.span === undefined
      ? []
      : [
          {
            ...mention.date.span,
            type: 'date' as const,
            edtf: mention.date.edtf,
            timex3: '',
            basis: 'stated' as const,
            why: 'dates/explicit',
          },
        ],
  )
  const layers = { sentences, tokens: [], dates, actors: actorsOf(document.text), quotes: [], figures: [] }
  return { document, layers, mentions }
})

interface Told {
  readonly given: FixtureDocument
  readonly act: FixtureAct
  readonly witness: Witness
}

function witnessOf(coded: CodedDocument, mention: Mention): Witness {
  const { text, id } = coded.document
  return {
    document: id,
    mention,
    sentenceText: text.slice(mention.sentence.start, mention.sentence.end),
    triggerText: text.slice(mention.trigger.start, mention.trigger.end),
    names: NAMES,
  }
}

const TOLD: readonly Told[] = FIXTURE_DOCUMENTS.flatMap((given, at) => {
  const coded = CODED[at]
  if (coded === undefined) throw new Error(`not coded: ${given.id}`)
  return given.acts.map((act, index) => {
    const mention = coded.mentions[index]
    if (mention === undefined) throw new Error(`no mention: ${act.title}`)
    return { given, act, witness: witnessOf(coded, mention) }
  })
})

function fieldOf<T extends string>(told: readonly Told[], value: (act: FixtureAct) => T | undefined): Field<T> {
  const versions = new Map<T, string[]>()
  for (const { act, given } of told) {
    const found = value(act)
    if (found !== undefined) versions.set(found, [...(versions.get(found) ?? []), given.id])
  }
  const sorted = [...versions].sort((a, b) => b[0].length - a[0].length || b[1].length - a[1].length)
  const clash = new Set([...versions.keys()].filter((each) => each.length === 10)).size > 1
  const origins = new Set(told.map(({ given }) => given.origin)).size
  return {
    value: sorted[0]?.[0] ?? null,
    state: clash ? 'disputed' : origins > 1 ? 'agreed' : 'single-source',
    versions: sorted.map(([each, documents]) => ({ value: each, documents })),
  }
}

const partyOf = (id: string, persons: readonly string[]): Party => ({ id, name: NAMES[id] ?? id, state: id, persons })

function recordOf(told: readonly Told[]): EventRecord {
  const [first] = told
  if (first === undefined) throw new Error('a record needs a witness')
  const date = fieldOf(told, (act) => act.date)
  const origins = [...new Set(told.map(({ given }) => given.origin))]
  const person = first.act.same === undefined ? [] : ['Omar al-Bashir']
  return {
    id: `r-${sha(first.act.title + first.given.id + first.act.kind).slice(0, 12)}`,
    type: first.act.type,
    kind: first.act.kind,
    register: registerOf(first.act.type, first.act.kind),
    contexts: ['diplomatic'],
    title: first.act.title,
    date,
    actors: first.act.actors.map((id) => partyOf(id, id === 'SDN' ? person : [])),
    recipients: (first.act.recipients ?? []).map((id) => partyOf(id, [])),
    place: fieldOf(told, (act) => act.place),
    reality: fieldOf(told, (act) => act.reality ?? 'actual'),
    attribution: told.flatMap(({ act }) => (act.says === undefined ? [] : [{ to: act.says, verb: 'say' }])).slice(0, 1),
    status: date.state === 'disputed' ? 'disputed' : origins.length > 1 ? 'agreed' : 'single-source',
    origins,
    witnesses: told.map((each) => each.witness),
  }
}

const groups = new Map<string, Told[]>()
for (const [at, told] of TOLD.entries()) {
  const key = told.act.same ?? `alone-${at}`
  groups.set(key, [...(groups.get(key) ?? []), told])
}

/** The fixture's records. */
export const RECORDS: readonly EventRecord[] = [...groups.values()].map(recordOf)

const sourceOf = (given: FixtureDocument, at: number): SourceEntry => ({
  number: at + 1,
  document: given.id,
  title: given.title,
  publisher: given.publisher,
  kind: given.kind,
  published: given.published === null ? null : { edtf: edtf(given.published), basis: 'stated', why: 'meta/date' },
  url: null,
  origin: given.origin,
  originText: given.originText,
  standing: CODED[at]?.document.standing ?? [],
  citations: [],
})

const idOf = (title: string): string => RECORDS.find((record) => record.title.includes(title))?.id ?? ''
const almanac = CODED[0]?.document.text ?? ''
const share = spanOf(almanac, '87 percent', { start: 0, end: almanac.length })

/** The fixture's dossier of Russia and Sudan. */
export const DOSSIER: Dossier = {
  states: [
    { code: 'RUS', name: 'Russia' },
    { code: 'SDN', name: 'Sudan' },
  ],
  missions: [
    { text: 'Embassy of Russia, Khartoum', documents: ['encyclopedia/russia-sudan.md'] },
    { text: 'Embassy of Sudan, Moscow', documents: ['encyclopedia/russia-sudan.md'] },
  ],
  records: RECORDS,
  registers: {},
  tables: [],
  profile: [],
  threads: [
    {
      id: 't1',
      title: 'Naval base on the Red Sea',
      stage: 'awaiting ratification',
      records: [
        'announces a naval base',
        'sign the agreement',
        'has not ratified',
        'to review',
        'Ratification awaited',
      ].map(idOf),
    },
    {
      id: 't2',
      title: 'Modernising the Sudanese army',
      stage: 'agreed',
      records: ['agree on help', 'help to modernise'].map(idOf),
    },
  ],
  figures: [
    {
      document: 'encyclopedia/russia-sudan.md',
      figure: {
        ...share,
        value: 87,
        unit: 'percent',
        bound: 'exact',
        of: 'Russian share of Sudanese arms',
        attributedTo: 'SIPRI',
        why: 'figures/percent',
      },
      words: '87 percent',
      sentenceText: 'SIPRI puts the Russian share of Sudanese arms at 87 percent.',
      by: 'SIPRI',
    },
  ],
  statements: [],
  comparisons: [],
  sources: FIXTURE_DOCUMENTS.map(sourceOf),
  origins: [],
  years: [1956, 2023],
}

const PILE: readonly PileDocument[] = FIXTURE_DOCUMENTS.map((given, at) => ({
  id: given.id,
  title: given.title,
  publisher: given.publisher,
  published: sourceOf(given, at).published,
  kind: given.kind,
  language: 'en',
  length: CODED[at]?.document.text.length ?? 0,
  acts: given.acts.length,
  origin: given.origin,
  originText: given.originText,
}))

const PAIRS: readonly StatePair[] = [
  { states: DOSSIER.states, records: RECORDS.length, apart: 7, documents: 4 },
  {
    states: [
      { code: 'SDN', name: 'Sudan' },
      { code: 'USA', name: 'United States' },
    ],
    records: 3,
    apart: 2,
    documents: 2,
  },
]

function search(words: string, limit: number): readonly FoundPassage[] {
  return CODED.flatMap(({ document }) =>
    document.blocks.flatMap((block) => {
      const text = document.text.slice(block.start, block.end)
      const at = text.toLowerCase().indexOf(words.toLowerCase())
      if (words === '' || at < 0) return []
      const hit = { start: block.start + at, end: block.start + at + words.length }
      return [
        { document: document.id, title: document.title, publisher: document.publisher, span: block, text, hits: [hit] },
      ]
    }),
  ).slice(0, limit)
}

/** A library over the fixture. */
export const FIXTURE_LIBRARY: Library = {
  documents: async () => PILE,
  unread: async () => [
    {
      id: 'scan.pdf',
      code: 'read/no-text-layer',
      message: 'The pages are pictures without a text layer. Run an OCR program over it and add it again.',
    },
  ],
  document: async (id) => CODED.find((coded) => coded.document.id === id),
  dossier: async (codes) =>
    codes.join('+') === 'RUS+SDN'
      ? DOSSIER
      : {
          ...DOSSIER,
          states: codes.map((code) => ({ code, name: NAMES[code] ?? code })),
          records: [],
          threads: [],
          figures: [],
          missions: [],
          sources: [],
          years: null,
        },
  pairs: async () => PAIRS,
  add: async (name, bytes) =>
    bytes.length === 0
      ? { documents: [], refused: [{ id: name, code: 'read/empty', message: 'The file holds no text.' }] }
      : { documents: [{ id: name, outcome: 'added' }], refused: [] },
  search: async (words, limit) => search(words, limit),
}

/** Takes the fixture's states by name or code. */
export function resolveFixtureState(name: string): string {
  const found = Object.entries(NAMES).find(([code, text]) => code === name.toUpperCase() || text === name)
  if (found === undefined) throw new Failure('lexicon/unknown-state', name)
  return found[0]
}

/** The Soviet Union's acts are counted with Russia's. */
export const fixtureSuccessor = (code: string): string => (code === 'SUN' ? 'RUS' : code)
