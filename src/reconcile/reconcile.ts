import type { CodedDocument } from '../model/coded.ts'
import { byDate, findEdtf } from '../model/edtf.ts'
import type { Edtf } from '../model/edtf.ts'
import type { ReconcileLexicon } from '../model/lexicon/reconcile.ts'
import type { EventRecord, Origin, Reconciled } from '../model/record.ts'
import type { Mention } from '../model/mention.ts'
import { wordsOf } from '../model/span.ts'
import type { Span } from '../model/span.ts'
import { nounPhrase } from './clause.ts'
import { citedIn } from './claim-origins.ts'
import { takeCopiesTogether } from './copies.ts'
import type { Passage } from './copies.ts'
import { evidenceOf, objectPhrase } from './evidence.ts'
import type { Evidence, Source } from './evidence.ts'
import { byPlace, groupEvidence } from './group.ts'
import { findOrigins } from './origins.ts'
import { headOf, sentenceTree } from './sentence-tree.ts'
import { recordOf } from './record.ts'
import { newSharing } from './shared-sets.ts'
import type { Act } from './record.ts'
import { findThreads } from './threads.ts'
import type { Topic } from './thread-steps.ts'
import { isTold } from './told.ts'

/**
 * Mentions to records: one record per real event with every witness, the independent origins of the pile, and the
 * undertakings the records belong to. The order of `coded` does not matter. Nothing is merged away: each value a
 * source gives stays in its field's versions. Records come in order of date, undated ones last.
 */
export function reconcile(coded: readonly CodedDocument[], lexicon: ReconcileLexicon): Reconciled {
  const sorted = [...coded].sort(byText)
  const origins = findOrigins(sorted, lexicon)
  const sources = sourcesOf(sorted, origins)
  const cited = citedIn(sources.map((source) => [source.coded.document, source.origin] as const))
  const acts = findActs(sources, lexicon)
  const made = distinctIds(acts.map((act) => recordOf(act, cited, lexicon)))
  const topics = new Map(made.map((record, index) => [record.id, topicOf(acts[index])] as const))
  const records = made.toSorted(byWhen)
  return { ...findThreads(records, topics, lexicon), origins: origins.toSorted((a, b) => compareTexts(a.id, b.id)) }
}

/** What an act is about, in the words of all its passages: triggers and objects; and when the first of them came out. */
function topicOf(act: Act | undefined): Topic {
  const first = act?.first ?? []
  const words = first.flatMap(({ source, mention }) => [
    wordsOf(source.coded.document.text, nounAround(source, mention)),
    objectPhrase(source, mention),
  ])
  const told = first.flatMap(({ source }) => source.coded.document.published?.edtf ?? []).sort(byDate)
  const beside = first.flatMap(datedBeside).sort(byDate)
  const isSaid = first.some(({ source, mention }) => isTold(source.coded, mention))
  return { words: words.join(' '), toldBy: told[0] ?? null, beside: beside[0] ?? null, isTold: isSaid }
}

/** The trigger; a noun with what hangs on it ("negotiations over the bases"). */
function nounAround({ coded }: Source, { trigger, sentence }: Mention): Span {
  const tree = sentenceTree(sentence, coded.layers.tokens)
  const head = headOf(tree, trigger)
  return head === undefined || tree.tokens[head]?.upos !== 'NOUN'
    ? trigger
    : nounPhrase(trigger, sentence, coded.layers.tokens)
}

/** Dates that the same sentence states of other acts which were. */
const datedBeside = ({ source, mention }: Evidence): readonly Edtf[] =>
  source.coded.mentions.flatMap((other) =>
    other.sentence.start === mention.sentence.start && other.reality === 'actual' && other.date?.basis === 'stated'
      ? [other.date.edtf]
      : [],
  )

/** Which mentions are one act, as ids of document and mention: what `reconcile` groups by, before records are made. */
export function findActs(sources: readonly Source[], lexicon: ReconcileLexicon): readonly Act[] {
  const share = newSharing()
  const evidence = sources
    .flatMap((source) => source.coded.mentions.map((mention) => share(evidenceOf(source, mention, lexicon))))
    .sort(byPlace)
  const passages = takeCopiesTogether(evidence)
  const copies = new Map(passages.map((passage) => [passage.first, passage]))
  // Family by family: acts of two families are never one, and what is needed to find them is then let go.
  const families = Map.groupBy(
    passages.map((passage) => passage.first),
    ({ family }) => family,
  )
  return [...families.values()].flatMap(groupEvidence).map((group) => actOf(group.members, copies))
}

function actOf(members: readonly Evidence[], passages: ReadonlyMap<Evidence, Passage>): Act {
  const first = [...members].sort(byPlace)
  const all = first.flatMap((each) => [each, ...(passages.get(each)?.copies ?? [])]).sort(byPlace)
  return { first, all }
}

/** Documents with their origin, in canonical order. */
export function sourcesOf(coded: readonly CodedDocument[], origins: readonly Origin[]): readonly Source[] {
  const byDocument = new Map(origins.flatMap((origin) => origin.documents.map((id) => [id, origin.id] as const)))
  return coded.map((each, rank) => ({
    coded: each,
    rank,
    origin: byDocument.get(each.document.id) ?? '',
    actors: new Map(each.layers.actors.map((actor) => [actor.id, actor])),
  }))
}

/** Canonical order of documents: by the hash of their text, then of their bytes, then by id. */
export const byText = (a: CodedDocument, b: CodedDocument): number =>
  compareTexts(a.document.sha256.text, b.document.sha256.text) ||
  compareTexts(a.document.sha256.bytes, b.document.sha256.bytes) ||
  compareTexts(a.document.id, b.document.id)

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Two records may begin with the very same words and claim; the later gets a number behind its id. */
export function distinctIds(records: readonly EventRecord[]): EventRecord[] {
  const seen = new Map<string, number>()
  return records.map((record) => {
    const times = (seen.get(record.id) ?? 0) + 1
    seen.set(record.id, times)
    return times === 1 ? record : { ...record, id: `${record.id}-${times}` }
  })
}

/** Records in order of date, undated ones last. */
export function byWhen(a: EventRecord, b: EventRecord): number {
  const [x, y] = [findEdtf(a.date.value ?? ''), findEdtf(b.date.value ?? '')]
  if (x === undefined || y === undefined) {
    return (x === undefined ? 1 : 0) - (y === undefined ? 1 : 0) || compareTexts(a.id, b.id)
  }
  return byDate(x, y) || compareTexts(a.id, b.id)
}
