import type { StandingNounEntry } from '../../model/lexicon/actors.ts'
import { type Match, matchAt } from './match.ts'
import { capitalAt, gapAfter, genitiveAfter, keyAt, type Page, spaceAfter, uposAt } from './page.ts'
import { findOver, type Finds, isCalendarWord, stateOf } from './read-names.ts'
import { claim, draftOf, isFree, type Scene, slug, stateDraft } from './scene.ts'

/**
 * What stands for a state: "the Sudanese military", "Sudan's parliament", "government of Sudan", "Russian Navy". And
 * groups of its people that do not: "Syrian rebels" are an actor of their own.
 */
export function claimStanding(scene: Scene, finds: Finds): void {
  for (const match of finds.list) {
    const code = stateOf(match)
    if (code === undefined || !isFree(scene, match.from, match.to) || isNegated(scene.page, match.from)) continue
    const noun = nounAfter(scene, match.to)
    if (noun !== undefined) claimPhrase(scene, { code, from: match.from, noun })
    else claimOf(scene, finds, { code, from: match.from, to: match.to })
  }
}

/** "non-Peruvian companies". */
export const isNegated = (page: Page, from: number): boolean =>
  keyAt(page, from - 1) === 'non' && gapAfter(page, from - 1) === '-'

/** The standing noun after a state: at once, after a genitive, and over up to two modifiers. */
function nounAfter(scene: Scene, to: number): Match<StandingNounEntry> | undefined {
  const { page } = scene
  const genitive = genitiveAfter(page, to - 1)
  let at = genitive >= 0 ? genitive : spaceAfter(page, to - 1) || gapAfter(page, to - 1) === '-' ? to : -1
  if (at < 0) return undefined
  for (let skipped = 0; skipped <= 2; skipped++) {
    const noun = matchAt(page, scene.lexicon.nouns, at)
    if (noun !== undefined && isFree(scene, at, noun.to)) return endsPhrase(page, noun) ? noun : ofGroup(scene, noun)
    if (!modifies(page, at) || scene.nameAt[at] !== 0) return undefined
    at++
  }
  return undefined
}

const MEMBERS: ReadonlySet<string> = new Set(
  (
    'pilot pilots fighter fighters leader leaders commander commanders soldier soldiers recruit recruits worker workers ' +
    'group groups gang gangs cell cells unit units chief chiefs'
  ).split(' '),
)

/** "a Peruvian mercenary pilot", "Syrian rebel leaders": somebody of the group, and not of the state. */
function ofGroup({ page }: Scene, noun: Match<StandingNounEntry>): Match<StandingNounEntry> | undefined {
  const [entry] = noun.values
  if (entry?.reading !== 'group' || !MEMBERS.has(keyAt(page, noun.to)) || !spaceAfter(page, noun.to - 1))
    return undefined
  const whole = { ...noun, to: noun.to + 1 }
  return endsPhrase(page, whole) ? whole : undefined
}

/** Whether word `at` may stand between a state and its noun ("Sudan's ruling military council"). */
function modifies(page: Page, at: number): boolean {
  if (!spaceAfter(page, at)) return false
  const upos = uposAt(page, at)
  if (upos !== undefined) return upos === 'ADJ' || upos === 'NUM' || upos === 'PROPN'
  return MODIFIERS.has(keyAt(page, at))
}

const MODIFIERS: ReadonlySet<string> = new Set(
  (
    'new own current former ruling transitional interim military civilian senior top high armed security special ' +
    'national federal provisional democratic communist socialist islamist elected local regional central other two ' +
    'three several many regular elite naval air first then state supreme combined joint internal anti pro'
  ).split(' '),
)

/** "Russian military" in "Russian military intervention" is no phrase of its own: the state is then in the adjective. */
function endsPhrase(page: Page, noun: Match<StandingNounEntry>): boolean {
  const last = noun.to - 1
  const upos = uposAt(page, last)
  if (upos === 'ADJ' || upos === 'VERB') return false
  if (!spaceAfter(page, last) || isCalendarWord(page, noun.to)) return true
  if (upos !== undefined) {
    const next = uposAt(page, noun.to)
    return next !== 'NOUN' && !(next === 'PROPN' && capitalAt(page, last))
  }
  return !(LOOSE.has(keyAt(page, last)) && EVENTS.test(keyAt(page, noun.to)))
}

const LOOSE: ReadonlySet<string> = new Set(
  'military army police security government state force intelligence troop navy parliament congress president'.split(
    ' ',
  ),
)
const EVENTS =
  /(?:tions?|ments?|ance|ships?|aid|bases?|sales?|exercises?|power|equipment|officers?|coups?|strikes?|support|elections?|campaigns?|ties|attaches?)$/

function claimPhrase(scene: Scene, found: { code: string; from: number; noun: Match<StandingNounEntry> }): void {
  const { code, from, noun } = found
  const [entry] = noun.values
  if (entry === undefined) return
  if (entry.reading !== 'state' && namesFollows(scene, noun)) {
    if (entry.sector === 'company') claimNamed(scene, from, noun)
    return
  }
  const actor = entry.reading === 'state' ? stateDraft(scene, code).id : groupOf(scene, from, noun.to, entry)
  claim(scene, { from, to: noun.to, actor, form: 'description', why: `standing/${entry.sector}` })
}

/** "Russian company Siberian for Mining": the name behind says who; the noun in small letters only describes it. */
const namesFollows = ({ page }: Scene, noun: Match<StandingNounEntry>): boolean =>
  gapAfter(page, noun.to - 1) === ' ' &&
  capitalAt(page, noun.to) &&
  !capitalAt(page, noun.to - 1) &&
  !isCalendarWord(page, noun.to)

/** "Estonian shipping company Orca & Co": a company that no table knows, with what it is. */
function claimNamed(scene: Scene, from: number, noun: Match<StandingNounEntry>): void {
  const { page } = scene
  let to = noun.to + 1
  while (capitalAt(page, to) && /^(?: |-| ?& ?)$/.test(gapAfter(page, to - 1))) to++
  for (let i = noun.to; i < to; i++) if (scene.nameAt[i] !== 0) return
  const name = page.text.slice(page.words[noun.to]?.start, page.words[to - 1]?.end).replaceAll(/\s+/g, ' ')
  const { id } = draftOf(scene, slug(name), { name, type: 'company', state: null })
  claim(scene, { from, to, actor: id, form: 'name', why: 'standing/company-named' })
}

/** A group known by its description: its name is the words of the text. */
export function groupOf(scene: Scene, from: number, to: number, entry: StandingNounEntry): string {
  const { page } = scene
  const name = page.text.slice(page.words[from]?.start, page.words[to - 1]?.end).replaceAll(/\s+/g, ' ')
  const draft = draftOf(scene, slug(name), { name, type: entry.type ?? 'organisation', state: null })
  if (entry.sector === 'media') draft.sector = entry.sector
  return draft.id
}

/** "government of Sudan", "the armed forces of the Soviet Union", "Ministry of Defence of Russia". */
function claimOf(scene: Scene, finds: Finds, state: { code: string; from: number; to: number }): void {
  const { page } = scene
  const the = keyAt(page, state.from - 1) === 'the' ? state.from - 1 : state.from
  if (keyAt(page, the - 1) !== 'of' || !spaceAfter(page, the - 1) || findOver(finds, the - 1) !== undefined) return
  for (let from = Math.max(0, the - 4); from < the - 1; from++) {
    const noun = matchAt(page, scene.lexicon.nouns, from)
    const [entry] = noun?.values ?? []
    if (noun?.to !== the - 1 || entry === undefined || (entry.reading !== 'state' && entry.noun !== 'people')) continue
    if (!isFree(scene, from, state.to)) return
    if (MISSIONS.has(keyAt(page, noun.to - 1))) {
      if (capitalAt(page, noun.to - 1)) scene.taken.fill(1, from, state.to)
      return
    }
    const actor = entry.reading === 'state' ? stateDraft(scene, state.code).id : peopleOf(scene, state.code)
    claim(scene, { from, to: state.to, actor, form: 'description', why: `standing/${entry.sector}-of` })
    return
  }
}

/** "the people of Sudan" are the "Sudanese people". */
function peopleOf(scene: Scene, code: string): string {
  const entry = scene.lexicon.states.get(code)
  const name = `${entry?.adjectives?.[0] ?? entry?.name ?? code} people`
  return draftOf(scene, slug(name), { name, type: 'organisation', state: null }).id
}

/** "Embassy of Russia, Khartoum" is a house. "Nation of", "state of" are no organs. */
const MISSIONS: ReadonlySet<string> = new Set(
  'embassy embassies consulate state side nation team base bases units'.split(' '),
)
