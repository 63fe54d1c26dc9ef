import { Failure, type FailureCode } from '../model/failure.ts'

/**
 * Turns what the system says when a file cannot be opened into the coded failure that a person can act on, and names
 * the file in a failure that does not name one yet. Anything else is a fault of ours and is thrown on: a damaged file
 * is told by the format's reader, at the call of the library that trips over it (`orMalformed`).
 */
export function failureOf(cause: unknown, subject: string): Failure {
  if (cause instanceof Failure) return cause.subject === undefined ? named(cause, subject) : cause
  const code = codeOf(cause)
  if (code === undefined) throw cause
  return new Failure(code, subject, { cause })
}

const named = (failure: Failure, subject: string): Failure =>
  new Failure(failure.code, subject, {
    cause: failure.cause ?? failure,
    ...(failure.detail === undefined ? {} : { detail: failure.detail }),
  })

/**
 * Calls a library on bytes that may be damaged: what it throws is the file's damage.
 *
 * @throws Failure `read/malformed`; `read/too-deep` when it ran out of stack.
 */
export function orMalformed<T>(call: () => T): T {
  try {
    return call()
  } catch (cause) {
    throw damage(cause)
  }
}

/** As `orMalformed`, for a library that answers later. */
export async function orMalformedLater<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (cause) {
    throw damage(cause)
  }
}

const damage = (cause: unknown): Failure =>
  cause instanceof Failure
    ? cause
    : new Failure(isTooDeep(cause) ? 'read/too-deep' : 'read/malformed', undefined, { cause })

const SYSTEM_CODES: Readonly<Record<string, FailureCode>> = {
  ENOENT: 'read/not-found',
  ENOTDIR: 'read/not-found',
  ENAMETOOLONG: 'read/not-found',
  EISDIR: 'read/unknown-format',
  ELOOP: 'read/too-deep',
  ERR_FS_FILE_TOO_LARGE: 'read/too-large',
}

function codeOf(cause: unknown): FailureCode | undefined {
  if (isTooDeep(cause)) return 'read/too-deep'
  if (!(cause instanceof Error) || !('code' in cause)) return undefined
  const known = SYSTEM_CODES[String(cause.code)]
  // Whatever else a system call says (no permission, a failing disk, too many open files), the file was not opened.
  return known ?? ('syscall' in cause ? 'read/not-permitted' : undefined)
}

/** Nesting that a walk of ours, or a library's, does not get to the end of. */
const isTooDeep = (cause: unknown): boolean => cause instanceof RangeError && cause.message.includes('call stack')
