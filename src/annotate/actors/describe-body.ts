import { nameWords } from '../../model/lexicon/names.ts'
import { gapAfter, keyAt, uposAt } from './page.ts'
import type { Reference } from './reference.ts'
import type { Draft } from './scene.ts'
import { claimFor, claimsBefore, claimsEarlier, meantBy, type Trail } from './trail.ts'

/** Nouns that mean a body named before, and the types of body they fit besides those of their own name. */
const BODY_NOUNS: ReadonlyMap<string, readonly Draft['type'][]> = new Map([
  ['organization', ['igo', 'ngo']],
  ['organisation', ['igo', 'ngo']],
  ['group', ['armed-group', 'ngo']],
  ['company', ['company']],
  ['firm', ['company']],
  ['bloc', ['igo']],
  ['alliance', ['igo']],
  ['court', []],
  ['council', []],
  ['union', []],
  ['league', []],
  ['party', []],
  ['movement', ['armed-group']],
  ['militia', ['armed-group']],
  ['front', []],
  ['coalition', []],
  ['committee', []],
  ['commission', []],
  ['bank', []],
  ['agency', []],
  ['newspaper', []],
  ['brigade', []],
  ['pact', []],
])

/** "the organisation", "the party", "the company": the body last named whom the noun fits, at most three sentences back. */
export function claimBodyAt(reference: Reference, i: number): boolean {
  const { trail } = reference
  const { page } = trail.scene
  if (keyAt(page, i) !== 'the' || gapAfter(page, i) !== ' ') return false
  const noun = keyAt(page, i + 1)
  const types = BODY_NOUNS.get(noun)
  if (types === undefined || gapAfter(page, i + 1) === '-' || keyAt(page, i + 2) === 'of') return false
  const next = gapAfter(page, i + 1) === ' ' ? uposAt(page, i + 2) : undefined
  if (next === 'NOUN' || next === 'PROPN') return false
  const body = lastBody(trail, i, { noun, types })
  if (body === undefined) return false
  claimFor(trail, [body], { from: i, to: i + 2, form: 'description', why: 'description/body' })
  return true
}

function lastBody(
  trail: Trail,
  i: number,
  wanted: { noun: string; types: readonly Draft['type'][] },
): Draft | undefined {
  for (const claims of [claimsBefore(trail, i), ...claimsEarlier(trail, i, 3).map((list) => list.toReversed())]) {
    for (const made of claims) {
      const draft = meantBy(trail, made)
      if (draft === undefined || draft.type === 'state' || draft.type === 'person' || draft.type === 'place') continue
      if (made.form === 'description') continue
      const last = nameWords(draft.name).at(-1)?.key
      if (last === wanted.noun || wanted.types.includes(draft.type)) return draft
    }
  }
  return undefined
}
