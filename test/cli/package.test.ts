import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')

let home: string
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'chancery-package-'))
  for (const name of ['lexicon', 'node_modules', 'package.json']) symlinkSync(join(ROOT, name), join(home, name))
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
  execFileSync(process.execPath, [tsc, '-p', join(ROOT, 'tsconfig.build.json'), '--outDir', join(home, 'dist')])
})
afterAll(() => rmSync(home, { recursive: true }))

test('the built program runs outside the clone, finds its lexicon and adds', () => {
  const chancery = (...args: readonly string[]): string =>
    execFileSync(process.execPath, [join(home, 'dist/cli/main.js'), ...args], { encoding: 'utf8', cwd: home })
  expect(chancery('--version')).toMatch(/^\d+\.\d+\.\d+\n$/)
  expect(chancery('add', join(ROOT, 'samples/marsh-remarks.txt'))).toMatch(/^added .*marsh-remarks\.txt\n1 added/)
  expect(chancery('doctor')).toContain('every span resolves')
})
