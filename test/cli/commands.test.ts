import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCli } from './run-cli.ts'

let folder: string
let place: readonly string[]
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-cli-'))
  place = ['--workspace', join(folder, 'workspace')]
  await mkdir(join(folder, 'pile'))
  const write = (name: string, text: string): Promise<void> => writeFile(join(folder, 'pile', name), text)
  await write('visit.txt', 'Sudanese President Omar al-Bashir visited Sochi on 23 November 2017.\n')
  await write('empty.txt', '')
  const lines = ['{"id":"wire-1","text":"Russia plans a naval base at Port Sudan."}', '{"id":"wire-2"}']
  await write('wire.jsonl', lines.join('\n'))
  await write('picture.png', '\u0089PNG\r\n\u001a\n')
})
afterAll(() => rm(folder, { recursive: true }))

test('from a pile to its passages', async () => {
  const added = await runCli(['add', join(folder, 'pile'), ...place])
  expect(added.stdout).toContain(`added ${join(folder, 'pile', 'visit.txt')}\n`)
  expect(added.stdout).toContain('added wire-1\n')
  expect(added.stderr).toMatch(/^read\/empty: .*empty\.txt/m)
  expect(added.stderr).toMatch(/^read\/bad-line: .*wire\.jsonl:2/m)
  expect(added.code).toBe(1)

  const again = await runCli(['add', '--json', join(folder, 'pile', 'wire.jsonl'), ...place])
  expect(again.stdout).toBe('{"document":"wire-1","outcome":"unchanged"}\n')

  const listed = await runCli(['documents', '--json', ...place])
  const ids = listed.stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
  expect(ids).toMatchObject([{ id: join(folder, 'pile', 'visit.txt') }, { id: 'wire-1' }])
  expect((await runCli(['documents', ...place])).stdout).toMatch(/^DOCUMENT +PUBLISHED/)
  expect((await runCli(['documents', '--failed', ...place])).stdout).toContain('read/empty')

  const found = await runCli(['search', 'naval', 'base', ...place])
  expect(found).toMatchObject({ code: 0, stderr: '' })
  expect(found.stdout).toBe('wire-1:0\n    Russia plans a naval base at Port Sudan.\n')
  const json = await runCli(['search', '"Port Sudan"', '--json', ...place])
  expect(JSON.parse(json.stdout)).toMatchObject({ document: 'wire-1', hits: [{ start: 29, end: 39 }] })

  const well = await runCli(['doctor', ...place])
  expect(well.stdout).toContain('every span resolves')
  expect(well.code).toBe(0)
})

test('read prints what a file is, or the whole document', async () => {
  const path = join(folder, 'pile', 'visit.txt')
  expect((await runCli(['read', path])).stdout).toMatch(/visit\.txt\n {2}.*\n/)
  const read = await runCli(['read', '--json', path])
  expect(read.code).toBe(0)
  expect(JSON.parse(read.stdout)).toMatchObject({ id: path, format: 'text' })
})

test.each<[why: string, args: readonly string[], code: number, stderr: RegExp]>([
  ['a command that is none', ['nonsense'], 2, /unknown command|too many arguments/],
  ['an option that is none', ['documents', '--nonsense'], 2, /unknown option/],
  ['an argument that is missing', ['search'], 2, /missing required argument/],
  ['an option that is no number', ['search', 'x', '--limit', 'many'], 2, /whole number/],
  ['a workspace that is none', ['documents', '--workspace', '/nowhere'], 1, /^store\/not-a-workspace: \/nowhere: /],
  ['a path that is none', ['read', '/nowhere.txt'], 1, /^read\/not-found: \/nowhere.txt: /],
  ['a file past the limit', ['read', '--max-bytes', '10', 'package.json'], 1, /^read\/too-large: /],
])('%s', async (_why, args, code, stderr) => {
  const ran = await runCli(args)
  expect(ran.stderr).toMatch(stderr)
  expect(ran).toMatchObject({ code, stdout: '' })
})

test('a mistyped path makes no workspace', async () => {
  const ran = await runCli(['add', '/nowhere', '--workspace', join(folder, 'none')])
  expect(ran.stderr).toMatch(/^read\/not-found: \/nowhere: /)
  expect(ran.code).toBe(1)
  expect(existsSync(join(folder, 'none'))).toBe(false)
})

test('help and version are no failures', async () => {
  expect(await runCli(['--version'])).toMatchObject({ code: 0, stderr: '' })
  expect((await runCli(['add', '--help'])).stdout).toContain('$ chancery add samples')
  expect(await runCli(['--help'])).toMatchObject({ code: 0, stderr: '' })
})
