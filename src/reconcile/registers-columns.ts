import type { Reality, Register } from '../model/ontology.ts'
import {
  figuresText,
  isMoney,
  levelText,
  meaningIn,
  namedObjectText,
  namesText,
  objectText,
  personsText,
  sentencesText,
} from './registers-row.ts'
import type { RegisterSource } from './registers-row.ts'

/** A column of a register: what it is called, and how it is read from a record. */
export interface RegisterColumn {
  readonly name: string
  readonly of: (source: RegisterSource) => string
}

const column = (name: string, of: RegisterColumn['of']): RegisterColumn => ({ name, of })

const DATE = column('date', ({ record }) => record.date.value ?? '')
const PLACE = column('place', ({ record }) => record.place.value ?? '')
const LINE = column('line', ({ record }) => record.title)
const STATUS = column('status', ({ record }) => record.status)
const SAYS = column('says', ({ record }) => record.attribution.map(({ to }) => to).join('; '))
const actors = (name: string): RegisterColumn => column(name, ({ record }) => namesText(record.actors))
const recipients = (name: string): RegisterColumn => column(name, ({ record }) => namesText(record.recipients))
const thing = (name: string): RegisterColumn => column(name, objectText)
const STAGE = column('stage', (source) => source.thread?.stage ?? realityText(source.record.reality.value))

const REALITY_TEXTS: Readonly<Record<Reality, string>> = {
  actual: 'done',
  planned: 'planned',
  possible: 'possible',
  demanded: 'demanded',
  negated: 'did not happen',
  denied: 'denied',
  hypothetical: 'on a condition',
}
const realityText = (reality: Reality | null): string => REALITY_TEXTS[reality ?? 'actual']
const DONE = column('state', ({ record }) => realityText(record.reality.value))
const KIND = column('kind', ({ record }) => record.kind)
const ACT = column('act', ({ record }) => record.kind.replaceAll('-', ' '))
const AMOUNT = column('amount', (source) => figuresText(source, isMoney))

/** Names of makes and models: letters, a hyphen or space, a number ("MiG-29", "S-300", "An-26"). */
const DESIGNATION = /\b(?:\p{Lu}[\p{L}]{0,9}[- ]?\d{1,4}\p{Lu}{0,3}|\p{Lu}{2,4}-\d{1,4})\b/gu
const NO_MODEL =
  /^(?:May|March|June|July|April|August|October|November|December|January|February|September|In|On|By|Since|Until|From|Resolution|Article|Of|The)\b/u

/** Models that the sentences name, once each. */
function designations(source: RegisterSource): string {
  const found = [...sentencesText(source).matchAll(DESIGNATION)].map((match) => match[0])
  return [...new Set(found.filter((name) => !NO_MODEL.test(name)))].join('; ')
}

const ARMS_UNITS = new Set(['aircraft', 'ships', 'items', 'vehicles', 'missiles', 'tanks'])

/** Whether the words stand in the thing that was given. */
const isInObject = ({ record }: RegisterSource, words: string): boolean =>
  record.witnesses.some(({ objectText: thing = '' }) => thing.replaceAll(/\s+/gu, ' ').includes(words))

const ARMS_STATES: Readonly<Record<Reality, string>> = {
  actual: 'delivered',
  planned: 'ordered or promised',
  possible: 'discussed',
  demanded: 'asked for',
  negated: 'not delivered',
  denied: 'denied',
  hypothetical: 'on a condition',
}

/** A year of a date, for registers that count by years. */
const yearText = (date: string | null): string => /^-?\d{4}/u.exec(date ?? '')?.[0] ?? ''

/** Those of the pair's other side, and whoever else took part. */
const OTHERS = column('others', ({ record, sides }) =>
  namesText([...record.actors, ...record.recipients].filter(({ state }) => state === null || !sides.has(state))),
)

const RESOLUTION = /\b(?:draft )?[Rr]esolution(?:s)?\s+((?:ES-)?\d[\d/-]*(?:\s?\(\d{4}\))?)/u
const SUBJECT =
  /\b(?:resolution|draft|vote|referendum)\b[^.]{0,20}?\b(?:on|that|which|condemning|demanding|declaring|calling)\b\s*([^.]{4,80})/iu

/** The stage of its undertaking that a record's thread came into force in, when a text says so. */
const inForce = ({ thread }: RegisterSource): string =>
  thread?.stages?.find(({ stage }) => /^(?:in force|entered into force)/iu.test(stage))?.date ?? ''

/** The columns of each register, after those its field uses: arms after SIPRI's Arms Transfers Database. */
export const COLUMNS_OF: Readonly<Record<Register, readonly RegisterColumn[]>> = {
  visits: [
    DATE,
    ACT,
    column('who', ({ record }) => personsText(record.actors)),
    column('level', (source) => levelText(source, source.record.actors)),
    column('whom', ({ record }) => personsText(record.recipients)),
    PLACE,
    DONE,
    LINE,
  ],
  agreements: [
    DATE,
    column('parties', ({ record }) => namesText([...record.actors, ...record.recipients])),
    thing('subject'),
    column('signed', ({ record }) =>
      record.kind === 'sign' && record.reality.value === 'actual' ? (record.date.value ?? '') : '',
    ),
    column('in force', inForce),
    STAGE,
    LINE,
  ],
  arms: [
    actors('supplier'),
    recipients('recipient'),
    column('number', (source) =>
      figuresText(source, ({ unit }, words) => ARMS_UNITS.has(unit) || isInObject(source, words)),
    ),
    column('designation', designations),
    thing('description'),
    column('year', ({ record }) => yearText(record.date.value)),
    column('delivery', ({ record }) => ARMS_STATES[record.reality.value ?? 'actual']),
    AMOUNT,
    LINE,
  ],
  bases: [
    DATE,
    actors('holder'),
    recipients('host'),
    PLACE,
    thing('what'),
    column('capacity', (source) =>
      figuresText(source, ({ unit }) => unit === 'people' || unit === 'ships' || unit === 'aircraft'),
    ),
    STAGE,
    LINE,
  ],
  votes: [
    DATE,
    actors('who'),
    column('body', (source) => meaningIn(sentencesText(source), source.lexicon.bodies)),
    column('resolution', (source) => RESOLUTION.exec(sentencesText(source))?.[1] ?? ''),
    column('on', (source) => SUBJECT.exec(sentencesText(source))?.[1]?.trim() ?? namedObjectText(source)),
    column('vote', (source) => meaningIn(sentencesText(source), source.lexicon.votes)),
    OTHERS,
    LINE,
  ],
  trade: [DATE, KIND, actors('from'), recipients('to'), thing('what'), AMOUNT, DONE, LINE],
  sanctions: [DATE, actors('by'), recipients('on'), ACT, thing('measure'), STAGE, LINE],
  relations: [
    DATE,
    ACT,
    column('parties', ({ record }) => namesText([...record.actors, ...record.recipients])),
    PLACE,
    DONE,
    LINE,
  ],
  statements: [
    DATE,
    column('who', ({ record }) => personsText(record.actors)),
    ACT,
    recipients('to'),
    SAYS,
    DONE,
    LINE,
  ],
  allegations: [DATE, actors('by'), recipients('against'), thing('of what'), SAYS, DONE, STATUS, LINE],
  force: [
    DATE,
    actors('by'),
    recipients('against'),
    ACT,
    PLACE,
    column('people', (source) => figuresText(source, ({ unit }) => unit === 'people')),
    DONE,
    LINE,
  ],
  changes: [
    DATE,
    column('where', ({ record }) => namesText(record.actors)),
    ACT,
    column('who', ({ record }) => record.actors.flatMap(({ persons }) => persons).join('; ')),
    LINE,
  ],
}
