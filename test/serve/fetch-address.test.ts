import { createServer } from 'node:http'
import type { Server, ServerResponse } from 'node:http'
import type { AddressInfo, LookupFunction } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Failure } from '../../src/model/failure.ts'
import { fetchAddress, isPrivate, requireAddress } from '../../src/serve/fetch-address.ts'
import type { FetchLimits } from '../../src/serve/fetch-address.ts'

let server: Server
let url = ''
const LIMITS: FetchLimits = { maxBytes: 1000, maxSeconds: 2, maxRedirects: 2, allowPrivate: true }

const ANSWERS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/page': (response) => response.end('<p>words</p>'),
  '/packed': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('packed words')),
  '/bomb': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('0'.repeat(100_000))),
  '/broken': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip'),
  '/large': (response) => response.end('x'.repeat(2000)),
  '/slow': (response) => response.write('x'),
  '/gone': (response) => response.writeHead(404).end(),
  '/one': (response) => response.writeHead(302, { location: '/page' }).end(),
  '/round': (response) => response.writeHead(302, { location: '/round' }).end(),
  '/file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
}

beforeAll(async () => {
  server = createServer((request, response) => ANSWERS[request.url ?? '']?.(response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const codeOf = async (doing: () => Promise<unknown>): Promise<string> => {
  try {
    await doing()
  } catch (error) {
    if (error instanceof Failure) return error.code
    throw error
  }
  return 'none'
}

test.each<[path: string, words: string, end: string]>([
  ['/page', '<p>words</p>', '/page'],
  ['/page#part', '<p>words</p>', '/page'],
  ['/packed', 'packed words', '/packed'],
  ['/one', '<p>words</p>', '/page'],
])('%s is fetched', async (path, words, end) => {
  const { name, bytes } = await fetchAddress(url + path, LIMITS)
  expect(new TextDecoder().decode(bytes)).toBe(words)
  expect(name).toBe(url + end)
})

test.each<[path: string, code: string]>([
  ['/large', 'read/too-large'],
  ['/bomb', 'read/too-large'],
  ['/broken', 'fetch/refused'],
  ['/slow', 'read/too-slow'],
  ['/gone', 'fetch/refused'],
  ['/round', 'fetch/refused'],
  ['/file', 'fetch/bad-address'],
])('%s is refused with %s', async (path, code) => {
  expect(await codeOf(async () => await fetchAddress(url + path, LIMITS))).toBe(code)
})

test.each(['', 'words', 'ftp://example.org/a', 'file:///etc/passwd', 'javascript:alert(1)', 'http://a:b@example.org/'])(
  '"%s" is no address of a page',
  (address) => expect(() => requireAddress(address)).toThrow(Failure),
)

const { allowPrivate: _private, ...GUARDED } = LIMITS

test.each(['http://127.0.0.1:1/', 'http://[::1]:1/', 'http://192.168.1.1/', 'http://169.254.169.254/latest/meta-data'])(
  '%s is of this machine or its network',
  async (address) =>
    expect(await codeOf(async () => await fetchAddress(address, GUARDED))).toBe('fetch/private-address'),
)

test('a name that points to this machine is refused when it is looked up', async () => {
  const lookup: LookupFunction = (_host, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }])
  const fetching = async (): Promise<unknown> => await fetchAddress('http://rebound.example/', { ...GUARDED, lookup })
  expect(await codeOf(fetching)).toBe('fetch/private-address')
})

test('where nothing answers, it says so', async () => {
  const lookup: LookupFunction = (_host, _options, done) => done(new Error('no such name'), '', 0)
  const fetching = async (): Promise<unknown> => await fetchAddress('http://none.example/', { ...GUARDED, lookup })
  expect(await codeOf(fetching)).toBe('fetch/unreachable')
})

test.each<[number: string, isPrivate: boolean]>([
  ['10.1.2.3', true],
  ['172.20.0.1', true],
  ['100.64.0.1', true],
  ['0.0.0.0', true],
  ['::ffff:127.0.0.1', true],
  ['::ffff:7f00:1', true],
  ['::ffff:5db8:d822', false],
  ['fd00::1', true],
  ['fe80::1', true],
  ['93.184.216.34', false],
  ['172.32.0.1', false],
  ['2606:2800:220:1::1', false],
])('%s is private: %s', (number, expected) => expect(isPrivate(number)).toBe(expected))
