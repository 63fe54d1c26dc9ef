import { InvalidArgumentError } from 'commander'

/** A whole number above 0, for an option. */
export function positiveNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('It takes a whole number above 0.')
  return value
}
