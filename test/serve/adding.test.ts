import { expect, test } from 'vitest'
import { Failure } from '../../src/model/failure.ts'
import { openDesk } from '../../src/serve/adding.ts'
import type { AddingDesk, DeskParts } from '../../src/serve/adding.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Reads anything but the empty file, and counts how often it was asked. */
const partsOf = (): DeskParts & { readonly asked: string[] } => {
  const asked: string[] = []
  return {
    asked,
    add: async (name, given) => {
      asked.push(name)
      return given.length === 0
        ? { documents: [], refused: [{ id: name, code: 'read/empty', message: 'The file holds no text.' }] }
        : { documents: [{ id: name, outcome: 'added' }], refused: [] }
    },
    fetch: async (address) => {
      if (address.includes('gone')) throw new Failure('fetch/unreachable', address)
      return { name: `${address}/end`, bytes: bytes('words') }
    },
    reread: async (id) => ({ documents: [{ id, outcome: 'added' }], refused: [] }),
  }
}

const settled = async (desk: AddingDesk): Promise<readonly string[]> => {
  await expect.poll(() => desk.list().files.every(({ state }) => state === 'done' || state === 'refused')).toBe(true)
  return desk.list().files.map(({ name, state, text, code }) => `${name} ${state} ${code ?? text}`)
}

test('files are added one after the other, and what became of them is remembered', async () => {
  const parts = partsOf()
  const desk = openDesk(parts)
  expect(desk.take('one.txt', bytes('a')).state).toBe('waiting')
  desk.take('none.txt', bytes(''))
  desk.take('two.txt', bytes('b'))
  expect(await settled(desk)).toEqual(['one.txt done added', 'none.txt refused read/empty', 'two.txt done added'])
  expect(parts.asked).toEqual(['one.txt', 'none.txt', 'two.txt'])
})

test('what was refused can be tried again, what is done cannot', async () => {
  const parts = partsOf()
  const desk = openDesk(parts)
  desk.take('none.txt', bytes(''))
  desk.take('one.txt', bytes('a'))
  await settled(desk)
  desk.again('a1')
  await settled(desk)
  expect(parts.asked).toEqual(['none.txt', 'one.txt', 'none.txt'])
  expect(() => desk.again('a2')).toThrow(Failure)
  expect(() => desk.again('a9')).toThrow(Failure)
  expect(desk.clear().files).toEqual([])
})

test('an address is fetched and added under the address it came from in the end', async () => {
  const parts = partsOf()
  const desk = openDesk(parts)
  desk.takeAddress('https://example.org/a')
  desk.takeAddress('https://gone.example')
  expect(await settled(desk)).toEqual([
    'https://example.org/a done added',
    'https://gone.example refused fetch/unreachable',
  ])
  expect(parts.asked).toEqual(['https://example.org/a/end'])
})

test('an unread file is read again from where it stood', async () => {
  const desk = openDesk(partsOf())
  desk.reread('scans/one.pdf')
  expect(await settled(desk)).toEqual(['scans/one.pdf done added'])
})
