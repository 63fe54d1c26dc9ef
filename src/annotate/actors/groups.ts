import { matchAt } from './match.ts'
import { capitalAt, gapAfter, keyAt, type Page, spaceAfter } from './page.ts'
import { claim, draftOf, isFree, type Scene, slug } from './scene.ts'

/** Groups without a name: "rebels", "ethnic minority groups", "civilians". Known by the words of the text. */
export function claimGroups(scene: Scene): void {
  const { page, lexicon } = scene
  for (let i = 0; i < page.words.length; i++) {
    if (scene.taken[i] !== 0) continue
    if (lexicon.regional.has(keyAt(page, i)) && claimRegional(scene, i)) continue
    const noun = matchAt(page, lexicon.nouns, i)
    const [entry] = noun?.values ?? []
    if (noun === undefined || entry === undefined || !isFree(scene, i, noun.to)) continue
    if (entry.noun === 'rebel' && claimRebels(scene, i)) continue
    if (entry.alone !== true || !heads(page, noun.to)) continue
    if (joinsBody(scene, i, noun.to)) continue
    const from = phraseStart(scene, i)
    const name = page.text.slice(page.words[from]?.start, page.words[noun.to - 1]?.end).replaceAll(/\s+/g, ' ')
    const draft = draftOf(scene, slug(name), { name, type: entry.type ?? 'organisation', state: null })
    claim(scene, { from, to: noun.to, actor: draft.id, form: 'description', why: `group/${entry.sector}` })
    i = noun.to - 1
  }
}

/** "the opposition", "armed opposition" are people; "opposition to the plan", "strong opposition", "in opposition" are not. */
function isOpposition(page: Page, i: number): boolean {
  if (keyAt(page, i + 1) === 'to') return false
  const before = keyAt(page, i - 1)
  return !['strong', 'stiff', 'fierce', 'growing', 'in', 'and', 'any', 'widespread', 'much'].includes(before)
}

/** "rebel positions", "rebel-held": the rebels, as an adjective. */
function claimRebels(scene: Scene, i: number): boolean {
  const { page } = scene
  const token = page.tokens[page.tokenOf[i] ?? -1]
  const before = gapAfter(page, i) === '-' || (token !== undefined && /^(?:compound|amod)$/.test(token.deprel))
  if (!before || gapAfter(page, i - 1) === '-' || isGroupNoun(scene, i + 1)) return false
  const draft = draftOf(scene, 'rebels', { name: 'rebels', type: 'armed-group', state: null })
  return claim(scene, { from: i, to: i + 1, actor: draft.id, form: 'description', why: 'group/rebel' })
}

/** "rebel coalition" is a group of its own. */
const isGroupNoun = ({ page, lexicon }: Scene, i: number): boolean =>
  matchAt(page, lexicon.nouns, i)?.values[0]?.alone === true && spaceAfter(page, i - 1)

/** "Arab neighbors", "Western governments", "Gulf Arab states": of several states, none of them meant by itself. */
function claimRegional(scene: Scene, from: number): boolean {
  const { page, lexicon } = scene
  let at = from + 1
  while (lexicon.regional.has(keyAt(page, at)) && spaceAfter(page, at - 1)) at++
  if (!capitalAt(page, from) || !spaceAfter(page, at - 1)) return false
  const noun = matchAt(page, lexicon.nouns, at)
  const [entry] = noun?.values ?? []
  if (noun === undefined || entry === undefined || OBJECTS.has(keyAt(page, noun.to - 1)) || !heads(page, noun.to))
    return false
  const name = page.text.slice(page.words[from]?.start, page.words[noun.to - 1]?.end).replaceAll(/\s+/g, ' ')
  const draft = draftOf(scene, slug(name), { name, type: entry.type ?? 'organisation', state: null })
  return claim(scene, { from, to: noun.to, actor: draft.id, form: 'description', why: 'group/regional' })
}

/** Nouns that with a state stand for it ("Russian tanks"), but are nobody with "Western". */
const OBJECTS: ReadonlySet<string> = new Set(
  (
    'tanks tank aircraft planes plane ships ship vessels missiles drones drone jets jet bombers bomber helicopters warplanes ' +
    'warplane artillery bases base units unit warheads submarines submarine side state experts foreign_policy convoy convoys'
  ).split(' '),
)

/** "Justice and Equality Movement rebels": the body named right before. */
function joinsBody(scene: Scene, from: number, to: number): boolean {
  const body = scene.claims.findLast((made) => made.to === from)
  const type = body === undefined ? undefined : scene.cast.get(body.actor)?.type
  if (body === undefined || type !== 'armed-group' || !spaceAfter(scene.page, from - 1)) return false
  return claim(scene, { from, to, actor: body.actor, form: 'description', why: 'group/of-body' })
}

/** The noun ends its phrase: it modifies no other noun ("opposition party", "rebel-held"), and is no "opposition to". */
function heads(page: Page, to: number): boolean {
  const token = page.tokens[page.tokenOf[to - 1] ?? -1]
  if (token !== undefined) {
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return false
    if (/^(?:compound|amod|nmod:poss)/.test(token.deprel) && !/^['’]/.test(gapAfter(page, to - 1))) return false
  }
  if (gapAfter(page, to - 1) === '-') return false
  return keyAt(page, to - 1) !== 'opposition' || isOpposition(page, to - 1)
}

/** Adjectives that say how many or which, and nothing of who they are. */
const QUALITIES: ReadonlySet<string> = new Set(
  (
    'other many several such following various different more most first last new same certain numerous some few ' +
    'strong stiff fierce growing main remaining additional further former previous respective'
  ).split(' '),
)

/** Goes left over the adjectives and nouns that belong to the group's noun, at most three. */
function phraseStart(scene: Scene, i: number): number {
  const { page } = scene
  let from = i
  while (from > 0 && i - from < 3 && scene.taken[from - 1] === 0 && spaceAfter(page, from - 1)) {
    const token = page.tokens[page.tokenOf[from - 1] ?? -1]
    if (token === undefined || !/^(?:amod|compound)$/.test(token.deprel) || QUALITIES.has(token.lemma)) break
    from--
  }
  while (from > 0 && gapAfter(page, from - 1) === '-' && scene.taken[from - 1] === 0) from--
  return from < i && gapAfter(page, from - 1) === '-' ? from + 1 : from
}
