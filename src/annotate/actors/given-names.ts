import type { ActorType } from '../../model/layers.ts'
import { personAt } from './people.ts'
import { claim, draftOf, isFree, type Scene, slug } from './scene.ts'

/** A name that another annotator found. */
export interface GivenName {
  readonly start: number
  readonly end: number
  readonly type: string
}

const TYPES: Readonly<Record<string, ActorType>> = {
  PER: 'person',
  PERSON: 'person',
  ORG: 'organisation',
  LOC: 'place',
  GPE: 'place',
}

/** Takes names from another annotator where the lexicon and the rules have found none. */
export function claimGiven(scene: Scene, names: readonly GivenName[]): void {
  const { words } = scene.page
  let at = 0
  for (const name of names.toSorted((a, b) => a.start - b.start)) {
    while (at < words.length && (words[at]?.start ?? 0) < name.start) at++
    let to = at
    while (to < words.length && (words[to]?.end ?? 0) <= name.end) to++
    const type = TYPES[name.type.toUpperCase()]
    if (type !== undefined && to > at && isFree(scene, at, to)) claimOne(scene, { from: at, to, type })
  }
}

function claimOne(scene: Scene, found: { from: number; to: number; type: ActorType }): void {
  const { from, to, type } = found
  const { page } = scene
  const name = page.text.slice(page.words[from]?.start, page.words[to - 1]?.end).replaceAll(/\s+/g, ' ')
  const draft =
    type === 'person'
      ? personAt(scene, from, to, {})
      : draftOf(scene, type === 'place' ? `place:${slug(name)}` : slug(name), { name, type, state: null })
  if (draft !== undefined) claim(scene, { from, to, actor: draft.id, form: 'name', why: `given/${type}` })
}
