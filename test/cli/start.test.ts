import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')

const start = (...args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [join(ROOT, 'scripts/start.mjs'), ...args], {
    env: { ...process.env, INIT_CWD: ROOT },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

const ended = (child: ChildProcess): Promise<number | null> => new Promise((done) => child.on('close', done))

/** The address that is printed, as soon as it is. */
const urlOf = (child: ChildProcess): Promise<string> =>
  new Promise((found, failed) => {
    let printed = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      const url = /http:\/\/\S+(?=\s)/.exec(printed)?.[0]
      if (url !== undefined) found(url)
    })
    child.on('close', () => failed(new Error(`ended without an address: ${printed}`)))
  })

test('npm start reads what it is given and serves it until it is stopped', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chancery-start-'))
  const child = start('--no-open', '--port', '0', '--workspace', join(folder, 'workspace'), 'samples/marsh-remarks.txt')
  const url = await urlOf(child)
  expect(await (await fetch(url)).text()).toContain('<!doctype html>')
  const pile: unknown = await (await fetch(new URL('/api/documents', url))).json()
  expect(pile).toMatchObject({ documents: [{ id: 'samples/marsh-remarks.txt' }] })
  child.kill('SIGTERM')
  expect(await ended(child)).toBe(0)
  await rm(folder, { recursive: true })
}, 120_000)

test('npm start says how it is used', async () => {
  const child = start('--nonsense')
  let printed = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (printed += text))
  expect(await ended(child)).toBe(2)
  expect(printed).toContain('usage: npm start')
})
