import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCli } from './run-cli.ts'
import type { Ran } from './run-cli.ts'

let folder: string
let file: string
const run = (...args: readonly string[]): Promise<Ran> => runCli([...args, '--workspace', join(folder, 'workspace')])
const jsonLines = async (...args: readonly string[]): Promise<readonly unknown[]> =>
  (await run(...args)).stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line))
const titles = async (): Promise<readonly string[]> =>
  ((await jsonLines('records', '--jsonl')) as readonly { readonly title: string }[]).map(({ title }) => title)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-rule-'))
  file = join(folder, 'visit.txt')
  const text =
    'President Omar al-Bashir of Sudan visited Russia on 23 November 2017. In 2019 Russia and Sudan signed a treaty.'
  await writeFile(file, text)
  await run('add', file)
})
afterAll(() => rm(folder, { recursive: true }))

test('a record is rejected, the log says so, and the ruling is withdrawn', async () => {
  const before = await titles()
  const [record] = (await jsonLines('records', '--jsonl')) as readonly { readonly id: string; readonly title: string }[]
  const ruled = await run('rule', 'reject', record?.id ?? '', '--note', 'of another year', '--by', 'Ada')
  expect(ruled).toMatchObject({ code: 0, stdout: expect.stringContaining(`applied reject: ${record?.id}`) })
  expect(await titles()).toEqual(before.filter((title) => title !== record?.title))
  expect((await run('rulings')).stdout).toMatch(/Ada +reject +applied .*of another year/)
  await run('rule', 'withdraw', ruled.stdout.split(' ')[0] ?? '', '--by', 'Ada')
  expect(await titles()).toEqual(before)
})

test('a passage is named by its document and place', async () => {
  const ruled = await run('rule', 'edit', `${file}@34`, '--set', 'date=2017-11-24', '--by', 'Ada')
  expect(ruled).toMatchObject({ code: 0, stderr: '' })
  expect(await jsonLines('records', '--jsonl')).toContainEqual(expect.objectContaining({ date: '2017-11-24' }))
})

test.each<[why: string, args: readonly string[], code: number, told: string]>([
  ['an unknown record', ['accept', 'r-0'], 1, 'rule/unknown-target'],
  ['a place without an act', ['accept', 'visit.txt@0'], 1, 'rule/unknown-target'],
  ['one record to merge', ['merge', 'r-0'], 1, 'rule/'],
  ['an unknown field', ['edit', 'r-0', '--set', 'colour=red'], 2, 'FIELD=VALUE'],
  ['an unknown verdict', ['burn', 'r-0'], 2, 'burn'],
])('refuses %s', async (_why, args, code, told) => {
  expect(await run('rule', ...args)).toMatchObject({ code, stderr: expect.stringContaining(told) })
})
