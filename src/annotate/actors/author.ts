import type { Document } from '../../model/document.ts'
import { matchAll } from './match.ts'
import { layPage } from './page.ts'
import { anyStateOf } from './read-names.ts'
import type { Scene } from './scene.ts'

/** Whether a document speaks for whoever publishes it. */
export const isOfficial = (document: Document): boolean => document.kind === 'official' || document.kind === 'speech'

/** The code of the state whose organ publishes an official document ("The White House"). */
export function authorState(scene: Scene): string | undefined {
  const { document } = scene.page
  if (!isOfficial(document) || document.publisher === null) return undefined
  const publisher = layPage({ ...document, text: document.publisher }, [], [])
  for (const match of matchAll(publisher, scene.lexicon.names)) {
    const code = anyStateOf(match)
    if (code !== undefined) return code
  }
  return undefined
}

/** Titles that an official paper gives to heads and ministers of others too; all other offices and ranks are its own. */
const OF_OTHERS: ReadonlySet<string> = new Set(
  (
    'president,prime minister,premier,chancellor,king,queen,emir,sultan,crown prince,prince,sheikh,minister,' +
    'foreign minister,defense minister,defence minister,interior minister,finance minister,leader,supreme leader,' +
    'emperor,president-elect,mayor,dictator,shah,pope,pasha,speaker,official'
  ).split(','),
)

/** Titles whose holders, without a state, are those of the state that they host in, or that the text is about. */
const AT_HOME: ReadonlySet<string> = new Set([
  'counterpart',
  'host',
  'vice president',
  'deputy prime minister',
  'minister',
  'chief of staff',
  'army chief',
  'speaker',
  'central bank governor',
  'government spokesman',
  'presidential spokesman',
  'king',
  'queen',
  'emir',
  'sultan',
  'crown prince',
  'chancellor',
  'president',
  'prime minister',
  'premier',
  'foreign minister',
  'defense minister',
  'defence minister',
  'interior minister',
  'finance minister',
])

/**
 * Gives a state to persons whose office is named without one: in an official paper its publisher's ("President B."),
 * else, for ministers and heads, that of the one state the text is mostly about.
 */
export function fillStates(scene: Scene): void {
  const author = authorState(scene)
  const home = homeState(scene)
  const hosts = hostsOf(scene)
  for (const draft of scene.cast.values()) {
    if (draft.type !== 'person' || draft.stateless !== true || draft.state !== null) continue
    const code =
      ([...draft.titles].every((title) => !OF_OTHERS.has(title)) ? author : undefined) ??
      ([...draft.titles].some((title) => AT_HOME.has(title)) ? (hosts.get(draft.id) ?? home) : undefined) ??
      ([...draft.titles].some((title) => SENATORS.has(title)) && isAmerican(scene) ? 'USA' : undefined)
    draft.state = code === undefined ? null : (scene.lexicon.states.get(code)?.iso ?? null)
  }
}

const SENATORS: ReadonlySet<string> = new Set(['senator', 'sen'])

/** Senators without a state are those of the United States in a text that names them as often as any other. */
const isAmerican = ({ named }: Scene): boolean =>
  (named.get('USA') ?? 0) >= 3 && Math.max(...named.values()) <= 2 * (named.get('USA') ?? 0)

/**
 * For persons without a state the one that their first sentence leaves for them: "Queen X of A visited B and met
 * President Y". That is the only state named there by itself or by a city, besides those that others there act for.
 */
function hostsOf(scene: Scene): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const bySentence = Map.groupBy(scene.claims, (made) => scene.page.sentenceOf[made.from] ?? -1)
  const first = new Map<string, number>()
  for (const made of scene.claims.toSorted((a, b) => a.from - b.from))
    if (!first.has(made.actor)) first.set(made.actor, scene.page.sentenceOf[made.from] ?? -1)
  for (const draft of scene.cast.values()) {
    if (draft.type !== 'person' || draft.stateless !== true) continue
    const drafts = (bySentence.get(first.get(draft.id) ?? -1) ?? []).flatMap((made) => scene.cast.get(made.actor) ?? [])
    const acting = new Set(
      drafts.flatMap((each) => (each.type === 'person' && each.state !== null ? [each.state] : [])),
    )
    const named = drafts.filter((each) => each.type === 'state' || each.type === 'place').map((each) => each.state)
    const [only, ...more] = new Set(named.filter((state) => state !== null && !acting.has(state)))
    if (acting.size > 0 && only !== undefined && only !== null && more.length === 0) found.set(draft.id, only)
  }
  return found
}

/** The state with more than half of the mentions of states, five at least: what the text is mostly about. */
export function homeState(scene: Scene): string | undefined {
  const count = new Map<string, number>()
  for (const made of scene.claims) {
    const draft = scene.cast.get(made.actor)
    const code = draft?.type === 'state' ? draft.id : draft?.type === 'person' ? draft.state : null
    if (code !== null && code !== undefined) count.set(code, (count.get(code) ?? 0) + 1)
  }
  const total = [...count.values()].reduce((sum, each) => sum + each, 0)
  const [first] = [...count].toSorted((a, b) => b[1] - a[1])
  return first !== undefined && first[1] >= 5 && first[1] * 2 > total ? first[0] : undefined
}

/** Offices that an official paper means as its own when it names nobody ("the President", "the Secretary of State"). */
const OWN_OFFICES: ReadonlySet<string> = new Set(
  (
    'president,vice president,secretary of state,secretary of the treasury,secretary of defense,attorney general,' +
    'national security advisor,first lady,secretary'
  ).split(','),
)

/** The state whose office a title without a name is, in a paper of that state's own. */
export const ownOffice = (author: string | undefined, title: string): string | undefined =>
  OWN_OFFICES.has(title) ? author : undefined
