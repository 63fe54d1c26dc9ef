import { lookup as lookupHost } from 'node:dns'
import { request as requestHttp } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { BlockList, isIP } from 'node:net'
import type { LookupFunction } from 'node:net'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { Failure } from '../model/failure.ts'

/** How far a fetch may go. */
export interface FetchLimits {
  readonly maxBytes: number
  readonly maxSeconds: number
  readonly maxRedirects: number
  /** How names become numbers; the system's way where absent. */
  readonly lookup?: LookupFunction
  /** Lets addresses of this machine and network through: for tests alone. */
  readonly allowPrivate?: boolean
}

/** What was fetched: the address it came from in the end, and its bytes. */
export interface Fetched {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Fetches one page that a person named, and nothing else: no script, picture or link of it is followed. Addresses of
 * this machine and its network are refused at the moment of connecting, so that no name can point there afterwards.
 *
 * @throws Failure `fetch/bad-address`, `fetch/private-address`, `fetch/unreachable`, `fetch/refused`, `read/too-large`,
 * `read/too-slow`.
 */
export async function fetchAddress(address: string, limits: FetchLimits): Promise<Fetched> {
  const signal = AbortSignal.timeout(limits.maxSeconds * 1000)
  let url = requireAddress(address)
  for (let hop = 0; hop <= limits.maxRedirects; hop += 1) {
    const response = await ask(url, limits, signal)
    const next = redirectOf(response, url)
    if (next === undefined) return { name: nameOf(url), bytes: await bytesOf(response, url, { ...limits, signal }) }
    response.destroy()
    url = next
  }
  throw new Failure('fetch/refused', address, { detail: `It redirects more than ${limits.maxRedirects} times.` })
}

/** An address that may be fetched. @throws Failure `fetch/bad-address`. */
export function requireAddress(address: string): URL {
  const url = URL.parse(address.trim())
  if (
    url === null ||
    (url.protocol !== 'http:' && url.protocol !== 'https:') ||
    url.username !== '' ||
    url.hostname === ''
  )
    throw new Failure('fetch/bad-address', address)
  return url
}

/** The fragment names a place in the page, not the page. */
function nameOf(url: URL): string {
  const bare = new URL(url)
  bare.hash = ''
  return bare.href
}

function ask(url: URL, limits: FetchLimits, signal: AbortSignal): Promise<IncomingMessage> {
  const host = url.hostname.replaceAll(/^\[|\]$/g, '')
  if (limits.allowPrivate !== true && isIP(host) !== 0 && isPrivate(host))
    throw new Failure('fetch/private-address', url.host)
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  const headers = { accept: 'text/html, */*;q=0.8', 'accept-encoding': 'gzip, br', 'user-agent': 'Chancery' }
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown): void => reject(failureOf(cause, url, signal))
    request(url, { signal, headers, lookup: guardedLookup(url, limits) }, resolve)
      .on('error', fail)
      .end()
  })
}

function failureOf(cause: unknown, url: URL, signal: AbortSignal): Failure {
  if (cause instanceof Failure) return cause
  if (signal.aborted) return new Failure('read/too-slow', url.href, { cause })
  return new Failure('fetch/unreachable', url.host, { cause })
}

/** Looks a name up and refuses it when any of its numbers is of this machine or network. */
function guardedLookup(url: URL, limits: FetchLimits): LookupFunction {
  const lookup: LookupFunction = limits.lookup ?? lookupHost
  if (limits.allowPrivate === true) return lookup
  return (host, options, done) =>
    lookup(host, options, (error, found, family) => {
      const numbers = Array.isArray(found) ? found.map((each) => each.address) : [found]
      if (error === null && numbers.some(isPrivate)) done(new Failure('fetch/private-address', url.host), '', 0)
      else done(error, found, family)
    })
}

const PRIVATE = privateRanges()

/** Whether a number is of this machine, of a local network, or no single machine's; IPv4 written as IPv6 counts as IPv4. */
export function isPrivate(number: string): boolean {
  return PRIVATE.check(number, isIP(number) === 6 ? 'ipv6' : 'ipv4')
}

/** IANA's special-purpose registries: what no page on the web answers from. */
function privateRanges(): BlockList {
  const list = new BlockList()
  const v4 = '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.168.0.0/16'
  const v6 = '::/128 ::1/128 64:ff9b::/96 fc00::/7 fe80::/10 ff00::/8'
  for (const range of `${v4} 198.18.0.0/15 224.0.0.0/4 240.0.0.0/4`.split(' ')) addRange(list, range, 'ipv4')
  for (const range of v6.split(' ')) addRange(list, range, 'ipv6')
  return list
}

function addRange(list: BlockList, range: string, family: 'ipv4' | 'ipv6'): void {
  const [net = '', bits] = range.split('/')
  list.addSubnet(net, Number(bits), family)
}

function redirectOf(response: IncomingMessage, from: URL): URL | undefined {
  const { statusCode = 0, headers } = response
  if (![301, 302, 303, 307, 308].includes(statusCode) || headers.location === undefined) return undefined
  const next = requireAddress(new URL(headers.location, from).href)
  if (from.protocol === 'https:' && next.protocol === 'http:')
    throw new Failure('fetch/refused', from.href, { detail: 'It redirects to an address without encryption.' })
  return next
}

async function bytesOf(
  response: IncomingMessage,
  url: URL,
  { maxBytes, signal }: FetchLimits & { readonly signal: AbortSignal },
): Promise<Uint8Array> {
  if (response.statusCode !== 200) {
    response.destroy()
    throw new Failure('fetch/refused', url.href, { detail: `It answers with status ${response.statusCode ?? 0}.` })
  }
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const part of response as AsyncIterable<Uint8Array>) {
      size += part.length
      if (size > maxBytes) throw new Failure('read/too-large', url.href)
      parts.push(part)
    }
  } catch (cause) {
    response.destroy()
    throw failureOf(cause, url, signal)
  }
  return unpacked(Buffer.concat(parts), response.headers['content-encoding'] ?? '', { url, maxBytes })
}

function unpacked(
  bytes: Buffer,
  encoding: string,
  { url, maxBytes }: { readonly url: URL; readonly maxBytes: number },
): Uint8Array {
  const limit = { maxOutputLength: maxBytes }
  try {
    if (encoding === 'gzip') return gunzipSync(bytes, limit)
    if (encoding === 'br') return brotliDecompressSync(bytes, limit)
    if (encoding === 'deflate') return inflateSync(bytes, limit)
    return bytes
  } catch (cause) {
    const large = cause instanceof RangeError
    throw large
      ? new Failure('read/too-large', url.href, { cause })
      : new Failure('fetch/refused', url.href, { cause, detail: 'Its packing is damaged.' })
  }
}
