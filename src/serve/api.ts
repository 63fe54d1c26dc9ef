import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { Failure } from '../model/failure.ts'
import type { AddingDesk } from './adding.ts'
import { addAddingRoutes } from './adding-api.ts'
import { sendPacked } from './packed.ts'
import type { Requests } from './requests.ts'
import { addRulingRoutes } from './rulings-api.ts'
import {
  addSchema,
  briefQuery,
  briefSchema,
  columnsQuery,
  columnsSchema,
  documentSchema,
  dossierSchema,
  evidenceSchema,
  filterQuery,
  pairsSchema,
  pileSchema,
  placesSchema,
  refusalSchema,
  registersSchema,
  reviewSchema,
  searchSchema,
  standingQuery,
  statesParam,
} from './schemas.ts'
import type { Library } from './source.ts'

const ok = <S extends z.ZodType>(description: string, schema: S) => ({
  200: { description, content: { 'application/json': { schema } } },
  400: {
    description: 'refused: the request is not as documented',
    content: { 'application/json': { schema: refusalSchema } },
  },
  404: { description: 'refused: there is no such thing', content: { 'application/json': { schema: refusalSchema } } },
})

const documents = createRoute({
  method: 'get',
  path: '/api/documents',
  summary: 'The pile',
  responses: ok('all documents, and the files that could not be read', pileSchema),
})

const addition = createRoute({
  method: 'post',
  path: '/api/documents',
  summary: 'Add a file to the pile',
  request: {
    query: z.object({ name: z.string().min(1).max(500).openapi({ description: 'the name of the file' }) }),
    body: {
      required: true,
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    },
  },
  responses: ok('what became of it', addSchema),
})

const document = createRoute({
  method: 'get',
  path: '/api/documents/{id}',
  summary: 'One document with its layers and mentions',
  request: {
    params: z.object({ id: z.string().openapi({ description: 'the id, percent-encoded' }) }),
    query: z.object({ tokens: z.enum(['0', '1']).optional().openapi({ description: '1 adds the token layer' }) }),
  },
  responses: ok('the document', documentSchema),
})

const dossier = createRoute({
  method: 'get',
  path: '/api/dossier/{states}',
  summary: 'The dossier of two or more states',
  request: { params: statesParam, query: filterQuery },
  responses: ok('the dossier', dossierSchema),
})

const registers = createRoute({
  method: 'get',
  path: '/api/dossier/{states}/registers',
  summary: 'The registers as tables',
  request: { params: statesParam, query: filterQuery },
  responses: ok('the registers', registersSchema),
})

const columns = createRoute({
  method: 'get',
  path: '/api/dossier/{states}/columns',
  summary: 'The whole dossier, its lines as columns',
  request: { params: statesParam, query: columnsQuery },
  responses: ok('the dossier', columnsSchema),
})

const evidence = createRoute({
  method: 'get',
  path: '/api/dossier/{states}/records/{record}',
  summary: 'The passages a record rests on',
  request: { params: statesParam.extend({ record: z.string() }), query: standingQuery },
  responses: ok('the record with its passages', evidenceSchema),
})

const brief = createRoute({
  method: 'get',
  path: '/api/dossier/{states}/brief',
  summary: 'Chosen lines as a text with notes',
  request: { params: statesParam, query: briefQuery },
  responses: ok('the brief', briefSchema),
})

const places = createRoute({
  method: 'get',
  path: '/api/dossier/{states}/places',
  summary: 'Where the records happened',
  request: { params: statesParam },
  responses: ok('the places', placesSchema),
})

const review = createRoute({
  method: 'get',
  path: '/api/dossier/{states}/review',
  summary: 'What is left to review',
  request: { params: statesParam },
  responses: ok('the queue', reviewSchema),
})

const pairs = createRoute({
  method: 'get',
  path: '/api/pairs',
  summary: 'Pairs of states',
  responses: ok('the pairs', pairsSchema),
})

const search = createRoute({
  method: 'get',
  path: '/api/search',
  summary: 'Full-text search',
  request: {
    query: z.object({ q: z.string().max(500).openapi({ description: 'words; "in quotation marks" for a phrase' }) }),
  },
  responses: ok('the passages', searchSchema),
})

/** The largest file that is taken, in bytes: reading has its own limit, this one keeps the memory whole. */
const LARGEST = 256 * 1024 * 1024

/** What the API is made of beyond requests and library. */
export interface ApiParts {
  readonly version: string
  /** Absent where the pile may only be read. */
  readonly desk: AddingDesk | undefined
}

/** The JSON API with its description at `/openapi.json`. */
export function newApi(requests: Requests, library: Library, more: ApiParts): OpenAPIHono {
  const api = new OpenAPIHono({ defaultHook: refuseMalformed })
  api.openapi(documents, async (c) => c.json(await requests.pile(), 200))
  api.use('/api/documents', bodyLimit({ maxSize: LARGEST, onError: refuseLarge }))
  api.openapi(addition, async (c) => {
    if (library.add === undefined) throw new Failure('serve/not-found', 'adding')
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    return c.json(await library.add(c.req.valid('query').name, bytes), 200)
  })
  api.openapi(document, async (c) => {
    const answer = await requests.document(c.req.valid('param').id, c.req.valid('query').tokens === '1')
    return c.json(answer, 200)
  })
  // The whole dossier is what every reader opens with: it is made ready once. A filtered one goes on to the next handler.
  api.get(dossier.getRoutingPath(), async (c, next) => {
    const { searchParams } = new URL(c.req.url)
    if (searchParams.size > 0) return await next()
    return sendPacked(await requests.wholeDossier(c.req.param('states')), c.req.header('accept-encoding'))
  })
  api.openAPIRegistry.registerPath(columns)
  api.get(columns.getRoutingPath(), async (c) => {
    const first = Number(c.req.query('first') ?? Number.NaN)
    const wish = { standing: c.req.query('standing') ?? null, first: first > 0 ? first : Number.POSITIVE_INFINITY }
    const answer = await requests.dossierColumns(c.req.param('states'), wish)
    return sendPacked(answer, c.req.header('accept-encoding'))
  })
  api.openapi(dossier, async (c) => {
    const answer = await requests.dossier(c.req.valid('param').states, new URL(c.req.url).searchParams)
    return c.json(answer, 200)
  })
  api.openapi(registers, async (c) => {
    const answer = await requests.registers(c.req.valid('param').states, new URL(c.req.url).searchParams)
    return c.json(answer, 200)
  })
  api.openapi(evidence, async (c) => {
    const { states, record } = c.req.valid('param')
    return c.json(await requests.evidence(states, record, c.req.valid('query').standing), 200)
  })
  api.openapi(brief, async (c) =>
    c.json(await requests.brief(c.req.valid('param').states, new URL(c.req.url).searchParams), 200),
  )
  api.openapi(places, async (c) => c.json(await requests.places(c.req.valid('param').states), 200))
  api.openapi(review, async (c) => c.json(await requests.review(c.req.valid('param').states), 200))
  api.openapi(pairs, async (c) => c.json({ pairs: await library.pairs() }, 200))
  api.openapi(search, async (c) => c.json(await requests.search(c.req.valid('query').q), 200))
  addRulingRoutes(api, library)
  addAddingRoutes(api, more.desk)
  api.doc31('/openapi.json', { openapi: '3.1.0', info: { title: 'Chancery', version: more.version } })
  return api
}

function refuseLarge(): never {
  throw new Failure('read/too-large')
}

function refuseMalformed(result: { readonly success: boolean; readonly error?: z.core.$ZodError }): void {
  if (result.success) return
  const issue = result.error?.issues[0]
  throw new Failure('serve/bad-request', issue?.path.join('.'), { detail: issue?.message ?? '' })
}
