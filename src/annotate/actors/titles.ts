import type { TitleEntry } from '../../model/lexicon/actors.ts'
import { type Match, matchAll } from './match.ts'
import { gapAfter, genitiveAfter, keyAt, type Page, spaceAfter } from './page.ts'
import { anyStateOf, findOver, type Finds, stateOf } from './read-names.ts'
import type { Scene } from './scene.ts'

/** A title in the text with what belongs to it: "Sudan's former foreign minister", "commander of the Rapid Support Forces". */
export interface TitlePhrase {
  /** From the state or first modifier before it to the end of its complement. */
  readonly from: number
  readonly to: number
  readonly title: Match<TitleEntry>
  readonly entry: TitleEntry
  /** State whose title it is, as the phrase says. */
  readonly state: string | undefined
  /** Another body is named as the one he serves ("leader of Rapid Support Forces"). */
  readonly foreignBody: boolean
  readonly former: boolean
}

/** All titles of a text with their states. */
export function readTitles(scene: Scene, finds: Finds): readonly TitlePhrase[] {
  return matchAll(scene.page, scene.lexicon.titles).flatMap((title) => {
    const [entry] = title.values
    if (entry === undefined || insideName(finds, title)) return []
    return [phrase(scene.page, finds, title, entry)]
  })
}

/** "General" of "General Assembly" is no title. */
function insideName(finds: Finds, title: Match<TitleEntry>): boolean {
  const over = findOver(finds, title.from)
  return over !== undefined && over.to - over.from > 1 && over.to > title.to - 1
}

function phrase(page: Page, finds: Finds, title: Match<TitleEntry>, entry: TitleEntry): TitlePhrase {
  const before = stateBefore(page, finds, title.from)
  const after = complement(page, finds, title.to)
  const served = after.kind === 'of' ? after.state : undefined
  return {
    from: before.from,
    to: after.to,
    title,
    entry,
    state: before.state ?? served ?? entry.state,
    foreignBody: before.state === undefined && after.kind === 'of' && after.state === undefined && after.body,
    former: before.former,
  }
}

const FORMER: ReadonlySet<string> = new Set(['former', 'ex', 'deposed', 'ousted', 'late', 'onetime', 'exiled'])
const MODIFIERS: ReadonlySet<string> = new Set(
  (
    'acting then former ex late new current incumbent outgoing ousted deposed longtime first deputy senior top chief ' +
    'interim transitional newly elected assistant vice veteran embattled reformist communist military civilian state ' +
    'authoritarian exiled powerful supreme onetime visiting special joint high'
  ).split(' '),
)

/** Goes left over modifiers to a state: "Sudanese [acting] foreign minister", "Sudan's [then] president". */
function stateBefore(page: Page, finds: Finds, from: number): { from: number; state?: string; former: boolean } {
  let at = from
  let former = false
  for (let steps = 0; steps < 4 && at > 0; steps++) {
    const owner = ownerBefore(page, finds, at)
    if (owner !== undefined) return formerOwner(page, owner, former)
    if (!/^[ -]$/.test(gapAfter(page, at - 1)) || !MODIFIERS.has(keyAt(page, at - 1))) break
    former ||= FORMER.has(keyAt(page, at - 1))
    at--
  }
  return { from: at, former }
}

/** "former Peruvian president", "ex-Soviet leader": the word before the state counts as well. */
function formerOwner(page: Page, owner: { from: number; state: string }, former: boolean) {
  const before = owner.from - 1
  const outside = FORMER.has(keyAt(page, before)) && /^[ -]$/.test(gapAfter(page, before))
  return { from: outside ? before : owner.from, state: owner.state, former: former || outside }
}

/** The state right before word `at`, bare ("US president") or in the genitive ("Russia's"). */
function ownerBefore(page: Page, finds: Finds, at: number): { from: number; state: string } | undefined {
  const last = keyAt(page, at - 1) === 's' && /^['’]$/.test(gapAfter(page, at - 2)) ? at - 2 : at - 1
  const match = findOver(finds, last)
  const state = match === undefined ? undefined : (stateOf(match) ?? anyStateOf(match))
  if (match === undefined || state === undefined || match.to !== last + 1) return undefined
  const joined = last === at - 1 ? /^ $|^['’] $/.test(gapAfter(page, last)) : spaceAfter(page, at - 1)
  return joined && genitiveFits(page, last, at) ? { from: match.from, state } : undefined
}

const genitiveFits = (page: Page, last: number, at: number): boolean =>
  last === at - 1 || genitiveAfter(page, last) === at

/** "of Sudan", "of the Rapid Support Forces", "to Sudan", "for Africa" after a title. */
function complement(
  page: Page,
  finds: Finds,
  at: number,
): { to: number; kind: 'of' | 'to' | 'none'; state?: string | undefined; body: boolean } {
  const word = keyAt(page, at)
  if (!['of', 'to', 'for', 'in'].includes(word) || !spaceAfter(page, at - 1))
    return { to: at, kind: 'none', body: false }
  const next = keyAt(page, at + 1) === 'the' ? at + 2 : at + 1
  const match = findOver(finds, next)
  if (match === undefined || match.from !== next) return { to: at, kind: 'none', body: false }
  return { to: match.to, kind: word === 'of' ? 'of' : 'to', state: anyStateOf(match), body: true }
}
