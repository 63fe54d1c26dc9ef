import type { BodyHeadEntry } from '../../model/lexicon/actors.ts'
import { nameKey } from '../../model/lexicon/names.ts'
import { capitalAt, gapAfter, keyAt, type Page } from './page.ts'
import { anyStateOf, findOver, type Finds, isCalendarWord, namesThing, stateOf } from './read-names.ts'
import { claim, draftOf, isFree, type Scene, slug, stateDraft } from './scene.ts'

/**
 * Names in capitals that the lexicon lacks, known for a body by their last word ("Hay Andalus Brigade") or by
 * "Bank of …". They swallow the names inside them: "Sudan Tribune" is not Sudan.
 */
export function claimBodies(scene: Scene, finds: Finds): void {
  const { page } = scene
  for (let i = 0; i < page.words.length; ) {
    const to = capitalAt(page, i) && !isCalendarWord(page, i) ? runEnd(page, finds, i) : i + 1
    if (to > i + 1 && !inHeadline(page, i)) claimRun(scene, finds, i, to)
    i = to
  }
}

const inHeadline = (page: Page, i: number): boolean => page.headline[page.sentenceOf[i] ?? -1] === true

const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'and', 'al', 'the'])

/** The end of the run of capitals that begins at `i`; "of", "for", "and" belong to it between two capitals. */
function runEnd(page: Page, finds: Finds, i: number): number {
  let end = i + 1
  while (end < page.words.length) {
    const gap = gapAfter(page, end - 1)
    if (ofMany(page, finds, end)) {
      end++
      continue
    }
    if (PEOPLES.has(keyAt(page, end - 1)) && keyAt(page, end) === 's' && capitalAt(page, end + 1)) {
      end += 2
      continue
    }
    if (gap !== ' ' && gap !== '-' && gap !== '–') break
    if (capitalAt(page, end) && !isCalendarWord(page, end)) end++
    else if (links(page, finds, end)) end += keyAt(page, end + 1) === 'the' ? 3 : 2
    else break
  }
  return end
}

/** "Korean People's Army": plurals without an s. */
const PEOPLES: ReadonlySet<string> = new Set(['people', 'women', 'children', 'men'])

/** "Revolutionaries' Brigade", "Workers' Party": the genitive of a plural stays inside the name, that of a state does not. */
const ofMany = (page: Page, finds: Finds, end: number): boolean =>
  /^['’] $/.test(gapAfter(page, end - 1)) &&
  keyAt(page, end - 1).endsWith('s') &&
  capitalAt(page, end) &&
  !isCalendarWord(page, end) &&
  stateOf(findOver(finds, end - 1)) === undefined

function links(page: Page, finds: Finds, at: number): boolean {
  const key = keyAt(page, at)
  if (!LINKS.has(key) || gapAfter(page, at) !== ' ') return false
  const next = key === 'of' && keyAt(page, at + 1) === 'the' ? at + 2 : at + 1
  if (!capitalAt(page, next)) return false
  return key !== 'and' || !(namesThing(findOver(finds, at - 1)) || namesThing(findOver(finds, next)))
}

/** Takes the longest stretch of the run that ends in a head, or "Bank of Sudan" from its head on. */
function claimRun(scene: Scene, finds: Finds, from: number, to: number): void {
  const { page, lexicon } = scene
  if (PARTICLES.has(keyAt(page, from - 1)) || claimHeadFirst(scene, finds, from, to)) return
  for (let end = to; end > from + 1; end--) {
    const head = lexicon.heads.get(keyAt(page, end - 1))
    if (head === undefined || !capitalAt(page, end - 1)) continue
    const start = bodyStart(page, finds, from, end)
    if (start >= end - 1 || known(finds, start, end)) return
    claimBody(scene, finds, { start, end, type: head.type, sector: head.sector })
    return
  }
}

/** "Bank of Sudan", "Council for Peace": a head with "of" or "for" and all that follows, unless it is an organ of a state. */
function claimHeadFirst(scene: Scene, finds: Finds, from: number, to: number): boolean {
  const { page, lexicon } = scene
  for (let i = from; i < to - 2; i++) {
    const head = lexicon.heads.get(keyAt(page, i))
    const link = keyAt(page, i + 1)
    if (head === undefined || !capitalAt(page, i) || (link !== 'of' && link !== 'for')) continue
    const organ = lexicon.nouns
      .get(keyAt(page, i))
      ?.some((form) => form.keys.length === 1 && form.value.reading === 'state')
    const start = bodyStart(page, finds, from, i + 1)
    if (organ === true || findOver(finds, i) !== undefined || start > i) continue
    claimBody(scene, finds, { start, end: to, type: head.type })
    return true
  }
  return false
}

/** A run must not begin with a name that stands apart ("In Moscow Russia Today …") nor with the opener of a sentence. */
function bodyStart(page: Page, finds: Finds, from: number, end: number): number {
  let start = from
  for (let i = from; i < end - 1; i++)
    if (keyAt(page, i) === 'of' || keyAt(page, i) === 'and') start = partStart(page, finds, start, i)
  while (start < end && OPENERS.has(keyAt(page, start))) start++
  while (start < end && LINKS.has(keyAt(page, start))) start++
  for (let i = start; i < end - 1; i++) {
    const match = findOver(finds, i)
    if (match === undefined || match.from !== i) continue
    const person = match.values.some((value) => value.of === 'person')
    if (person && match.to < end) return match.to
  }
  return start
}

/** Behind "of" and "and" a body begins anew, unless "and" stands between words of one name ("Justice and Equality"). */
const partStart = (page: Page, finds: Finds, start: number, link: number): number =>
  keyAt(page, link) === 'of' || findOver(finds, link - 1) !== undefined ? link + 1 : start

const PARTICLES: ReadonlySet<string> = new Set('de von van bin ibn der den da di dos du abu al'.split(' '))
const OPENERS: ReadonlySet<string> = new Set(
  (
    'the a an in on at by for from with after before during since when while as and but or if its his her their our ' +
    'this that these those both all some most many several former then also however although because under of to ' +
    'following despite according within among between against through until upon like including are is was were'
  ).split(' '),
)

/** Whether the lexicon knows the whole of it, or its last word ends a longer known name. */
function known(finds: Finds, start: number, end: number): boolean {
  const last = findOver(finds, end - 1)
  return last !== undefined && last.from <= start
}

function claimBody(
  scene: Scene,
  finds: Finds,
  body: { start: number; end: number; type: BodyHeadEntry['type']; sector?: 'media' | undefined },
): void {
  const { page } = scene
  const { start, end, type } = body
  if (standing(scene, finds, start, end) || !isFree(scene, start, end)) return
  if (type === 'armed-group' && STANDING.has(keyAt(page, end - 1)) && claimForces(scene, finds, start, end)) return
  const name = page.text.slice(page.words[start]?.start, page.words[end - 1]?.end).replaceAll(/\s+/g, ' ')
  const draft = draftOf(scene, slug(name), { name, type, state: null })
  if (body.sector !== undefined) draft.sector = body.sector
  claim(scene, {
    from: start,
    to: end,
    actor: draft.id,
    form: 'name',
    why: `name/head-${nameKey(keyAt(page, end - 1))}`,
  })
}

const STANDING: ReadonlySet<string> = new Set(['army', 'forces'])
const BARE: ReadonlySet<string> = new Set(
  (
    'armed land air naval ground conventional peacekeeping special strategic rocket security government national joint ' +
    'regular royal federal operations people and defense defence missile nuclear coalition allied police army forces'
  ).split(' '),
)

/** "Royal Saudi Naval Forces" are the state's; "the Armed Forces" are whose it is said. `true` when settled so. */
function claimForces(scene: Scene, finds: Finds, start: number, end: number): boolean {
  const { page } = scene
  for (let i = start; i < end; i++) {
    const code = stateOf(findOver(finds, i))
    if (code === undefined) continue
    return claim(scene, {
      from: start,
      to: end,
      actor: stateDraft(scene, code).id,
      form: 'description',
      why: 'organ/forces',
    })
  }
  for (let i = start; i < end; i++) if (!BARE.has(keyAt(page, i))) return false
  return true
}

/** "Russian Security Council", "Sudanese Armed Forces": the state itself, left to the step that reads those. */
function standing(scene: Scene, finds: Finds, start: number, end: number): boolean {
  const { page, lexicon } = scene
  const match = findOver(finds, start)
  if (match === undefined || match.from !== start || anyStateOf(match) === undefined) return false
  const noun = lexicon.nouns.get(keyAt(page, match.to))
  return noun?.some((form) => form.keys.length === end - match.to && form.value.reading === 'state') === true
}
