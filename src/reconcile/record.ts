import type { ReconcileLexicon } from '../model/lexicon/reconcile.ts'
import { registerOf } from '../model/ontology.ts'
import type { ActKind, ActType, Context } from '../model/ontology.ts'
import type { EventRecord, Witness } from '../model/record.ts'
import { wordsOf } from '../model/span.ts'
import { claimOrigins } from './claim-origins.ts'
import type { CitedIn } from './claim-origins.ts'
import { objectPhrase } from './evidence.ts'
import type { Evidence } from './evidence.ts'
import { dateField, placeField, realityField } from './fields.ts'
import { sha256Hex } from './hash.ts'
import { partiesOf } from './parties.ts'
import { titleOf } from './title.ts'

/** The mentions of one act: those that speak for themselves, and all with their copies. Both in canonical order. */
export interface Act {
  readonly first: readonly Evidence[]
  readonly all: readonly Evidence[]
}

/** Makes the record of one act. Its thread is named later. */
export function recordOf(act: Act, cited: CitedIn, lexicon: ReconcileLexicon): EventRecord {
  const [type, kind] = typeOf(act.first)
  const date = dateField(act.all, act.first)
  const place = placeField(act.first)
  const reality = realityField(act.first)
  const origins = claimOrigins(act.all, cited, lexicon)
  const disputed = [date, place, reality].some((field) => field.state === 'disputed')
  const parties = partiesOf(act.first, lexicon.stateNames)
  const attribution = attributionOf(act.all)
  return {
    id: idOf(act),
    type,
    kind,
    register: registerOf(type, kind),
    contexts: contextsOf(act.first),
    title: titleOf(
      { kind, reality: reality.value ?? 'actual', ...parties, members: act.first, date: date.value },
      lexicon,
    ),
    date,
    ...parties,
    place,
    reality,
    attribution,
    status: disputed ? 'disputed' : origins.length > 1 ? 'agreed' : 'single-source',
    origins,
    witnesses: act.all.map(witnessOf).sort(byWitness),
  }
}

/** `r-` and 12 digits of a hash over the first witness: its text, words, and what is said of them. */
function idOf({ first: [first] }: Act): string {
  if (first === undefined) return 'r-'
  const { mention, source } = first
  const { text, sha256 } = source.coded.document
  const said = [mention.type, mention.kind, first.parties.join('+'), mention.date?.edtf ?? '']
  const where = [sha256.text, mention.trigger.start, wordsOf(text, mention.trigger)]
  return `r-${sha256Hex([...where, ...said].join('|')).slice(0, 12)}`
}

/** The kind most members have, in doubt the first's; kind `other` only when nothing better is said. */
function typeOf(members: readonly Evidence[]): readonly [ActType, ActKind] {
  const counts = new Map<ActKind, number>()
  for (const { kind } of members) counts.set(kind, (counts.get(kind) ?? 0) + (kind === 'other' ? 0 : 1))
  const [best] = [...counts].sort(([, a], [, b]) => b - a)
  const member = members.find((each) => each.kind === best?.[0])
  return [member?.type ?? 'CONSULT', member?.kind ?? 'other']
}

const contextsOf = (members: readonly Evidence[]): readonly Context[] =>
  [...new Set(members.flatMap((each) => each.mention.contexts))].sort()

/** Holders by name, once each with their first verb. */
function attributionOf(members: readonly Evidence[]): EventRecord['attribution'] {
  const holders = new Map<string, { readonly to: string; readonly verb: string }>()
  for (const { mention, source } of members) {
    for (const { to, verb } of mention.attribution) {
      const name = source.actors.get(to)?.name ?? to
      if (!holders.has(name)) holders.set(name, { to: name, verb })
    }
  }
  return [...holders.values()]
}

function witnessOf({ mention, source }: Evidence): Witness {
  const thing = objectPhrase(source, mention)
  const { text, id } = source.coded.document
  const named = [...mention.actors, ...mention.recipients, ...mention.attribution.map(({ to }) => to)]
  return {
    document: id,
    mention,
    sentenceText: wordsOf(text, mention.sentence),
    triggerText: wordsOf(text, mention.trigger),
    ...(thing === '' ? {} : { objectText: thing }),
    names: Object.fromEntries([...new Set(named)].sort().map((each) => [each, source.actors.get(each)?.name ?? each])),
  }
}

const byWitness = (a: Witness, b: Witness): number =>
  (a.document < b.document ? -1 : a.document > b.document ? 1 : 0) ||
  a.mention.trigger.start - b.mention.trigger.start ||
  (a.mention.id < b.mention.id ? -1 : a.mention.id > b.mention.id ? 1 : 0)
