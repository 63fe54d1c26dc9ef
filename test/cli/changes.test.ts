import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCli } from './run-cli.ts'
import type { Ran } from './run-cli.ts'

let folder: string
const run = (...args: readonly string[]): Promise<Ran> => runCli([...args, '--workspace', join(folder, 'workspace')])

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-changes-'))
  await writeFile(join(folder, 'a.txt'), 'President Omar al-Bashir of Sudan visited Russia on 23 November 2017.')
  await run('add', join(folder, 'a.txt'))
})
afterAll(() => rm(folder, { recursive: true }))

test('what was read once is no change, and what a new document brings is', async () => {
  const first = await run('changes', '--read')
  expect(first).toMatchObject({ code: 0, stdout: expect.stringMatching(/^new +2017-11-23 /) })
  expect((await run('changes')).stdout).toBe('')
  await writeFile(join(folder, 'b.txt'), 'In 2019 Russia and Sudan signed a treaty.')
  await run('add', join(folder, 'b.txt'))
  expect((await run('changes', '--json')).stdout).toMatch(/^\{"change":"new",.*"date":"2019"/)
})

test('a date that is none is wrong usage', async () => {
  expect(await run('changes', '--since', 'yesterday')).toMatchObject({ code: 2 })
})
