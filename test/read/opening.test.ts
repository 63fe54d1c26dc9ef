import { expect, test } from 'vitest'
import { Failure } from '../../src/model/failure.ts'
import { failureOf, orMalformed, orMalformedLater } from '../../src/read/opening.ts'
import { readBytes } from '../../src/read/read.ts'
import { LEXICON, OPTIONS } from './reading.ts'

const systemError = (code: string): Error => Object.assign(new Error(code), { code, syscall: 'open' })

test.each([
  ['ENOENT', 'read/not-found'],
  ['EACCES', 'read/not-permitted'],
  ['EIO', 'read/not-permitted'],
  ['EISDIR', 'read/unknown-format'],
])('the system says %s: %s', (code, failure) => expect(failureOf(systemError(code), 'a.txt').code).toBe(failure))

test('a failure keeps its code and detail and gets the name of the file', () => {
  const failure = failureOf(new Failure('read/unknown-format', undefined, { detail: 'It is Rich Text.' }), 'a.rtf')
  expect(failure).toMatchObject({ code: 'read/unknown-format', subject: 'a.rtf', detail: 'It is Rich Text.' })
  expect(failure.message).toMatch(/^a\.rtf: .* It is Rich Text\.$/)
})

test('a fault of our own is no damage of the file', async () => {
  expect(() => failureOf(new TypeError('a fault'), 'a.txt')).toThrow(TypeError)
  const phrases = Object.defineProperty([], Symbol.iterator, { value: undefined })
  const faulty = { ...OPTIONS, lexicon: { ...LEXICON, phrases } }
  const bytes = new TextEncoder().encode('The ships came to the port.')
  await expect(readBytes(bytes, { id: 'a.txt' }, faulty)).rejects.toThrow(TypeError)
})

test('what a library throws over the bytes of a file is its damage', async () => {
  const fail = (): never => {
    throw new TypeError('of the library')
  }
  expect(() => orMalformed(fail)).toThrow(expect.objectContaining({ code: 'read/malformed' }))
  await expect(orMalformedLater(() => Promise.reject(new Error('late')))).rejects.toMatchObject({
    code: 'read/malformed',
  })
  const deep = (): never => {
    throw new RangeError('Maximum call stack size exceeded')
  }
  expect(() => orMalformed(deep)).toThrow(expect.objectContaining({ code: 'read/too-deep' }))
})
