import { capitalAt, gapAfter, keyAt, type Page, spaceAfter } from './page.ts'
import { claim, type Draft, isFree, type Scene } from './scene.ts'
import { findOver, type Finds, namesThing } from './read-names.ts'
import { holderDraft, holderOf, personAt, pronounAt } from './people.ts'
import { personNameEnd } from './person-names.ts'
import type { TitlePhrase } from './titles.ts'

/** Persons with a title before ("Sudanese President Omar al-Bashir") or after the name ("Sergey Lavrov, Russia's foreign minister"). */
export function claimTitled(scene: Scene, finds: Finds, titles: readonly TitlePhrase[]): void {
  const single: { readonly index: number; readonly from: number; readonly to: number }[] = []
  for (const [index, title] of titles.entries()) {
    const name = titles[index + 1]?.title.from === title.to ? undefined : nameAfter(scene, finds, title)
    if (name === undefined) continue
    if (name.to - name.from > 1) claimPerson(scene, titles, { index, ...name })
    else single.push({ index, ...name })
  }
  for (const found of single) {
    if (isCommonRank(titles[found.index]) && !isKnown(scene, finds, found.from)) continue
    claimPerson(scene, titles, found)
  }
}

/** "General" and "Major" before a word in capitals are mostly adjectives ("General License"). */
const isCommonRank = (title: TitlePhrase | undefined): boolean =>
  title !== undefined &&
  ['general', 'major', 'captain', 'commander', 'minister', 'official'].includes(title.entry.title)

/** Whether the word is the last name of somebody in the text or in the lexicon. */
function isKnown(scene: Scene, finds: Finds, i: number): boolean {
  if (findOver(finds, i)?.values.some((value) => value.of === 'surname') === true) return true
  const key = keyAt(scene.page, i)
  return [...scene.cast.values()].some(
    (draft) => draft.type === 'person' && draft.names.some((name) => name.at(-1) === key),
  )
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
    state: acting === undefined ? undefined : isoOf(scene, chain.find((title) => title.state !== undefined)?.state),
    title: lead.entry.title,
    pronoun: chain.some((title) => title.entry.female) ? 'she' : (pronounAt(scene, found.from) ?? undefined),
  })
  if (draft === undefined) return
  if (acting !== undefined) draft.sector ??= acting.entry.role === 'rank' ? 'military' : 'office'
  if (acting !== undefined && draft.state === null) draft.state = stateOfNeighbour(scene, first, lead) ?? null
  if (acting !== undefined && draft.state === null) draft.stateless = true
  const starts = chain.some((title) => title.foreignBody) ? [found.from] : [first.from, first.title.from, found.from]
  const former = acting === undefined && chain.some((title) => title.former)
  claimWidest(scene, draft, { starts, to: found.to, why: former ? 'person/former' : 'person/title' })
}

/** In a list of office-holders the state of the one before: "Russian President X, Prime Minister Y and Defence Minister Z". */
function stateOfNeighbour(scene: Scene, first: TitlePhrase, lead: TitlePhrase): string | undefined {
  const and = keyAt(scene.page, first.from - 1) === 'and'
  const end = and ? first.from - 1 : first.from
  const before = scene.claims.findLast((made) => made.to === end && made.form === 'title')
  if (before === undefined || !(and ? /^,? $/ : /^, $/).test(gapAfter(scene.page, end - 1))) return undefined
  const neighbour = scene.cast.get(before.actor)
  // Two heads joined by "and", or two of one title, are of two states ("President X and Prime Minister Y").
  const apart = (and && lead.entry.head === true) || neighbour?.titles.has(lead.entry.title) === true
  return apart ? undefined : (neighbour?.state ?? undefined)
}

/** The first of the starts from which nothing is taken. */
function claimWidest(scene: Scene, draft: Draft, span: { starts: readonly number[]; to: number; why: string }): void {
  for (const from of span.starts) {
    if (!isFree(scene, from, span.to)) continue
    claim(scene, { from, to: span.to, actor: draft.id, form: 'title', why: span.why })
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
  if (actsForState(title) && title.state === undefined && draft.state === null) draft.stateless = true
  const iso = actsForState(title) ? isoOf(scene, title.state) : undefined
  if (iso !== undefined && (draft.state === null || draft.guessed === true)) {
    draft.state = iso
    delete draft.guessed
  }
}

function titleAfter(page: Page, titleAt: ReadonlyMap<number, TitlePhrase>, to: number): TitlePhrase | undefined {
  const as = keyAt(page, to) === 'as' && gapAfter(page, to - 1) === ' '
  if (as) return titleAt.get(to + 1)
  if (!/^, ?$|^ \($/.test(gapAfter(page, to - 1))) return undefined
  for (const at of [to, to + 1]) {
    if (at === to + 1 && !['the', 'a', 'an', 'then', 'now'].includes(keyAt(page, to))) return undefined
    const title = titleAt.get(at)
    if (title !== undefined) return title
  }
  return undefined
}
