import { InvalidArgumentError } from 'commander'
import type { StateTable } from '../lexicon/state-names.ts'
import { findState, suggestStates } from '../lexicon/state-names.ts'
import { Failure } from '../model/failure.ts'
import { REGISTERS } from '../model/ontology.ts'
import type { Register } from '../model/ontology.ts'

/** The code of a state as people write it. @throws Failure `lexicon/unknown-state`, saying which states have names like it. */
export function requireState(name: string, lexicon: StateTable): string {
  const found = findState(name, lexicon)
  if (found !== undefined) return found.code
  const near = suggestStates(name, lexicon).map((entry) => entry.name)
  const detail = near.length === 0 ? {} : { detail: `Did you mean ${near.join(' or ')}?` }
  throw new Failure('lexicon/unknown-state', name, detail)
}

/** `--between A,B`: two or more names, separated by commas. */
export const namesOf = (between: string | undefined): readonly string[] =>
  (between ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** `--register NAME`, one of the registers. */
export function registerOption(name: string): Register {
  const found = REGISTERS.find((register) => register === name)
  if (found === undefined) throw new InvalidArgumentError(`There are ${REGISTERS.join(', ')}.`)
  return found
}
