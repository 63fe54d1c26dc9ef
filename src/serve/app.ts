import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Failure } from '../model/failure.ts'
import type { FailureCode } from '../model/failure.ts'
import { openDesk } from './adding.ts'
import type { AddingDesk, DeskParts } from './adding.ts'
import { newApi } from './api.ts'
import { guardHost, sendPolicy } from './guard.ts'
import type { PageFile } from './page-files.ts'
import { newPages } from './pages.ts'
import { requestsOf } from './requests.ts'
import type { RequestParts } from './requests.ts'

/** What the server is made of. */
export interface AppParts extends RequestParts {
  /** The built page, from `readPageFiles`. */
  readonly files: ReadonlyMap<string, PageFile>
  /** Fetches an address that a person named; absent where nothing may leave this machine. */
  readonly fetch?: DeskParts['fetch']
  /** Chancery's version, for `/openapi.json`. */
  readonly version: string
}

/** API and page behind the guards, as one `fetch` function that needs no network to be tested. */
export function newApp(parts: AppParts): Hono {
  const app = new Hono()
  const requests = requestsOf(parts)
  app.use(sendPolicy)
  app.use(guardHost)
  app.use(compress())
  app.route('/', newApi(requests, parts.library, { version: parts.version, desk: deskOf(parts) }))
  app.route('/', newPages(requests, parts.files))
  app.onError((error, c) => {
    if (!(error instanceof Failure)) throw error
    return c.json({ code: error.code, message: error.message }, STATUS[error.code] ?? 400)
  })
  return app
}

function deskOf({ library, fetch }: AppParts): AddingDesk | undefined {
  const { add, reread } = library
  if (add === undefined) return undefined
  const refuse = (what: string) => async (): Promise<never> => {
    throw new Failure('serve/not-found', what)
  }
  return openDesk({ add, fetch: fetch ?? refuse('fetching'), reread: reread ?? refuse('reading again') })
}

const STATUS: Readonly<Partial<Record<FailureCode, ContentfulStatusCode>>> = {
  'serve/not-found': 404,
  'store/unknown-document': 404,
  'lexicon/unknown-state': 404,
  'rule/unknown-target': 404,
  'serve/wrong-host': 403,
  'serve/cross-origin': 403,
  'store/busy': 503,
}
