import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { readArchive } from '../../src/export/archive.ts'
import { Failure } from '../../src/model/failure.ts'
import { runCli } from './run-cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'chancery-archive-'))
const at = (name: string): string => join(folder, name)
const HALF_A_MINUTE = 30_000

beforeAll(async () => {
  writeFileSync(at('visit.txt'), 'The President of Sudan visited Russia on 23 November 2017.\n')
  writeFileSync(at('broken.pdf'), '%PDF-1.4 nothing more')
  await runCli(['add', at('visit.txt'), at('broken.pdf'), '--workspace', at('ws')])
  await runCli(['export', '--workspace', at('ws'), '--format', 'archive', '--output', at('pile.zip')])
}, HALF_A_MINUTE)

test(
  'an archive that is imported gives the same archive and the same records',
  async () => {
    const { code } = await runCli(['import', at('pile.zip'), '--workspace', at('copy')])
    expect(code).toBe(0)
    await runCli(['export', '--workspace', at('copy'), '--format', 'archive', '--output', at('again.zip')])
    expect(readFileSync(at('again.zip')).equals(readFileSync(at('pile.zip')))).toBe(true)
    const records = (workspace: string): Promise<{ readonly stdout: string }> =>
      runCli(['export', '--workspace', at(workspace), '--format', 'jsonl'])
    expect((await records('copy')).stdout).toBe((await records('ws')).stdout)
    expect((await records('copy')).stdout).toContain('"kind":"visit"')
  },
  HALF_A_MINUTE,
)

const zipped = (): Record<string, Uint8Array> => unzipSync(new Uint8Array(readFileSync(at('pile.zip'))))
const LIMIT = 1_000_000

test.each<[why: string, bytes: () => Uint8Array, code: string]>([
  ['something that is no zip file', () => strToU8('hello'), 'import/not-an-archive'],
  ['a zip file of others', () => zipSync({ 'a.txt': strToU8('x') }), 'import/not-an-archive'],
  [
    'an archive of a newer program',
    () => zipSync({ ...zipped(), 'manifest.json': strToU8('{"form":"chancery-archive","version":99,"files":[]}') }),
    'import/newer-version',
  ],
  ['a changed file', () => zipSync({ ...zipped(), 'rulings.jsonl': strToU8('{}\n') }), 'import/damaged'],
  ['a file too many', () => zipSync({ ...zipped(), '../evil': strToU8('x') }), 'import/damaged'],
  ['one that unpacks to too much', () => zipSync({ big: new Uint8Array(2 * LIMIT) }), 'import/too-large'],
])('%s is refused with its code', (_why, bytes, code) => {
  const refused = (): unknown => readArchive(bytes(), LIMIT)
  expect(refused).toThrow(Failure)
  expect(refused).toThrow(expect.objectContaining({ code }) as Error)
})
