import { inflateRawSync } from 'node:zlib'
import { Failure } from '../model/failure.ts'
import type { Given, Limits } from './draft.ts'
import { orMalformed } from './opening.ts'

/** A member of an archive as its directory lists it. */
interface Member {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  /** Offset of its local header in the file. */
  readonly offset: number
  readonly encrypted: boolean
}

const MOST_MEMBERS = 10_000

/**
 * Checks an archive before anything else unpacks it: sizes by the directory at its end, then by unpacking each member
 * with its own listed size as the bound, so that a directory that lies is found out.
 *
 * @throws Failure `read/malformed`, `read/encrypted`, `read/too-large`.
 */
export function checkArchive(bytes: Uint8Array, given: Given, limits: Limits): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const members = membersOf(file, given)
  if (members.some((member) => member.encrypted)) throw new Failure('read/encrypted', given.id)
  if (members.reduce((sum, member) => sum + member.unpacked, 0) > limits.maxBytes) {
    throw new Failure('read/too-large', given.id)
  }
  for (const member of members) checkMember(file, member, given)
}

/** The central directory (PKWARE APPNOTE 6.3.10, 4.3.12); archives over 4 GB are over our limit anyway. */
function membersOf(file: Buffer, given: Given): readonly Member[] {
  const end = file.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  if (end < 0 || end + 22 > file.length) throw new Failure('read/malformed', given.id)
  const count = file.readUInt16LE(end + 10)
  if (count > MOST_MEMBERS) throw new Failure('read/too-large', given.id)
  const members: Member[] = []
  let at = file.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || file.readUInt32LE(at) !== 0x02014b50) throw new Failure('read/malformed', given.id)
    const nameLength = file.readUInt16LE(at + 28)
    members.push({
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
      encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return members
}

function checkMember(file: Buffer, member: Member, given: Given): void {
  const packed = packedBytes(file, member)
  if (packed === undefined) throw new Failure('read/malformed', given.id, { detail: `Damaged part: ${member.name}.` })
  if (member.method !== 8) return
  try {
    inflateRawSync(packed, { maxOutputLength: Math.max(member.unpacked, 1) })
  } catch (cause) {
    const lies = cause instanceof RangeError
    throw new Failure(lies ? 'read/too-large' : 'read/malformed', given.id, { cause })
  }
}

function packedBytes(file: Buffer, { offset, packed }: Member): Buffer | undefined {
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== 0x04034b50) return undefined
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28)
  return start + packed > file.length ? undefined : file.subarray(start, start + packed)
}

/** The bytes of a member that is stored or deflated; `undefined` when there is none of that name. For checked archives. */
export function findMember(bytes: Uint8Array, name: string, given: Given): Buffer | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const member = membersOf(file, given).find((each) => each.name === name)
  const packed = member === undefined ? undefined : packedBytes(file, member)
  if (member === undefined || packed === undefined) return undefined
  if (member.method !== 8) return packed
  return orMalformed(() => inflateRawSync(packed, { maxOutputLength: Math.max(member.unpacked, 1) }))
}
