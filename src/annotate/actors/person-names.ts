import { capitalAt, gapAfter, keyAt, type Page, uposAt } from './page.ts'
import { findOver, type Finds, isCalendarWord, namesThing, stateOf } from './read-names.ts'
import type { Scene } from './scene.ts'

/** Small words inside names: "bin Salman", "van der Stoel", "Abd al-Rahman". */
const PARTICLES: ReadonlySet<string> = new Set(
  'al as ash an ad ar az at bin ibn ben bint de van von der den da di dos du la le ter abu abd abdel uz'.split(' '),
)
/** Of these only with a hyphen: "as-Said", not "Beach as Chargé". */
const HYPHENATED: ReadonlySet<string> = new Set(['as', 'ash', 'an', 'ad', 'ar', 'az', 'at', 'la', 'le', 'den'])
const SUFFIXES: ReadonlySet<string> = new Set(['ii', 'iii', 'iv', 'v', 'vi', 'xii', 'xvi', 'jr', 'sr'])
const LONGEST = 7

/**
 * The end of a person's name that begins at word `i`, or `i` when none does. A name is a run of capitals with
 * particles and initials; it ends before the name of a state, body or place, a day or month, or a new sentence.
 */
export function personNameEnd(scene: Scene, finds: Finds, i: number): number {
  const { page } = scene
  if (!startsName(scene, finds, i)) return i
  let end = i + 1
  while (end < page.words.length && end - i < LONGEST) {
    const next = nextPart(scene, finds, end)
    if (next === end) break
    end = next
  }
  while (end - i > 1 && keyAt(page, end - 1).length === 1 && !SUFFIXES.has(keyAt(page, end - 1))) end--
  if (end - i > 4 && !hasParticle(page, i, end)) return i
  if (scene.lexicon.heads.has(keyAt(page, end - 1)) && end - i > 1) return i
  return end
}

/** Names of five words and more have an initial or a small word in them; others are titles of laws and the like. */
function hasParticle(page: Page, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (keyAt(page, i).length === 1 || PARTICLES.has(keyAt(page, i))) return true
  return false
}

function startsName(scene: Scene, finds: Finds, i: number): boolean {
  const { page } = scene
  const key = keyAt(page, i)
  if (PARTICLES.has(key) && gapAfter(page, i).startsWith('-'))
    return capitalAt(page, i + 1) && !NEVER.has(keyAt(page, i + 1))
  return capitalAt(page, i) && isNamePart(scene, finds, i)
}

/** The word after the next part of the name, or `end` itself when the name is over. */
function nextPart(scene: Scene, finds: Finds, end: number): number {
  const { page } = scene
  const gap = gapAfter(page, end - 1)
  const initial =
    (page.words[end - 1]?.text.length ?? 0) === 1 || /^(?:\p{Lu}\.)/u.test(page.words[end - 1]?.text ?? '')
  const joined = gap === ' ' || gap === '-' || gap === '\n' || (gap === '. ' && initial) || (gap === '.' && initial)
  if (!joined) return end
  if (capitalAt(page, end)) return isNamePart(scene, finds, end) ? end + 1 : end
  if (isSyllable(scene, end)) return end + 1
  const after = gapAfter(page, end)
  const particle =
    PARTICLES.has(keyAt(page, end)) && (after === '-' || (after === ' ' && !HYPHENATED.has(keyAt(page, end))))
  if (!particle) return end
  const main = PARTICLES.has(keyAt(page, end + 1)) ? end + 2 : end + 1
  return capitalAt(page, main) && isNamePart(scene, finds, main) ? main + 1 : end
}

/** "moon" of "Ban Ki-moon": small letters behind a hyphen, in a name whose family name stands first. */
function isSyllable(scene: Scene, at: number): boolean {
  const { page } = scene
  if (gapAfter(page, at - 1) !== '-' || keyAt(page, at).length > 6 || gapAfter(page, at) === '-') return false
  return scene.lexicon.familyFirst.has(keyAt(page, at - 2)) || scene.lexicon.familyFirst.has(keyAt(page, at - 3))
}

/** Words in capitals that are never part of a person's name. */
const NEVER: ReadonlySet<string> = new Set(
  (
    'the a an in on at by for from with after before during since when while as and but or if its his her their our i ' +
    'we he she they it this that these those to of who not is was has had will would what how why there under both ' +
    'all some also then new north south east west northern southern eastern western central street road avenue square ' +
    'airport river mountain mountains lake sea ocean island islands desert valley province district county region bay ' +
    'gulf strait canal bridge palace hotel hospital school camp base port prison war act treaty accord accords ' +
    'agreement agreements declaration resolution doctrine plan conference summit protocol convention charter prize award ' +
    'house office building city town village day week year crisis administration government regime ministry army ' +
    'navy embassy parliament islamic christian muslim jewish arab arabs kurdish african european asian western ' +
    'mr mrs ms dr sir lord general gen president minister prime foreign secretary ambassador king queen prince captain ' +
    'voting rights assassination records collection advancement federal health service program reserve petroleum court tax ' +
    'assistant performing majority minority democratic republican crown catholics contest partnership research responsible congressional session license provisions protestant catholic catholicism christianity islam judaism buddhism index universe battalion regiment division ' +
    'through until against between among within without according following despite though while airbase books press ' +
    'news university institute journal review ministry department shoal reef atoll channel cape glacier plateau'
  ).split(' '),
)

function isNamePart(scene: Scene, finds: Finds, i: number): boolean {
  const { page } = scene
  const key = keyAt(page, i)
  if (key.length === 1 && gapAfter(page, i).startsWith('.')) return scene.taken[i] === 0
  if (NEVER.has(key) || isCalendarWord(page, i) || scene.taken[i] !== 0) return SUFFIXES.has(key)
  if (isAcronym(page.words[i]?.text ?? '') && page.headline[page.sentenceOf[i] ?? -1] !== true) return SUFFIXES.has(key)
  if (namesThing(findOver(finds, i)) && !afterGivenName(scene, finds, i)) return false
  const headline = page.headline[page.sentenceOf[i] ?? -1] === true
  const upos = uposAt(page, i)
  return !headline || upos === undefined || upos === 'PROPN'
}

const isAcronym = (text: string): boolean => text.length > 1 && text === text.toUpperCase() && !text.includes('.')

/** "Michael Jordan": the name of a state that is a surname too, right behind a given name. */
function afterGivenName(scene: Scene, finds: Finds, i: number): boolean {
  const code = stateOf(findOver(finds, i))
  if (code === undefined || scene.lexicon.states.get(code)?.personal !== true) return false
  return scene.lexicon.givenNames.has(keyAt(scene.page, i - 1)) && gapAfter(scene.page, i - 1) === ' '
}

/** The folded words of a name without particles, initials and suffixes: "George H. W. Bush" is `george bush`. */
export function nameCore(page: Page, from: number, to: number): readonly string[] {
  const core: string[] = []
  for (let i = from; i < to; i++) {
    const key = keyAt(page, i)
    const text = page.words[i]?.text ?? ''
    if (key.length < 2 || /^\p{Lu}\./u.test(text) || SUFFIXES.has(key)) continue
    if (PARTICLES.has(key)) continue
    core.push(key)
  }
  return core
}
