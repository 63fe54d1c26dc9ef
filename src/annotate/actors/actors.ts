import type { Document } from '../../model/document.ts'
import type { Actor, ActorMention, Sentence, Token } from '../../model/layers.ts'
import type { ActorLexicon } from '../../model/lexicon/actors.ts'
import { claimAcronyms } from './acronyms.ts'
import { fillStates } from './author.ts'
import { claimBodies } from './bodies.ts'
import { claimGiven, type GivenName } from './given-names.ts'
import { claimGroups } from './groups.ts'
import { layPage } from './page.ts'
import { claimNamed, claimTitled } from './persons.ts'
import { readNames } from './read-names.ts'
import { claimReferences } from './refer.ts'
import { type Claim, type Draft, openScene, type Scene } from './scene.ts'
import { claimNames } from './seats.ts'
import { claimStanding } from './standing.ts'
import { claimSurnames } from './surnames.ts'
import { readTitles } from './titles.ts'

/** What the actor stage reads; without tokens it works from names and capitals alone. */
export interface ActorInput {
  readonly document: Document
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  /** Names that another annotator found, with its type of name ("PER", "ORG", "LOC"). */
  readonly names?: readonly GivenName[]
}

/**
 * Everybody the text names, in order of first mention, with every passage that means them: states with all that
 * stands for them, persons with the state they act for, bodies, armed groups, companies and places.
 */
export function findActors(input: ActorInput, lexicon: ActorLexicon): readonly Actor[] {
  const scene = openScene(layPage(input.document, input.sentences, input.tokens), lexicon)
  const finds = readNames(scene)
  claimBodies(scene, finds)
  const titles = readTitles(scene, finds)
  claimTitled(scene, finds, titles)
  claimNamed(scene, finds, titles)
  claimStanding(scene, finds)
  claimNames(scene, finds)
  claimSurnames(scene, finds)
  claimGiven(scene, input.names ?? [])
  claimAcronyms(scene)
  claimGroups(scene)
  fillStates(scene)
  claimReferences(scene)
  return actorsOf(scene)
}

function actorsOf(scene: Scene): readonly Actor[] {
  const claims = new Map<string, Claim[]>()
  for (const made of scene.claims.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const there = claims.get(made.actor)
    if (there === undefined) claims.set(made.actor, [made])
    else there.push(made)
  }
  const used = new Set<string>()
  return [...claims].flatMap(([id, made]) => {
    const draft = scene.cast.get(id)
    return draft === undefined ? [] : [actorOf(scene, draft, { id: freeId(draft, used), made })]
  })
}

function actorOf(scene: Scene, draft: Draft, found: { id: string; made: readonly Claim[] }): Actor {
  const state = isOutOfOffice(draft, found.made) ? null : draft.state
  return {
    id: found.id,
    name: draft.written ?? draft.name,
    type: draft.type,
    state,
    ...(draft.type === 'person' && state !== null ? { sector: draft.sector ?? 'office' } : {}),
    ...(draft.sector === 'media' ? { sector: draft.sector } : {}),
    mentions: found.made.map((made) => mentionOf(scene, made)),
  }
}

/** Whoever the text brings in as "former" acts for himself, unless it gives him a state elsewhere. */
const isOutOfOffice = (draft: Draft, made: readonly Claim[]): boolean =>
  draft.guessed === true && made[0]?.why === 'person/former'

const mentionOf = (scene: Scene, made: Claim): ActorMention => ({
  start: scene.page.words[made.from]?.start ?? 0,
  end: scene.page.words[made.to - 1]?.end ?? 0,
  form: made.form,
  why: made.why,
})

/** A state's code; for others the slug of the lexicon's name or of the first in the text, with a number where two share it. */
function freeId(draft: Draft, used: Set<string>): string {
  const wish = draft.id.replace(/^(?:person|place):/, '') || 'unnamed'
  let id = wish
  for (let n = 2; used.has(id); n++) id = `${wish}-${n}`
  used.add(id)
  return id
}
