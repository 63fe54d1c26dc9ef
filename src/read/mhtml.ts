import { Failure } from '../model/failure.ts'
import type { Draft, Given, Limits } from './draft.ts'

/** Not read yet. */
export function readMhtml(_bytes: Uint8Array, _given: Given, _limits: Limits): Draft | Promise<Draft> {
  throw new Failure('read/unknown-format')
}
