import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sha256Of } from '../../src/store/originals.ts'
import { openWorkspace } from '../../src/store/workspace.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-workspace-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('a folder that is none is refused, and nothing is made', async () => {
  await expect(openWorkspace(join(folder, 'none'))).rejects.toMatchObject({ code: 'store/not-a-workspace' })
  expect(existsSync(join(folder, 'none'))).toBe(false)
})

test("a person's own folder is not made a workspace", async () => {
  await writeFile(join(folder, 'letter.txt'), 'mine')
  await expect(openWorkspace(folder, { create: true })).rejects.toMatchObject({ code: 'store/folder-in-use' })
  expect(await readdir(folder)).toEqual(['letter.txt'])
})

test('a file in the place of the folder is named', async () => {
  await writeFile(join(folder, 'file'), '')
  await expect(openWorkspace(join(folder, 'file'), { create: true })).rejects.toMatchObject({
    code: 'store/not-writable',
  })
})

test('original bytes are kept once under their hash, and half-written ones cleared away', async () => {
  const workspace = await openWorkspace(join(folder, 'w'), { create: true })
  const bytes = new Uint8Array([0, 255, 10, 13])
  const hash = sha256Of(bytes)
  const place = join(folder, 'w', 'originals', hash.slice(0, 2))
  await mkdir(place, { recursive: true })
  await writeFile(join(place, `${hash.slice(2)}.1.part`), 'half')
  expect(await workspace.findOriginal(hash)).toBeUndefined()
  expect(await Promise.all([workspace.keepOriginal(bytes), workspace.keepOriginal(bytes)])).toEqual([hash, hash])
  expect(await readdir(place)).toEqual([hash.slice(2)])
  expect(new Uint8Array((await workspace.findOriginal(hash)) ?? [])).toEqual(bytes)
  await workspace.close()
})
