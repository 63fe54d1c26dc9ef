import type { NameMeaning, PlaceEntry } from '../../model/lexicon/actors.ts'
import type { Match } from './match.ts'
import { capitalAt, deprelAt, gapAfter, genitiveAfter, keyAt, opensSentence, type Page, uposAt } from './page.ts'
import { type Finds, isCalendarWord } from './read-names.ts'
import { claim, draftOf, isFree, type Scene, slug, stateDraft } from './scene.ts'
import { isNegated } from './standing.ts'

/** Names that are left: states, bodies, seats of government, places. */
export function claimNames(scene: Scene, finds: Finds): void {
  for (const match of finds.list) {
    if (!isFree(scene, match.from, match.to)) continue
    for (const value of match.values) if (claimMeaning(scene, finds, match, value)) break
  }
}

function claimMeaning(scene: Scene, finds: Finds, match: Match<NameMeaning>, value: NameMeaning): boolean {
  const span = { from: match.from, to: match.to }
  switch (value.of) {
    case 'state':
      if (personal(scene, value.code, match) || isNegated(scene.page, match.from)) return claimNothing(scene, match)
      if (isRepublicOf(scene.page, match)) return claimNothing(scene, match)
      if (value.form === 'demonym' && claimPeople(scene, match)) return true
      if (value.form === 'name') writeStateless(scene, value.code, match)
      return claim(scene, {
        ...span,
        actor: stateDraft(scene, value.code).id,
        form: value.form,
        why: `state/${value.form}`,
      })
    case 'prefix':
      if (!/^[-‐‑–]$/.test(gapAfter(scene.page, match.to - 1))) return false
      return claim(scene, { ...span, actor: stateDraft(scene, value.code).id, form: 'demonym', why: 'state/prefix' })
    case 'seat':
      return claimSeat(scene, match, value)
    case 'organisation':
      return claimBody(scene, finds, match, value)
    case 'place':
      return claimPlace(scene, match, value.entry)
    case 'person':
    case 'surname':
      return false
    default:
      return value satisfies never
  }
}

/** "People's Republic" of "People's Republic of Ruritania" is not China. */
const isRepublicOf = (page: Page, { to }: Match<NameMeaning>): boolean =>
  keyAt(page, to - 1) === 'republic' &&
  keyAt(page, to) === 'of' &&
  capitalAt(page, keyAt(page, to + 1) === 'the' ? to + 2 : to + 1)

/** Before the name of a people these single out persons, who act for themselves. */
const SINGLED: ReadonlySet<string> = new Set(
  'ethnic many most some few several ordinary young poor rich wealthy displaced exiled expatriate native fellow'.split(
    ' ',
  ),
)
const CROWDS: ReadonlySet<string> = new Set(
  'thousands hundreds millions dozens scores tens majority number most many some'.split(' '),
)

/** "ethnic Somalis", "anti-Barre Somalis", "many Somalis", "thousands of Somalis": people, not the state. */
function claimPeople(scene: Scene, match: Match<NameMeaning>): boolean {
  const { page } = scene
  const plural = keyAt(page, match.to - 1).endsWith('s')
  const of = keyAt(page, match.from - 1) === 'of' && CROWDS.has(keyAt(page, match.from - 2))
  const side = gapAfter(page, match.from - 1) === ' ' && /^(?:anti|pro)$/.test(keyAt(page, match.from - 2))
  const ethnic = keyAt(page, match.from - 1) === 'ethnic' || (plural && side && gapAfter(page, match.from - 2) === '-')
  if (!ethnic && !(plural && (of || SINGLED.has(keyAt(page, match.from - 1))))) return false
  const from = side ? match.from - 2 : ethnic ? match.from - 1 : match.from
  if (!isFree(scene, from, match.to)) return false
  const name = page.text.slice(page.words[from]?.start, page.words[match.to - 1]?.end)
  const draft = draftOf(scene, slug(name), { name, type: 'organisation', state: null })
  return claim(scene, { from, to: match.to, actor: draft.id, form: 'description', why: 'group/people' })
}

/** "Michael Jordan", "Chad Smith": a state's name as a person's, by the given name before or the unknown name behind. */
function personal(scene: Scene, code: string, match: Match<NameMeaning>): boolean {
  const { page, lexicon } = scene
  if (lexicon.states.get(code)?.personal !== true || match.to - match.from > 1) return false
  const given = lexicon.givenNames.has(keyAt(page, match.from - 1)) && gapAfter(page, match.from - 1) === ' '
  if (given && capitalAt(page, match.from - 1)) return true
  const surname = gapAfter(page, match.to - 1) === ' ' && capitalAt(page, match.to) && scene.nameAt[match.to] === 0
  if (!surname || PLACE_BEFORE.has(keyAt(page, match.from - 1)) || scene.taken[match.to] !== 0) return false
  const key = keyAt(page, match.to)
  return (
    !lexicon.titles.has(key) && !lexicon.nouns.has(key) && !lexicon.heads.has(key) && !isCalendarWord(page, match.to)
  )
}

function claimNothing(scene: Scene, match: Match<NameMeaning>): boolean {
  scene.taken.fill(1, match.from, match.to)
  return true
}

function claimBody(
  scene: Scene,
  finds: Finds,
  match: Match<NameMeaning>,
  value: NameMeaning & { of: 'organisation' },
): boolean {
  const { entry, weak, acronym } = value
  if (weak && !namedInFull(finds, entry.name)) return false
  const actor =
    entry.organOf === undefined
      ? draftOf(scene, slug(entry.name), { name: entry.name, type: entry.type, state: null }).id
      : stateDraft(scene, entry.organOf).id
  const form = entry.organOf !== undefined ? 'description' : acronym ? 'acronym' : 'name'
  const why = entry.organOf !== undefined ? 'organ/lexicon' : `body/${form}`
  if (!acronym && entry.organOf === undefined) writeName(scene, actor, match)
  const draft = scene.cast.get(actor)
  if (draft !== undefined && entry.sector !== undefined) draft.sector = entry.sector
  return claim(scene, { from: match.from, to: match.to, actor, form, why })
}

/** States without a code are compared by name, and so by the name that the text gives them. */
function writeStateless(scene: Scene, code: string, match: Match<NameMeaning>): void {
  const draft = stateDraft(scene, code)
  if (draft.state === null) writeName(scene, draft.id, match)
}

/** Keeps the lexicon's name where the text has it, else the longest form of the text; forms with an acronym in them ("UN Security Council") count as short. */
function writeName(scene: Scene, actor: string, match: Match<NameMeaning>): void {
  const { words, text } = scene.page
  const form = text.slice(words[match.from]?.start, words[match.to - 1]?.end).replaceAll(/\s+/g, ' ')
  if (/(?:^| )\p{Lu}[\p{Lu}.]+(?: |$)/u.test(form)) return
  const draft = scene.cast.get(actor)
  if (draft === undefined || draft.written === draft.name) return
  if (form === draft.name || form.length > (draft.written ?? '').length) draft.written = form
}

/** Whether the text gives the full name of a body that its short name alone does not mean for sure. */
const namedInFull = (finds: Finds, name: string): boolean =>
  finds.list.some((other) =>
    other.values.some((value) => value.of === 'organisation' && !value.acronym && value.entry.name === name),
  )

function claimSeat(scene: Scene, match: Match<NameMeaning>, seat: NameMeaning & { of: 'seat' }): boolean {
  const { code, name, placeOnly } = seat
  const span = { from: match.from, to: match.to }
  if (!placeOnly && actsAsState(scene.page, match)) {
    return claim(scene, { ...span, actor: stateDraft(scene, code).id, form: 'capital', why: 'capital/acts' })
  }
  const iso = scene.lexicon.states.get(code)?.iso ?? null
  const draft = draftOf(scene, `place:${slug(name)}`, { name, type: 'place', state: iso })
  return claim(scene, { ...span, actor: draft.id, form: 'name', why: 'place/capital' })
}

const OF_PLACE: ReadonlySet<string> = new Set(
  (
    'in at to near around outside into from through throughout across inside within over above toward towards via ' +
    'leaving left visited visiting visit reached entered entering captured seized bombed attacked bombing of on ' +
    'central downtown eastern western northern southern east west north south greater capital city'
  ).split(' '),
)
const OF_ACTOR: ReadonlySet<string> = new Set(
  'with by between against told accused urged asked accuse urge tell ask warn warned and or between support supports supported supporting back backs backing that pressure pressed press blame blamed'.split(
    ' ',
  ),
)
const ACTS =
  /^(?:has|had|have|was|is|would|will|could|should|may|might|must|did|does|also|then|never|long|still|now|soon|later|first|repeatedly|finally|immediately|officially|formally|reportedly|said|says|began|saw|sought|took|made|gave|sent|broke|cut|became|felt|held|kept|lost|won|withdrew|threw|put|fought|told|meant|paid|bought|sold|led|backed|wants?|hopes?|seeks?|needs?|\p{L}+ed)$/u

/** What belongs to a city, not to its government. */
const LOCAL: ReadonlySet<string> = new Set(
  (
    'airport international streets street suburbs suburb outskirts mayor university universities hospital hospitals stadium ' +
    'residents districts district neighborhood neighbourhood central main old city port zoo museum river cathedral square ' +
    'population metro downtown markets market mosque northern southern eastern western'
  ).split(' '),
)

/** Whether a capital stands for its government: subject of a verb, genitive, "with Moscow", "Moscow and Washington". */
function actsAsState(page: Page, match: Match<NameMeaning>): boolean {
  const { from, to } = match
  const before = /^[^\S\n]+$/.test(gapAfter(page, from - 1)) ? keyAt(page, from - 1) : ''
  const owned = genitiveAfter(page, to - 1)
  if (owned >= 0 && !LOCAL.has(keyAt(page, owned)) && !LOCAL.has(keyAt(page, owned + 1))) return true
  if (OF_PLACE.has(before)) return /^-[a-z]+(?:ed|en) /.test(page.text.slice(page.words[to - 1]?.end))
  const deprel = deprelAt(page, from)
  if (deprel !== undefined && uposAt(page, from) === 'PROPN' && deprel.startsWith('nsubj')) return true
  if (OF_ACTOR.has(before)) return true
  if (gapAfter(page, to - 1).startsWith(',') || gapAfter(page, from - 1).startsWith(',')) return false
  if (/^-[a-z]+(?:ed|en)\b/.test(page.text.slice(page.words[to - 1]?.end))) return true
  if (/^(?:backed|supported|led|against)$/.test(before)) return true
  if (isAddressed(page, from)) return true
  const verb = gapAfter(page, to - 1) === ' ' && !capitalAt(page, to) && ACTS.test(page.words[to]?.text ?? '')
  return verb && (before === '' || opensSentence(page, from) || !capitalAt(page, from - 1))
}

/** Verbs whose object is a government and no city. */
const ADDRESSING: ReadonlySet<string> = new Set(
  (
    'thank praise accuse criticize criticise condemn blame warn urge ask tell persuade convince pressure press assure ' +
    'inform notify sanction threaten anger irk annoy alarm placate appease reassure court woo please oppose defy back ' +
    'support support antagonize antagonise rebuke denounce supply arm fund finance invite remind force compel allow'
  ).split(' '),
)

/** "thanked Ankara". */
function isAddressed(page: Page, i: number): boolean {
  const token = page.tokens[page.tokenOf[i] ?? -1]
  return /^i?obj$/.test(token?.deprel ?? '') && ADDRESSING.has(page.tokens[token?.head ?? -1]?.lemma ?? '')
}

const PLACE_BEFORE: ReadonlySet<string> = new Set(
  'in at to near around outside into from through throughout across inside within over toward towards via of on'.split(
    ' ',
  ),
)

function claimPlace(scene: Scene, match: Match<NameMeaning>, entry: PlaceEntry): boolean {
  const before = keyAt(scene.page, match.from - 1)
  if (entry.weak === true && !PLACE_BEFORE.has(before)) return false
  if (hasSeceded(scene, match.from)) {
    const { id } = draftOf(scene, slug(entry.name), { name: entry.name, type: 'organisation', state: null })
    return claim(scene, { from: match.from, to: match.to, actor: id, form: 'name', why: 'place/seceded' })
  }
  const draft = draftOf(scene, `place:${slug(entry.name)}`, {
    name: entry.name,
    type: 'place',
    state: isoFor(scene, entry),
  })
  return claim(scene, { from: match.from, to: match.to, actor: draft.id, form: 'name', why: `place/${entry.kind}` })
}

const SECEDED: ReadonlySet<string> = new Set([
  'breakaway',
  'secessionist',
  'separatist',
  'proclaimed',
  'unrecognised',
  'unrecognized',
])
const REGIONS = /^(?:regions?|republics?|provinces?|territor(?:y|ies)|states?|statelets?|entit(?:y|ies))$/

/** "the breakaway regions of A and B", "the secessionist province of A": parties of their own. */
function hasSeceded(scene: Scene, i: number): boolean {
  const { page } = scene
  if (keyAt(page, i - 1) === 'and') {
    const before = scene.claims.findLast((made) => made.to === i - 1)
    return before?.why === 'place/seceded'
  }
  if (keyAt(page, i - 1) !== 'of' || !REGIONS.test(keyAt(page, i - 2))) return false
  return [3, 4, 5].some((back) => SECEDED.has(keyAt(page, i - back)))
}

const isoFor = (scene: Scene, entry: PlaceEntry): string | null =>
  entry.state === null ? null : (scene.lexicon.states.get(entry.state)?.iso ?? null)
