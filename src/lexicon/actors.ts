import type {
  ActorLexicon,
  BodyHeadEntry,
  GivenNameEntry,
  NameMeaning,
  OfficeHolderEntry,
  OrganisationEntry,
  PlaceEntry,
  RegionalEntry,
  StandingNounEntry,
  StateEntry,
  TitleEntry,
} from '../model/lexicon/actors.ts'
import { type NameForm, nameForm, nameIndex, nameKey } from '../model/lexicon/names.ts'
import { readEntries } from './entries.ts'

/** Reads everything that the actor stage knows beforehand. Throws `Failure` `lexicon/malformed` for a damaged table. */
export function loadActors(): ActorLexicon {
  const states = readEntries('actors/states.jsonl', (value): value is StateEntry =>
    has(value, 'code', 'name', 'example'),
  )
  const bodies = readEntries('actors/organisations.jsonl', (value): value is OrganisationEntry =>
    has(value, 'name', 'type', 'example'),
  )
  const places = readEntries('actors/places.jsonl', (value): value is PlaceEntry =>
    has(value, 'name', 'kind', 'example'),
  )
  const holders = readEntries('actors/office-holders.jsonl', (value): value is OfficeHolderEntry =>
    has(value, 'name', 'state', 'office'),
  )
  const titles = readEntries('actors/titles.jsonl', (value): value is TitleEntry =>
    has(value, 'title', 'role', 'example'),
  )
  const nouns = readEntries('actors/standing-nouns.jsonl', (value): value is StandingNounEntry =>
    has(value, 'noun', 'reading', 'sector'),
  )
  const regional = readEntries('actors/regional-adjectives.jsonl', (value): value is RegionalEntry =>
    has(value, 'adjective', 'example'),
  )
  const heads = readEntries('actors/body-heads.jsonl', (value): value is BodyHeadEntry =>
    has(value, 'head', 'type', 'example'),
  )
  const given = readEntries('actors/given-names.jsonl', (value): value is GivenNameEntry =>
    has(value, 'name', 'pronoun', 'example'),
  )
  return {
    states: new Map(states.map((entry) => [entry.code, entry])),
    names: nameIndex([
      ...states.flatMap(stateForms),
      ...bodies.flatMap(bodyForms),
      ...places.flatMap(placeForms),
      ...holders.flatMap(holderForms),
    ]),
    titles: nameIndex(titles.map((entry) => uncapitalised(nameForm(entry.title, entry)))),
    nouns: nameIndex(nouns.map((entry) => uncapitalised(nameForm(entry.noun, entry)))),
    regional: new Set(regional.map((entry) => nameKey(entry.adjective))),
    heads: new Map(heads.map((entry) => [nameKey(entry.head), entry])),
    givenNames: new Map(given.map((entry) => [nameKey(entry.name), entry.pronoun])),
    familyFirst: new Set(given.flatMap((entry) => (entry.familyFirst === true ? [nameKey(entry.name)] : []))),
  }
}

const has = (value: unknown, ...fields: readonly string[]): boolean =>
  typeof value === 'object' &&
  value !== null &&
  fields.every((field) => typeof (value as Record<string, unknown>)[field] === 'string')

const uncapitalised = <T>(form: NameForm<T>): NameForm<T> => ({ ...form, capital: form.capital.map(() => false) })

function stateForms(entry: StateEntry): readonly NameForm<NameMeaning>[] {
  const { code } = entry
  const names = [entry.name, ...(entry.official === undefined ? [] : [entry.official]), ...(entry.variants ?? [])]
  const capitals = entry.capitals ?? []
  return [
    ...names.map((name) =>
      nameForm<NameMeaning>(name, { of: 'state', code, form: 'name', first: !(entry.shared ?? []).includes(name) }),
    ),
    ...(entry.acronyms ?? []).map((name) =>
      nameForm<NameMeaning>(name, { of: 'state', code, form: 'acronym' }, { exact: true }),
    ),
    ...[...new Set([...(entry.adjectives ?? []), ...(entry.people ?? [])])].map((name) =>
      nameForm<NameMeaning>(name, { of: 'state', code, form: 'demonym', first: !(entry.shared ?? []).includes(name) }),
    ),
    ...(entry.prefixes ?? []).map((name) => nameForm<NameMeaning>(name, { of: 'prefix', code })),
    ...capitals.map(({ name, placeOnly }) =>
      nameForm<NameMeaning>(name, { of: 'seat', code, name, placeOnly: placeOnly === true }),
    ),
    ...(entry.metonyms ?? []).map((name) =>
      nameForm<NameMeaning>(name, { of: 'state', code, form: 'capital', first: true }),
    ),
  ]
}

function bodyForms(entry: OrganisationEntry): readonly NameForm<NameMeaning>[] {
  const sure: NameMeaning = { of: 'organisation', entry, weak: false, acronym: false }
  const short: NameMeaning = { of: 'organisation', entry, weak: false, acronym: true }
  const weak: NameMeaning = { of: 'organisation', entry, weak: true, acronym: true }
  return [
    ...[entry.name, ...(entry.aliases ?? [])].map((name) => nameForm(name, sure)),
    ...(entry.acronyms ?? []).map((name) =>
      nameForm(name, short, { exact: !name.includes('-') && !name.includes('/') }),
    ),
    ...(entry.weak ?? []).map((name) => nameForm(name, weak)),
  ]
}

const placeForms = (entry: PlaceEntry): readonly NameForm<NameMeaning>[] =>
  [entry.name, ...(entry.aliases ?? [])].map((name) => nameForm<NameMeaning>(name, { of: 'place', entry }))

/** Full names; the last name, marked sure when the entry says that it is enough; Arabic names also without "al". */
function holderForms(entry: OfficeHolderEntry): readonly NameForm<NameMeaning>[] {
  const full: NameMeaning = { of: 'person', entry }
  const names = [entry.name, ...(entry.aliases ?? [])]
  const bare = names.filter((name) => ARTICLE.test(name)).map((name) => name.replaceAll(ARTICLE_ALL, ''))
  const lasts = new Set([
    ...(entry.surname === undefined ? [] : [entry.surname]),
    ...names.filter((name) => name.includes(' ')).map((name) => lastWord(name)),
    ...(FAMILY_FIRST.has(entry.state) || ROYAL.test(entry.office) ? names.map((name) => firstWord(name)) : []),
  ])
  const alone: NameMeaning = { of: 'surname', entry, sure: true }
  return [
    ...[...names, ...bare].filter((name) => name.includes(' ')).map((name) => nameForm(name, full)),
    ...names.filter((name) => !name.includes(' ')).map((name) => nameForm(name, alone)),
    ...[...lasts].map((last) => nameForm<NameMeaning>(last, { of: 'surname', entry, sure: last === entry.surname })),
  ]
}

const firstWord = (name: string): string => name.split(' ')[0] ?? name

/** Members of ruling houses go by their first names, behind a title ("Sheikh Tamim"). */
const ROYAL = /^(?:king|queen|emir|sultan|emperor|shah|(?:deputy )?crown prince|prince|sheikh|tsar|kaiser)$/

/** States where the family name stands first. */
const FAMILY_FIRST: ReadonlySet<string> = new Set(['CHN', 'TWN', 'HKG', 'KOR', 'PRK', 'VNM', 'SGP'])

/** The last name; of rulers ("Faisal II", "Hussein of Jordan") the first. */
function lastWord(name: string): string {
  const words = name.replace(RULER, '').split(' ')
  return (words.at(-1) ?? name).replace(ARTICLE, '')
}

const RULER = /(?: of .*| [IVX]+)$/

const ARTICLE = /\b(?:al|el|as|ash|an|ad|ar|az|at)-/i
const ARTICLE_ALL = /\b(?:al|el|as|ash|an|ad|ar|az|at)-/gi
