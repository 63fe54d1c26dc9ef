import { type OpenAPIHono, createRoute, type z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { Failure } from '../model/failure.ts'
import type { RulingDraft } from '../store/ruling-draft.ts'
import { draftSchema, ruledSchema, rulingsSchema } from './rulings-schemas.ts'
import { refusalSchema } from './schemas.ts'
import type { Library } from './source.ts'

const refused = (description: string) => ({ description, content: { 'application/json': { schema: refusalSchema } } })

const rulings = createRoute({
  method: 'get',
  path: '/api/rulings',
  summary: 'The log of rulings',
  responses: { 200: { description: 'the log', content: { 'application/json': { schema: rulingsSchema } } } },
})

const ruling = createRoute({
  method: 'post',
  path: '/api/rulings',
  summary: 'Append a ruling',
  request: { body: { required: true, content: { 'application/json': { schema: draftSchema } } } },
  responses: {
    200: { description: 'the ruling', content: { 'application/json': { schema: ruledSchema } } },
    400: refused('refused: the ruling is not as documented, or lacks something'),
    404: refused('refused: there is no such record or passage'),
  },
})

/** The largest ruling that is taken, in bytes. */
const LARGEST = 1024 * 1024

/** Adds the routes of rulings. */
export function addRulingRoutes(api: OpenAPIHono, library: Library): void {
  api.openapi(rulings, async (c) => c.json({ rulings: (await library.rulings?.()) ?? [] }, 200))
  api.use(
    '/api/rulings',
    bodyLimit({
      maxSize: LARGEST,
      onError: () => {
        throw new Failure('read/too-large')
      },
    }),
  )
  api.openapi(ruling, async (c) => {
    if (library.rule === undefined) throw new Failure('serve/not-found', 'rulings')
    return c.json(await library.rule(draftOf(c.req.valid('json'))), 200)
  })
}

/** Without the keys that were not sent. */
function draftOf({ verdict, on, fields, note, withdraws, by }: z.infer<typeof draftSchema>): RulingDraft {
  const sent = Object.entries(fields ?? {}).filter(([, value]) => value !== undefined)
  return {
    verdict,
    on,
    by,
    ...(fields === undefined ? {} : { fields: Object.fromEntries(sent) }),
    ...(note === undefined ? {} : { note }),
    ...(withdraws === undefined ? {} : { withdraws }),
  }
}
