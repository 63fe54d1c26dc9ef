import { type OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { Failure } from '../model/failure.ts'
import type { AddingAnswer, AddingDesk, AddingFile } from './adding.ts'
import { answer, refusalSchema } from './schemas.ts'

const adding = answer<AddingAnswer>('Adding', 'Files on their way into the pile.', {
  files: 'id, name, state (waiting, fetching, reading, done, refused), text, code and again of each',
})
const addingFile = answer<AddingFile>('AddingFile', 'A file on its way.', {
  id: 'its name at this desk',
  name: 'the name of the file, or its address',
  state: 'waiting, fetching, reading, done, refused',
  text: 'what became of it, or why not',
  code: 'a code of docs/failures.md, or null',
  again: 'whether it can be tried again',
})

const ok = <S extends z.ZodType>(description: string, schema: S) => ({
  200: { description, content: { 'application/json': { schema } } },
  400: { description: 'refused', content: { 'application/json': { schema: refusalSchema } } },
  404: { description: 'no such file', content: { 'application/json': { schema: refusalSchema } } },
})

const list = createRoute({
  method: 'get',
  path: '/api/adding',
  summary: 'Files on their way',
  responses: ok('the files', adding),
})

const clear = createRoute({
  method: 'delete',
  path: '/api/adding',
  summary: 'Forget files that are done or refused',
  responses: ok('those still on their way', adding),
})

const take = createRoute({
  method: 'post',
  path: '/api/adding',
  summary: 'Hand in a file; it is read in its turn',
  request: {
    query: z.object({ name: z.string().min(1).max(500).openapi({ description: 'the name of the file' }) }),
    body: {
      required: true,
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    },
  },
  responses: ok('the file', addingFile),
})

const takeAddress = createRoute({
  method: 'post',
  path: '/api/adding/address',
  summary: 'Fetch a page that a person named, and add it',
  request: {
    body: { required: true, content: { 'application/json': { schema: z.object({ address: z.string().max(4000) }) } } },
  },
  responses: ok('the file', addingFile),
})

const reread = createRoute({
  method: 'post',
  path: '/api/adding/reread',
  summary: 'Read an unread file once more from where it stood',
  request: {
    body: { required: true, content: { 'application/json': { schema: z.object({ id: z.string().max(4000) }) } } },
  },
  responses: ok('the file', addingFile),
})

const again = createRoute({
  method: 'post',
  path: '/api/adding/{id}/again',
  summary: 'Try a refused file again',
  request: { params: z.object({ id: z.string().max(20) }) },
  responses: ok('the file', addingFile),
})

/** The largest file that is taken, in bytes. */
const LARGEST = 256 * 1024 * 1024

/** Adds the routes of the desk; without one, where the pile may only be read, they list nothing and take nothing. */
export function addAddingRoutes(api: OpenAPIHono, desk: AddingDesk | undefined): void {
  const requireDesk = (): AddingDesk => {
    if (desk === undefined) throw new Failure('serve/not-found', 'adding')
    return desk
  }
  api.openapi(list, (c) => c.json(desk?.list() ?? { files: [] }, 200))
  api.openapi(clear, (c) => c.json(requireDesk().clear(), 200))
  api.use('/api/adding', bodyLimit({ maxSize: LARGEST, onError: refuseLarge }))
  api.openapi(take, async (c) =>
    c.json(requireDesk().take(c.req.valid('query').name, new Uint8Array(await c.req.arrayBuffer())), 200),
  )
  api.openapi(takeAddress, (c) => c.json(requireDesk().takeAddress(c.req.valid('json').address), 200))
  api.openapi(reread, (c) => c.json(requireDesk().reread(c.req.valid('json').id), 200))
  api.openapi(again, (c) => c.json(requireDesk().again(c.req.valid('param').id), 200))
}

function refuseLarge(): never {
  throw new Failure('read/too-large')
}
