import { claimBodyAt } from './describe-body.ts'
import { authorState, homeState } from './author.ts'
import { claimPairAt, documentPair, titlePair } from './describe-pair.ts'
import { claimStateAt, claimTitleAt } from './describe-state.ts'
import { claimPronounAt } from './pronouns.ts'
import type { Reference } from './reference.ts'
import type { Scene } from './scene.ts'
import { layTrail } from './trail.ts'
import { isJoint, voicesOf } from './voices.ts'

/** Reads pronouns and descriptions from left to right, so that each can lean on those before it. */
export function claimReferences(scene: Scene): void {
  const trail = layTrail(scene)
  const pair = documentPair(trail)
  const titled = titlePair(trail) !== undefined || isJoint(scene.page.document)
  const reference: Reference = {
    trail,
    pair,
    titled,
    home: homeState(scene),
    author: authorState(scene),
    ...voicesOf(trail, pair),
  }
  const steps = [claimPairAt, claimTitleAt, claimStateAt, claimBodyAt, claimPronounAt]
  for (let i = 0; i < scene.page.words.length; i++) {
    if (scene.taken[i] !== 0 || scene.page.sentenceOf[i] === -1) continue
    for (const step of steps) if (step(reference, i)) break
  }
}
