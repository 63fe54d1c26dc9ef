import type { MiddlewareHandler } from 'hono'
import { Failure } from '../model/failure.ts'

const LOOPBACK = new Set(['localhost', '::1', '[::1]'])
const READS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Everything comes from this machine and nothing is written into the page: no inline script or style, no frame, no
 * other host.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** Whether only this machine can reach an address that is listened on. */
export const isLoopback = (host: string): boolean => LOOPBACK.has(host) || /^127(?:\.\d{1,3}){3}$/.test(host)

/**
 * Refuses requests that name another host, so that a foreign site cannot point its own name at this machine and read
 * the pile (DNS rebinding), and writes that a page of another site sends.
 */
export const guardHost: MiddlewareHandler = async (context, next) => {
  const host = (context.req.header('host') ?? '').replace(/:\d+$/, '')
  if (!isLoopback(host)) throw new Failure('serve/wrong-host', host === '' ? undefined : host)
  if (!READS.has(context.req.method) && isForeign(context.req.raw.headers))
    throw new Failure('serve/cross-origin', context.req.header('origin'))
  await next()
}

/** A browser says where a request comes from; a program that says nothing is on this machine. */
function isForeign(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return true
  const origin = headers.get('origin')
  return origin !== null && origin !== `http://${headers.get('host') ?? ''}`
}

/** Headers of every answer. */
export const sendPolicy: MiddlewareHandler = async (context, next) => {
  await next()
  const set = (name: string, value: string): void => context.res.headers.set(name, value)
  set('content-security-policy', CONTENT_SECURITY_POLICY)
  set('x-content-type-options', 'nosniff')
  set('referrer-policy', 'no-referrer')
  set('cross-origin-opener-policy', 'same-origin')
  set('cross-origin-resource-policy', 'same-origin')
  set('permissions-policy', 'camera=(), geolocation=(), microphone=(), browsing-topics=()')
}
