import type { CodedDocument } from '../model/coded.ts'
import type { Comparison } from '../model/comparison.ts'
import type { Dossier, FigureEntry, SourceEntry, StatementEntry } from '../model/dossier.ts'
import { calendarDay, dayRange, findEdtf } from '../model/edtf.ts'
import type { ReconcileLexicon } from '../model/lexicon/reconcile.ts'
import type { Mention } from '../model/mention.ts'
import type { Register } from '../model/ontology.ts'
import type { EventRecord, Party, Reconciled, Thread } from '../model/record.ts'
import { contains, wordsOf } from '../model/span.ts'
import type { Span } from '../model/span.ts'
import { withoutAsides } from './asides.ts'
import { nounPhrase } from './clause.ts'
import { findComparisons } from './disputes.ts'
import { holderOf } from './figures.ts'
import { findMissions } from './missions.ts'
import { findProfile } from './profile.ts'
import { fillRegisters } from './registers.ts'
import { sourceList } from './source-list.ts'
import type { Side } from './subject.ts'
import { isAbout, isOf, sideOf } from './subject.ts'

/**
 * Everything between two or more states: the records in which all of them take part or are what the act is about, and
 * what documents about them tell of one of them. Codes as in the lexicon; predecessor states count as the state.
 */
export function buildDossier(
  states: readonly string[],
  coded: readonly CodedDocument[],
  reconciled: Reconciled,
  lexicon: ReconcileLexicon,
): Dossier {
  const sides = states.map((code) => sideOf(code, lexicon))
  const about = coded.filter((each) => isAbout(each, sides))
  const pile = {
    sides,
    about: new Set(about.map(({ document }) => document.id)),
    byId: mapById(coded),
    threads: threadsOf(reconciled.records, sides),
  }
  const told = reconciled.records.filter((record) => belongs(record, pile))
  const lacksSide = (record: EventRecord): boolean => absentOf(record, sides).length > 0
  const own = sides.length === 0 ? told : withoutAsides(told, { byId: pile.byId, lacksSide })
  const ids = new Set(own.map((record) => record.id))
  const threads = reconciled.threads.filter((thread) => isShown(thread, ids))
  const parts = { coded, sides: new Set(sides.flatMap((side) => [...side.codes])) }
  const missions = findMissions(coded, sides)
  const figures = about.flatMap(figuresOf)
  const statements = about.flatMap((each) => statementsOf(each, sides))
  const further = [...missions.flatMap((mission) => mission.documents), ...figures.map((each) => each.document)]
  const sources = sourceList(own, further, coded, reconciled.origins)
  const compared = {
    coded: usedOf(sources, coded),
    origins: reconciled.origins,
    sides: sides.map(({ codes }) => codes),
  }
  const comparisons = findComparisons(own, compared, lexicon)
  const records = withDisputes(own, comparisons)
  const used = new Set(sources.map((source) => source.origin))
  return {
    states: sides.map(({ code, name }) => ({ code, name })),
    missions,
    records,
    registers: registersOf(records),
    tables: fillRegisters(records, { ...parts, threads: reconciled.threads, lexicon: lexicon.registers }),
    profile: findProfile(records, threads, sides),
    threads,
    figures,
    statements,
    comparisons,
    sources,
    origins: reconciled.origins.filter((origin) => used.has(origin.id)),
    years: yearsOf(records),
  }
}

/** Records of which sources give numbers or doers that exclude each other are disputed, though their own fields are not. */
function withDisputes(records: readonly EventRecord[], comparisons: readonly Comparison[]): readonly EventRecord[] {
  const disputed = comparisons.filter(
    ({ state, kind }) => state === 'disputed' && (kind === 'figures' || kind === 'parties'),
  )
  const ids = new Set(disputed.flatMap((each) => each.records))
  return records.map((record) => (ids.has(record.id) ? { ...record, status: 'disputed' } : record))
}

/** The documents that the sources of a dossier are. */
function usedOf(sources: readonly SourceEntry[], coded: readonly CodedDocument[]): readonly CodedDocument[] {
  const ids = new Set(sources.map((source) => source.document))
  return coded.filter(({ document }) => ids.has(document.id))
}

interface Pile {
  readonly sides: readonly Side[]
  /** Ids of the documents about these states. */
  readonly about: ReadonlySet<string>
  readonly byId: ReadonlyMap<string, CodedDocument>
  /** Ids of the undertakings of which all sides take part in one record at least. */
  readonly threads: ReadonlySet<string>
}

const threadsOf = (records: readonly EventRecord[], sides: readonly Side[]): ReadonlySet<string> =>
  new Set(records.flatMap((record) => (absentOf(record, sides).length === 0 ? (record.thread ?? []) : [])))

const absentOf = ({ actors, recipients }: EventRecord, sides: readonly Side[]): readonly Side[] =>
  sides.filter((side) => ![...actors, ...recipients].some((party) => isPartyOf(party, side)))

const mapById = (coded: readonly CodedDocument[]): ReadonlyMap<string, CodedDocument> =>
  new Map(coded.map((each) => [each.document.id, each]))

function belongs(record: EventRecord, pile: Pile): boolean {
  const absent = absentOf(record, pile.sides)
  if (absent.length === 0 || (record.thread !== undefined && pile.threads.has(record.thread))) return true
  if (absent.length === pile.sides.length) return false
  return absent.every((side) => isActedOn(record, side, pile)) || isToldAboutThem(record, pile)
}

const isPartyOf = (party: Party, side: Side): boolean => party.state !== null && side.codes.has(party.state)

/** Whether the act is about a side that takes no part: its name stands in the object or place of the act. */
function isActedOn(record: EventRecord, side: Side, { byId }: Pile): boolean {
  return record.witnesses.some(({ document, mention }) => {
    const coded = byId.get(document)
    if (coded === undefined) return false
    const object = mention.object === undefined ? [] : [objectSpan(coded, mention, mention.object)]
    const spans = [mention.trigger, ...object, ...(mention.place === null ? [] : [mention.place])]
    return spans.some((span) => namesSide(coded, span, side))
  })
}

const objectSpan = ({ layers }: CodedDocument, { sentence }: Mention, object: Span): Span =>
  nounPhrase(object, sentence, layers.tokens)

const namesSide = ({ layers }: CodedDocument, span: Span, side: Side): boolean =>
  layers.actors.some((actor) => isOf(actor, side) && actor.mentions.some((mention) => contains(span, mention)))

/** Registers whose acts are worth a line though nobody else takes part: a coup, a war at home, a vote, a base. */
const ALONE: ReadonlySet<Register> = new Set<Register>(['changes', 'force', 'votes', 'bases', 'sanctions'])
/** Registers whose acts with a third are worth a line though no words date them. */
const UNDATED: ReadonlySet<Register> = new Set<Register>(['sanctions', 'relations', 'votes', 'bases', 'arms'])

/**
 * One of the states acts or is acted upon, and a document about all of them tells it. What states say with nobody on
 * the other side, conditions, and what no kind names stay out, and most of what has no date: they tell nothing of the
 * pair.
 */
function isToldAboutThem(record: EventRecord, { about }: Pile): boolean {
  if (record.kind === 'other' || record.reality.value === 'hypothetical') return false
  const alone = record.actors.length + record.recipients.length < 2
  if (alone && !ALONE.has(record.register)) return false
  if (record.date.value === null && (alone || !UNDATED.has(record.register))) return false
  return record.witnesses.some((witness) => about.has(witness.document))
}

function registersOf(records: readonly EventRecord[]): Dossier['registers'] {
  const registers: Partial<Record<Register, string[]>> = {}
  for (const { register, id } of records) (registers[register] ??= []).push(id)
  return registers
}

/** A thread is shown when two of its records are: one alone would tell a stage without the undertaking. */
const isShown = (thread: Thread, ids: ReadonlySet<string>): boolean =>
  thread.records.filter((id) => ids.has(id)).length > 1

function figuresOf({ document, layers }: CodedDocument): readonly FigureEntry[] {
  return layers.figures.map((figure) => ({
    document: document.id,
    figure,
    words: wordsOf(document.text, figure),
    sentenceText: sentenceOf(document.text, layers.sentences, figure),
    by: holderOf({ layers }, figure),
  }))
}

function sentenceOf(text: string, sentences: readonly Span[], inner: Span): string {
  const sentence = sentences.find((each) => contains(each, inner))
  return wordsOf(text, sentence ?? inner)
}

/** What people of the states said, and what was said where the speaker is not known. */
function statementsOf({ document, layers }: CodedDocument, sides: readonly Side[]): readonly StatementEntry[] {
  const actors = new Map(layers.actors.map((actor) => [actor.id, actor]))
  return layers.quotes.flatMap((quote) => {
    const speaker = quote.speaker === null ? undefined : actors.get(quote.speaker)
    if (speaker !== undefined && !sides.some((side) => isOf(speaker, side))) return []
    return [{ document: document.id, quote, words: wordsOf(document.text, quote), speaker: speaker?.name ?? null }]
  })
}

/** First and last year of what is told as actual; open ends do not count. */
function yearsOf(records: readonly EventRecord[]): readonly [number, number] | null {
  const days = records.flatMap((record) => {
    const date = findEdtf(record.date.value ?? '')
    if (date === undefined || record.reality.value !== 'actual') return []
    const { first, last } = dayRange(date)
    return [first, last].filter((day) => Number.isFinite(day))
  })
  if (days.length === 0) return null
  // Folded, not spread: a pile may hold more records than a call takes arguments.
  const first = days.reduce((a, b) => Math.min(a, b))
  const last = days.reduce((a, b) => Math.max(a, b))
  return [calendarDay(first).year, calendarDay(last).year]
}
