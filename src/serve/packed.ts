import { promisify } from 'node:util'
import { constants, gzip } from 'node:zlib'

/** A JSON answer made ready for sending, plain and packed. */
export interface Packed {
  readonly plain: Uint8Array<ArrayBuffer>
  readonly gzip: Uint8Array<ArrayBuffer>
}

const gzipped = promisify(gzip)

/** Packs an answer. At the fastest level: it goes no further than this machine. */
export async function packed(value: unknown): Promise<Packed> {
  const plain = new TextEncoder().encode(JSON.stringify(value))
  const small = await gzipped(plain, { level: constants.Z_BEST_SPEED })
  return { plain, gzip: new Uint8Array(small) }
}

/** Sends it as the browser takes it. */
export function sendPacked(body: Packed, acceptEncoding: string | undefined): Response {
  const headers = { 'content-type': 'application/json', vary: 'Accept-Encoding' }
  return /\bgzip\b/.test(acceptEncoding ?? '')
    ? new Response(body.gzip, { headers: { ...headers, 'content-encoding': 'gzip' } })
    : new Response(body.plain, { headers })
}
