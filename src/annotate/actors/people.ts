import type { NameMeaning, OfficeHolderEntry } from '../../model/lexicon/actors.ts'
import { isCapital, nameKey, nameWords } from '../../model/lexicon/names.ts'
import { keyAt } from './page.ts'
import { nameCore } from './person-names.ts'
import { type Draft, draftOf, type Scene, slug } from './scene.ts'
import { mostNamed, only, theOneMeant } from './terms.ts'

/** What a passage says of a person beside his name. */
export interface Said {
  /** State he acts for, when the passage names it. */
  readonly state?: string | undefined
  /** Folded title. */
  readonly title?: string | undefined
  readonly pronoun?: 'he' | 'she' | 'either' | undefined
}

/**
 * The draft of the person whose name stands at words `from` up to `to`: somebody known from before in the text, an
 * office-holder of the lexicon, or somebody new. A last name alone is nobody new unless `said` gives a title.
 */
export function personAt(scene: Scene, from: number, to: number, said: Said): Draft | undefined {
  const core = nameCore(scene.page, from, to)
  const last = core.at(-1)
  if (last === undefined) return undefined
  const name = scene.page.text
    .slice(scene.page.words[from]?.start, scene.page.words[to - 1]?.end)
    .replaceAll(/\s+/g, ' ')
  const there = findPerson(scene, core, said)
  const holder = there === undefined ? findHolder(scene, core, { ...said, at: from }) : undefined
  const draft = there ?? (holder === undefined ? undefined : holderDraft(scene, holder)) ?? fresh(scene, name)
  if (there === undefined && holder === undefined) guessState(scene, draft, core, said)
  learn(draft, { name, core, said })
  return draft
}

function fresh(scene: Scene, name: string): Draft {
  return draftOf(scene, `person:${slug(name)}`, { name, type: 'person', state: null })
}

/** "President Bush": which of the two is open, but both acted for one state, or for the one that the text is about. */
function guessState(scene: Scene, draft: Draft, core: readonly string[], said: Said): void {
  if (core.length > 1 || said.title === undefined || draft.state !== null) return
  const { title } = said
  const titled = holdersOf(scene, core[0] ?? '').filter((entry) => sameOffice(entry.office, title))
  const near = mostNamed(scene, titled)
  const states = new Set((near.length > 0 ? near : titled).map((entry) => entry.state))
  const [only] = states
  if (states.size !== 1 || only === undefined) return
  draft.state = scene.lexicon.states.get(only)?.iso ?? null
  draft.guessed = true
}

/** Takes over what the passage says. The first state said stays; a fuller name replaces a shorter. */
function learn(draft: Draft, found: { name: string; core: readonly string[]; said: Said }): void {
  const { name, core, said } = found
  if (core.length > (draft.names[0]?.length ?? 0)) {
    draft.names.unshift(core)
    if ((isCapital(name) && name !== name.toUpperCase()) || draft.names.length === 1) draft.name = name
  } else if (!draft.names.some((known) => known.join(' ') === core.join(' '))) draft.names.push(core)
  if (said.state !== undefined && (draft.state === null || draft.guessed === true)) {
    draft.state = said.state
    delete draft.guessed
  }
  if (said.title !== undefined) draft.titles.add(said.title)
  if (said.pronoun !== undefined && draft.pronoun === undefined) draft.pronoun = said.pronoun
}

/** Somebody of the text: the same last name, and first names that do not clash. */
export function findPerson(scene: Scene, core: readonly string[], said: Said): Draft | undefined {
  const fitting = [...scene.cast.values()].filter(
    (draft) =>
      draft.type === 'person' &&
      goesBy(scene, draft.names, core) &&
      !(said.state !== undefined && draft.state !== null && draft.state !== said.state && core.length < 2),
  )
  const { title } = said
  const titled =
    title === undefined ? [] : fitting.filter((draft) => [...draft.titles].some((each) => sameOffice(each, title)))
  return titled.at(-1) ?? fitting.at(-1)
}

/** Full names are compared with full names, where there are any: "Ann Chiang" is not he who is called "Chiang". */
function goesBy(scene: Scene, names: readonly (readonly string[])[], core: readonly string[]): boolean {
  const full = names.filter((known) => known.length > 1)
  const compared = core.length > 1 && full.length > 0 ? full : names
  return compared.some((known) => sameName(scene.lexicon.familyFirst, known, core))
}

/** "Bashir" and "Omar al-Bashir"; "Omar Hassan Bashir" and "Omar Bashir"; not "Hafez Assad" and "Bashar Assad". */
function sameName(familyFirst: ReadonlySet<string>, known: readonly string[], core: readonly string[]): boolean {
  const [short, long] = known.length <= core.length ? [known, core] : [core, known]
  const sameLast = alike(short.at(-1) ?? '', long.at(-1) ?? '')
  if (short.length === 1) return sameLast || (familyFirst.has(long[0] ?? '') && short[0] === long[0])
  if (short.length > 2 && familyFirst.has(short[0] ?? '')) return short.join(' ') === long.join(' ')
  if (short.every((word, i) => word === long[long.length - short.length + i])) return true
  const sameFirst = alike(short[0] ?? '', long[0] ?? '')
  const within = short.every((word) => long.some((other) => alike(word, other)))
  if (!sameLast) return within && (sameFirst || (short.length > 2 && short.length === long.length))
  return sameFirst && (short.length < 3 || sharesMiddle(short, long))
}

/** Of two long names the middles must not clash: "Hamad bin Khalifa Al Thani" is not "Hamad bin Jassim Al Thani". */
const sharesMiddle = (short: readonly string[], long: readonly string[]): boolean =>
  short.slice(1, -1).some((word) => long.slice(1, -1).some((other) => alike(word, other)))

/** Equal, or one letter apart in words of five letters and more ("Shoygu", "Shoigu"). */
export function alike(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  const [restA, restB] = [a.slice(i), b.slice(i)]
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)
}

/** An office-holder of the lexicon by full name, or by last name where title and state leave one. */
function findHolder(
  scene: Scene,
  core: readonly string[],
  said: Said & { readonly at: number },
): OfficeHolderEntry | undefined {
  const entries = [...new Set(core.slice(0, 1).concat(core.slice(-1)))].flatMap((word) => holdersOf(scene, word))
  if (core.length > 1) {
    const named = entries.find((entry) => goesBy(scene, [entry.name, ...(entry.aliases ?? [])].map(coreOf), core))
    return named ?? only(entries.filter((entry) => nearlyNamed(entry, core, said)))
  }
  const sure = entries.filter((entry) => entry.surname !== undefined && core.includes(nameKey(lastPart(entry.surname))))
  const fitting = (sure.length > 0 ? sure : entries).filter(
    (entry) => said.state === undefined || entry.state === said.state,
  )
  const titled = fitting.filter((entry) => said.title !== undefined && sameOffice(entry.office, said.title))
  if (titled.length > 0) return theOneMeant(scene, titled, said.at)
  return sure.length > 0 ? theOneMeant(scene, fitting, said.at) : undefined
}

const lastPart = (name: string): string => name.split(/[ -]/).at(-1) ?? name

/** "National Security Advisor Walter Rostow" for Walt Rostow: office, last name and the first letter agree. */
const nearlyNamed = (entry: OfficeHolderEntry, core: readonly string[], said: Said): boolean =>
  (said.title === undefined
    ? entry.surname !== undefined && nameKey(entry.surname) === core.at(-1)
    : sameOffice(entry.office, said.title)) &&
  (said.state === undefined || said.state === entry.state) &&
  coreOf(entry.name)[0]?.[0] === core[0]?.[0]

const sameOffice = (office: string, title: string): boolean => {
  const last = (name: string) => name.split(/[\s-]/).at(-1) ?? name
  return office === title || last(office) === last(title) || (ROYAL.has(last(office)) && COURTLY.has(last(title)))
}
/** Offices of ruling houses, and the titles that their holders may be given instead. */
const ROYAL: ReadonlySet<string> = new Set(['king', 'emir', 'sultan', 'prince', 'president', 'sheikh'])
const COURTLY: ReadonlySet<string> = new Set(['sheikh', 'sheik', 'prince', 'emir', 'majesty', 'highness'])

const coreOf = (name: string): readonly string[] =>
  nameWords(name)
    .map((word) => word.key)
    .filter((key) => key.length > 1 && key !== 'al')

function holdersOf(scene: Scene, last: string): readonly OfficeHolderEntry[] {
  const forms = scene.lexicon.names.get(nameKey(last)) ?? []
  return forms.flatMap((form) => (form.value.of === 'surname' ? [form.value.entry] : []))
}

/** The key of an office-holder's draft. */
export const holderId = (entry: OfficeHolderEntry): string => `person:${slug(entry.name)}`

/** The draft of an office-holder. The state is the lexicon's until the text says another. */
export function holderDraft(scene: Scene, entry: OfficeHolderEntry): Draft {
  const id = holderId(entry)
  const there = scene.cast.get(id)
  if (there !== undefined) return there
  const iso = scene.lexicon.states.get(entry.state)?.iso ?? null
  const draft = draftOf(scene, id, { name: entry.name, type: 'person', state: iso })
  draft.guessed = true
  draft.names.push(coreOf(entry.name), ...(entry.aliases ?? []).map(coreOf))
  draft.titles.add(entry.office)
  draft.pronoun = entry.female === true ? 'she' : 'he'
  return draft
}

/** The office-holder a match names in full. */
export const holderOf = (values: readonly NameMeaning[]): OfficeHolderEntry | undefined => {
  for (const value of values) if (value.of === 'person') return value.entry
  return undefined
}

/** What the given name says of the person. */
export const pronounAt = (scene: Scene, i: number): 'he' | 'she' | 'either' | undefined =>
  scene.lexicon.givenNames.get(keyAt(scene.page, i))
