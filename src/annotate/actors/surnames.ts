import type { NameMeaning, OfficeHolderEntry } from '../../model/lexicon/actors.ts'
import { nameKey } from '../../model/lexicon/names.ts'
import { capitalAt, gapAfter, genitiveAfter, keyAt, type Page } from './page.ts'
import { holderDraft, holderId } from './people.ts'
import { isoOf } from './persons.ts'
import { findOver, type Finds, isCalendarWord, namesThing } from './read-names.ts'
import { claim, type Draft, draftOf, type Scene, slug } from './scene.ts'
import { inOfficeAt, leaderAt, ofThatTime, only, theOneMeant } from './terms.ts'

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
  met: ReadonlyMap<string, readonly Draft[]>,
  i: number,
): Draft | undefined {
  const match = findOver(finds, i)
  if (namesThing(match) || partOfLonger(scene, i)) return undefined
  const drafts = met.get(keyAt(scene.page, i)) ?? []
  const entries = match === undefined ? [] : holdersBy(match.values)
  if (drafts.length > 0) return metBefore(scene, drafts, entries, i)
  const known = match === undefined ? [] : sureHolders(match.values)
  const serving = inOfficeAt(scene, entries, i).filter((each) => known.some(({ state }) => state === each.state))
  const sure = ofThatTime(scene, known, i)
  const entry =
    only(serving) ?? theOneMeant(scene, sure, i) ?? (known.length > 0 ? undefined : leaderAt(scene, entries, i))
  return entry === undefined ? sharedSurname(scene, sure) : holderDraft(scene, entry)
}

const holdersBy = (values: readonly NameMeaning[]): readonly OfficeHolderEntry[] =>
  values.flatMap((value) => (value.of === 'surname' ? [value.entry] : []))

const sureHolders = (values: readonly NameMeaning[]): readonly OfficeHolderEntry[] =>
  values.flatMap((value) => (value.of === 'surname' && value.sure ? [value.entry] : []))

/**
 * Somebody of that last name whom the text has named. When those are office-holders, the one in office in the year
 * told, be he named in full or not ("Assad" in 2012 is not the father); else the one met last.
 */
function metBefore(
  scene: Scene,
  drafts: readonly Draft[],
  entries: readonly OfficeHolderEntry[],
  i: number,
): Draft | undefined {
  const ids = new Set(entries.map((entry) => holderId(entry)))
  const last = drafts.length === 1 ? drafts[0] : lastMet(scene, drafts, i)
  if (drafts.some((draft) => !ids.has(draft.id))) return last
  const serving = inOfficeAt(scene, entries, i)
  if (serving.some((entry) => holderId(entry) === last?.id)) return last
  const entry = only(serving.filter((each) => isoOf(scene, each.state) === last?.state))
  return entry === undefined ? last : holderDraft(scene, entry)
}

/** "Bush": one of two, but both act for one state. */
function sharedSurname(scene: Scene, sure: readonly OfficeHolderEntry[]): Draft | undefined {
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
  const next = keyAt(page, i + 1)
  const before = ARTICLES.has(keyAt(page, i - 1)) ? i - 2 : i - 1
  const strange = (at: number) =>
    !isCalendarWord(page, at) &&
    capitalAt(page, at) &&
    scene.taken[at] === 0 &&
    !page.headline[page.sentenceOf[at] ?? -1]
  if (/^[ -]$/.test(gapAfter(page, i - 1)) && strange(before) && !opener(page, before)) return true
  if (RULES.has(next)) return false
  return gapAfter(page, i) === ' ' && genitiveAfter(page, i) < 0 && strange(i + 1) && next.length > 1
}

/** "the Eisenhower Administration": what he leads is called by his name. */
const RULES: ReadonlySet<string> = new Set([
  'administration',
  'government',
  'regime',
  'cabinet',
  'presidency',
  'doctrine',
])

const opener = (page: Page, i: number): boolean =>
  i === 0 || page.sentenceOf[i] !== page.sentenceOf[i - 1] || /[.!?:;,“"\n]\s*$/.test(gapAfter(page, i - 1))
