import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { isLoopback } from '../../src/serve/guard.ts'
import { listen } from '../../src/serve/listen.ts'

const app = new Hono().get('/', (c) => c.text('here'))

test('listens on a free port of this machine', async () => {
  const server = await listen(app, { port: 0 })
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(await (await fetch(server.url)).text()).toBe('here')
  await server.close()
})

test('refuses an address that others can reach', async () => {
  await expect(listen(app, { host: '0.0.0.0', port: 0 })).rejects.toMatchObject({ code: 'serve/not-loopback' })
})

test('says that a port is taken', async () => {
  const first = await listen(app, { port: 0 })
  const port = Number(new URL(first.url).port)
  await expect(listen(app, { port })).rejects.toMatchObject({ code: 'serve/port-taken' })
  await first.close()
})

test.each<[host: string, here: boolean]>([
  ['127.0.0.1', true],
  ['127.8.8.8', true],
  ['localhost', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['192.168.1.2', false],
  ['127.0.0.1.evil.example', false],
])('%s is on this machine: %s', (host, here) => expect(isLoopback(host)).toBe(here))
