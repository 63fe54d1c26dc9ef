import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { Failure } from '../model/failure.ts'
import { isLoopback } from './guard.ts'

/** A server that listens. */
export interface Listening {
  /** "http://127.0.0.1:8300". */
  readonly url: string
  readonly close: () => Promise<void>
}

/**
 * Listens on this machine only. Port 0 takes any free one.
 * @throws Failure `serve/not-loopback`, `serve/port-taken`.
 */
export async function listen(app: Hono, at: { readonly host?: string; readonly port: number }): Promise<Listening> {
  const host = at.host ?? '127.0.0.1'
  if (!isLoopback(host)) throw new Failure('serve/not-loopback', host)
  return await new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port: at.port }, (info) => {
      const name = host.includes(':') ? `[${host}]` : host
      resolve({ url: `http://${name}:${info.port}`, close: async () => await closed(server) })
    })
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Failure('serve/port-taken', String(at.port), { cause: error }) : error)
    })
  })
}

async function closed(server: ReturnType<typeof serve>): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)))
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
}
