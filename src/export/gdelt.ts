import { intensityOf } from '../model/intensity.ts'
import type { ActType } from '../model/ontology.ts'
import type { Dossier } from '../model/dossier.ts'
import type { EventRecord, Party } from '../model/record.ts'
import { exactDay, plainDay } from './day.ts'
import type { ExactDay } from './day.ts'
import { tsvCell } from './delimited.ts'
import { quadNumber } from './quad.ts'

/** CAMEO's root codes for PLOVER's types (PLOVER manual, "From CAMEO to PLOVER"); CHANGE has none. */
const CAMEO_ROOT: Readonly<Record<Exclude<ActType, 'CHANGE'>, string>> = {
  AGREE: '03',
  CONSULT: '04',
  SUPPORT: '05',
  COOPERATE: '06',
  AID: '07',
  CONCEDE: '08',
  RETREAT: '08',
  REQUEST: '10',
  ACCUSE: '11',
  REJECT: '12',
  THREATEN: '13',
  PROTEST: '14',
  MOBILIZE: '15',
  SANCTION: '16',
  COERCE: '17',
  ASSAULT: '19',
}

const ACTOR_FIELDS = 10
const PLACE_FIELDS = 8
const empty = (count: number): readonly string[] => Array.from({ length: count }, () => '')

/**
 * Records as the 61 columns of GDELT 2.0's event files (no header, as there), and behind them ours: the record's id, its
 * EDTF date and the precision of the day. One row for each pair of actor and recipient. GDELT cannot say that an act did
 * not happen, so only actual acts are written, and only those with a CAMEO code and a first day.
 */
export function* gdeltTsv({ records }: Dossier): Generator<string> {
  for (const record of records) {
    const { day, precision } = exactDay(record.date.value)
    if (record.type === 'CHANGE' || record.reality.value !== 'actual' || day === null) continue
    for (const [index, pair] of pairsOf(record).entries()) {
      const ours = [record.id, record.date.value ?? '', precision]
      yield `${[`${record.id}-${index + 1}`, ...rowOf(record, CAMEO_ROOT[record.type], pair, day), ...ours].map(tsvCell).join('\t')}\n`
    }
  }
}

type Pair = readonly [actor: Party | undefined, recipient: Party | undefined]

/** Actors by recipients; the parties of a symmetric act two by two. */
function pairsOf({ actors, recipients }: EventRecord): readonly Pair[] {
  if (recipients.length > 0 && actors.length > 0)
    return actors.flatMap((actor) => recipients.map((recipient): Pair => [actor, recipient]))
  if (actors.length > 1) return actors.flatMap((one, i) => actors.slice(i + 1).map((other): Pair => [one, other]))
  return [[actors[0], recipients[0]]]
}

function rowOf(
  record: EventRecord,
  root: string,
  [actor, recipient]: Pair,
  day: NonNullable<ExactDay['day']>,
): readonly string[] {
  const plain = plainDay(day)
  return [
    plain,
    plain.slice(0, 6),
    String(day.year),
    (day.year + (day.month - 1) / 12 + (day.day - 1) / 365).toFixed(4),
    ...actorFields(actor),
    ...actorFields(recipient),
    '1',
    root,
    root,
    root,
    quadNumber(record.type),
    intensityOf(record.type).toFixed(1),
    String(record.witnesses.length),
    String(record.origins.length),
    String(new Set(record.witnesses.map(({ document }) => document)).size),
    '',
    ...empty(2 * PLACE_FIELDS),
    ...placeFields(record),
    '',
    record.witnesses[0]?.document ?? '',
  ]
}

const actorFields = (party: Party | undefined): readonly string[] =>
  party === undefined
    ? empty(ACTOR_FIELDS)
    : [party.state ?? '', party.name.toUpperCase(), party.state ?? '', ...empty(ACTOR_FIELDS - 3)]

const placeFields = ({ place }: EventRecord): readonly string[] => ['', place.value ?? '', ...empty(PLACE_FIELDS - 2)]
