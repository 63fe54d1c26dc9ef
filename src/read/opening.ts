import { Failure, type FailureCode } from '../model/failure.ts'

/** Turns anything thrown while a file was opened or read into the coded failure that a person can act on. */
export function failureOf(cause: unknown, subject: string): Failure {
  if (cause instanceof Failure) return cause.subject === undefined ? new Failure(cause.code, subject, { cause }) : cause
  return new Failure(codeOf(cause), subject, { cause })
}

const SYSTEM_CODES: Readonly<Record<string, FailureCode>> = {
  ENOENT: 'read/not-found',
  ENOTDIR: 'read/not-found',
  ENAMETOOLONG: 'read/not-found',
  EACCES: 'read/not-permitted',
  EPERM: 'read/not-permitted',
  EISDIR: 'read/unknown-format',
  ELOOP: 'read/too-deep',
  ERR_FS_FILE_TOO_LARGE: 'read/too-large',
}

function codeOf(cause: unknown): FailureCode {
  if (cause instanceof RangeError && cause.message.includes('call stack')) return 'read/too-deep'
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return 'read/malformed'
  return SYSTEM_CODES[String(cause.code)] ?? 'read/malformed'
}
