import type { NameMeaning } from '../../model/lexicon/actors.ts'
import { nameKey } from '../../model/lexicon/names.ts'
import { capitalAt, gapAfter, genitiveAfter, keyAt, type Page, spaceAfter } from './page.ts'
import { claim, type Draft, draftOf, isFree, type Scene, slug } from './scene.ts'
import { findOver, type Finds, isCalendarWord, namesThing } from './read-names.ts'
import { holderDraft, holderOf, personAt, pronounAt, sureSurname } from './people.ts'
import { personNameEnd } from './person-names.ts'
import type { TitlePhrase } from './titles.ts'

/** Persons with a title before ("Sudanese President Omar al-Bashir") or after the name ("Sergey Lavrov, Russia's foreign minister"). */
export function claimTitled(scene: Scene, finds: Finds, titles: readonly TitlePhrase[]): void {
  for (const [index, title] of titles.entries()) {
    const name = titles[index + 1]?.title.from === title.to ? undefined : nameAfter(scene, finds, title)
    if (name === undefined) continue
    claimPerson(scene, titles, { index, ...name })
  }
}

/** Where the name begins and ends that a title introduces, if it does. */
function nameAfter(scene: Scene, finds: Finds, title: TitlePhrase): { from: number; to: number } | undefined {
  const { page } = scene
  for (const at of new Set([title.to, title.title.to])) {
    const gap = gapAfter(page, at - 1)
    const comma = gap === ', '
    if (!(gap === ' ' || gap === '\n' || (gap === '. ' && isAbbreviated(title, at)) || (comma && hasState(title))))
      continue
    const to = personNameEnd(scene, finds, at)
    if (to === at || (comma && to - at < 2)) continue
    return { from: at, to }
  }
  return undefined
}

/** "Gen.", "Lt. Col.", "Dr.": a full stop may follow the title. */
const isAbbreviated = ({ title, entry }: TitlePhrase, at: number): boolean =>
  at === title.to &&
  (entry.role === 'rank' || entry.role === 'style' || entry.role === 'faith') &&
  ABBREVIATED.test(entry.title)
const ABBREVIATED = /(?:^|[ .])(?:gen|lt|col|maj|capt|adm|brig|sgt|mr|mrs|ms|dr|prof|hon|mme|rev|st)$/

const hasState = (title: TitlePhrase): boolean => title.state !== undefined || title.to > title.title.to

/** Claims title and name as one; titles right before, as in "Chief of General Staff, Gen.", count too. */
function claimPerson(
  scene: Scene,
  titles: readonly TitlePhrase[],
  found: { index: number; from: number; to: number },
): void {
  const chain = chainTo(scene.page, titles, found.index)
  const [first] = chain
  if (first === undefined) return
  const acting = chain.find((title) => actsForState(title))
  const lead = acting ?? first
  const draft = personAt(scene, found.from, found.to, {
    state: acting === undefined ? undefined : stateOfChain(scene, chain),
    title: lead.entry.title,
    pronoun: chain.some((title) => title.entry.female) ? 'she' : (pronounAt(scene, found.from) ?? undefined),
  })
  if (draft === undefined) return
  if (acting !== undefined && draft.state === null) draft.stateless = true
  const starts = chain.some((title) => title.foreignBody) ? [found.from] : [first.from, first.title.from, found.from]
  claimWidest(scene, draft, { starts, to: found.to })
}

/** The state a chain of titles names; else that of the titled person it is joined to ("President X, Prime Minister Y and …"). */
function stateOfChain(scene: Scene, chain: readonly TitlePhrase[]): string | undefined {
  const said = isoOf(scene, chain.find((title) => title.state !== undefined)?.state)
  const [first] = chain
  if (said !== undefined || first === undefined) return said
  const end = keyAt(scene.page, first.from - 1) === 'and' ? first.from - 1 : first.from
  const before = scene.claims.findLast((made) => made.to === end && made.form === 'title')
  if (before === undefined || !/^,? $/.test(gapAfter(scene.page, end - 1))) return undefined
  return scene.cast.get(before.actor)?.state ?? undefined
}

/** The first of the starts from which nothing is taken. */
function claimWidest(scene: Scene, draft: Draft, span: { starts: readonly number[]; to: number }): void {
  for (const from of span.starts) {
    if (!isFree(scene, from, span.to)) continue
    claim(scene, { from, to: span.to, actor: draft.id, form: 'title', why: 'person/title' })
    return
  }
}

/** The title with those chained before it: "Deputy Prime Minister and Foreign Minister", "Chief of Staff, Gen.". */
function chainTo(page: Page, titles: readonly TitlePhrase[], index: number): readonly TitlePhrase[] {
  const chain: TitlePhrase[] = []
  for (let i = index; i >= 0; i--) {
    const title = titles[i]
    const next = chain[0]
    if (title === undefined || (next !== undefined && !linked(page, title, next))) break
    chain.unshift(title)
  }
  return chain
}

const linked = (page: Page, title: TitlePhrase, next: TitlePhrase): boolean => {
  const [end, start] = [title.to, next.from]
  const gap = gapAfter(page, end - 1)
  if (title.state !== undefined && next.from < next.title.from && end !== start) return false
  if (end === start) return /^(?:,? |\. |-)$/.test(gap)
  return end + 1 === start && keyAt(page, end) === 'and' && spaceAfter(page, end - 1)
}

/** Whether the holder of the title acts for a state: in office or rank, not "former", not of another body. */
export const actsForState = (title: TitlePhrase): boolean =>
  (title.entry.role === 'office' || title.entry.role === 'rank') && !title.foreignBody && !title.former

export const isoOf = (scene: Scene, code: string | undefined): string | undefined =>
  code === undefined ? undefined : (scene.lexicon.states.get(code)?.iso ?? undefined)

/** Full names of the lexicon, and unknown names that begin with a given name ("Sergey Lavrov, Russia's foreign minister"). */
export function claimNamed(scene: Scene, finds: Finds, titles: readonly TitlePhrase[]): void {
  const { page } = scene
  const titleAt = new Map(titles.map((title) => [title.from, title]))
  for (let i = 0; i < page.words.length; i++) {
    if (scene.taken[i] !== 0) continue
    const match = findOver(finds, i)
    const entry = match?.from === i ? holderOf(match.values) : undefined
    if (entry !== undefined && match !== undefined) {
      const draft = holderDraft(scene, entry)
      nameDraft(draft, page.text.slice(page.words[i]?.start, page.words[match.to - 1]?.end))
      claim(scene, { from: i, to: match.to, actor: draft.id, form: 'name', why: 'person/lexicon' })
      apposition(scene, draft, titleAt, match.to)
      continue
    }
    claimByGivenName(scene, finds, titleAt, i)
  }
}

const nameDraft = (draft: Draft, name: string): void => {
  if (name.length > draft.name.length) draft.name = name
}

function claimByGivenName(scene: Scene, finds: Finds, titleAt: ReadonlyMap<number, TitlePhrase>, i: number): void {
  const { page } = scene
  if (!capitalAt(page, i) || namesThing(findOver(finds, i))) return
  const to = personNameEnd(scene, finds, i)
  if (to - i < 2 || !isFree(scene, i, to)) return
  const given = pronounAt(scene, i)
  const title = titleAfter(scene.page, titleAt, to)
  const sayable = given !== undefined || (title !== undefined && title.state !== undefined)
  if (!sayable) return
  const draft = personAt(scene, i, to, { pronoun: given })
  if (draft === undefined) return
  claim(scene, {
    from: i,
    to,
    actor: draft.id,
    form: 'name',
    why: given === undefined ? 'person/apposition' : 'person/given-name',
  })
  apposition(scene, draft, titleAt, to)
}

/** Learns from ", Russia's foreign minister" or ", the president of Sudan" behind a name. */
function apposition(scene: Scene, draft: Draft, titleAt: ReadonlyMap<number, TitlePhrase>, to: number): void {
  const title = titleAfter(scene.page, titleAt, to)
  if (title === undefined) return
  draft.titles.add(title.entry.title)
  const iso = actsForState(title) ? isoOf(scene, title.state) : undefined
  if (iso !== undefined && (draft.state === null || draft.guessed === true)) {
    draft.state = iso
    delete draft.guessed
  }
}

function titleAfter(page: Page, titleAt: ReadonlyMap<number, TitlePhrase>, to: number): TitlePhrase | undefined {
  if (!/^, ?$|^ \($/.test(gapAfter(page, to - 1))) return undefined
  for (const at of [to, to + 1]) {
    if (at === to + 1 && !['the', 'a', 'an', 'then', 'now'].includes(keyAt(page, to))) return undefined
    const title = titleAt.get(at)
    if (title !== undefined) return title
  }
  return undefined
}

/** Last names alone: of persons already met anywhere in the text, or so well known that they are enough. */
export function claimSurnames(scene: Scene, finds: Finds): void {
  const { page } = scene
  const known = bySurname(scene)
  for (let i = 0; i < page.words.length; i++) {
    if (scene.taken[i] !== 0 || !capitalAt(page, i)) continue
    const from = ARTICLES.has(keyAt(page, i)) && gapAfter(page, i) === '-' ? i + 1 : i
    if (from > i && !capitalAt(page, from)) continue
    const draft = surnameDraft(scene, finds, known, from)
    if (draft === undefined) continue
    claim(scene, { from: i, to: from + 1, actor: draft.id, form: 'name', why: 'person/surname' })
  }
  claimLowerArticles(scene)
}

const ARTICLES: ReadonlySet<string> = new Set(['al', 'as', 'ash', 'an', 'ad', 'ar', 'az', 'at'])

/** In "al-Bashir" the article in small letters belongs to the name that was found behind it. */
function claimLowerArticles(scene: Scene): void {
  const { page } = scene
  for (const [index, made] of scene.claims.entries()) {
    const before = made.from - 1
    if (made.why !== 'person/surname' || scene.taken[before] !== 0 || !ARTICLES.has(keyAt(page, before))) continue
    const gap = gapAfter(page, before)
    if (gap !== '-' && !(gap === ' ' && keyAt(page, before) === 'al')) continue
    scene.taken[before] = 1
    scene.claims[index] = { ...made, from: before }
  }
}

function bySurname(scene: Scene): ReadonlyMap<string, readonly Draft[]> {
  const known = new Map<string, Draft[]>()
  for (const draft of scene.cast.values()) {
    if (draft.type !== 'person') continue
    for (const last of new Set(draft.names.flatMap((name) => surnamesOf(scene, name)))) {
      known.set(last, [...(known.get(last) ?? []), draft])
    }
  }
  return known
}

/** The words by which a person is called alone: the last, and the first where the family name stands first. */
function surnamesOf(scene: Scene, name: readonly string[]): readonly string[] {
  const [first = ''] = name
  const last = name.at(-1) ?? ''
  return scene.lexicon.familyFirst.has(first) ? [first, last] : [last]
}

function surnameDraft(
  scene: Scene,
  finds: Finds,
  known: ReadonlyMap<string, readonly Draft[]>,
  i: number,
): Draft | undefined {
  const match = findOver(finds, i)
  if (namesThing(match) || partOfLonger(scene, i)) return undefined
  const drafts = known.get(keyAt(scene.page, i)) ?? []
  if (drafts.length > 0) return drafts.length === 1 ? drafts[0] : lastMet(scene, drafts, i)
  const entry = match === undefined ? undefined : sureSurname(match.values)
  if (entry !== undefined) return holderDraft(scene, entry)
  return match === undefined ? undefined : sharedSurname(scene, match.values)
}

/** "Bush": one of two, but both act for one state. */
function sharedSurname(scene: Scene, values: readonly NameMeaning[]): Draft | undefined {
  const sure = values.flatMap((value) => (value.of === 'surname' && value.sure ? [value.entry] : []))
  const [first] = sure
  if (first?.surname === undefined || sure.some((entry) => entry.state !== first.state)) return undefined
  const state = isoOf(scene, first.state) ?? null
  const draft = draftOf(scene, `person:${slug(first.surname)}`, { name: first.surname, type: 'person', state })
  if (draft.names.length === 0) draft.names.push([nameKey(first.surname)])
  return draft
}

/** Of several of one last name, the one met last before word `i`. */
function lastMet(scene: Scene, drafts: readonly Draft[], i: number): Draft | undefined {
  const ids = new Set(drafts.map((draft) => draft.id))
  let best: { from: number; actor: string } | undefined
  for (const made of scene.claims) {
    if (made.from < i && ids.has(made.actor) && (best === undefined || made.from > best.from)) best = made
  }
  return best === undefined ? undefined : scene.cast.get(best.actor)
}

/** A capital right before or behind, free of other meaning, makes it another name ("Lake Nasser", "Hafez Assad", "Assad Street"). */
function partOfLonger(scene: Scene, i: number): boolean {
  const { page } = scene
  const before = ARTICLES.has(keyAt(page, i - 1)) ? i - 2 : i - 1
  const strange = (at: number) =>
    !isCalendarWord(page, at) &&
    capitalAt(page, at) &&
    scene.taken[at] === 0 &&
    !page.headline[page.sentenceOf[at] ?? -1]
  if (/^[ -]$/.test(gapAfter(page, i - 1)) && strange(before) && !opener(page, before)) return true
  return gapAfter(page, i) === ' ' && genitiveAfter(page, i) < 0 && strange(i + 1) && keyAt(page, i + 1).length > 1
}

const opener = (page: Page, i: number): boolean =>
  i === 0 || page.sentenceOf[i] !== page.sentenceOf[i - 1] || /[.!?:;,“"\n]\s*$/.test(gapAfter(page, i - 1))
