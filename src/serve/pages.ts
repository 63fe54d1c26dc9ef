import { Hono } from 'hono'
import type { Context } from 'hono'
import { Failure } from '../model/failure.ts'
import { briefMarkdown } from './brief-markdown.ts'
import { registersCsv } from '../export/registers.ts'
import { chronologyCsv, pileCsv } from './csv.ts'
import type { PageFile } from './page-files.ts'
import type { Requests } from './requests.ts'

/** The one page that every address opens. */
const PAGE = '/index.html'

/**
 * The addresses of the page: each opens the same page, which reads the address; with `.json` or `.csv` behind the
 * path it is the data that the page would show.
 */
export function newPages(requests: Requests, files: ReadonlyMap<string, PageFile>): Hono {
  const pages = new Hono()
  const page = (c: Context): Response => sendFile(c, files.get(PAGE))
  for (const path of ['/', '/dossier', '/search', '/reading']) pages.get(path, page)
  pages.get('/index.json', async (c) => c.json(await requests.pile()))
  pages.get('/index.csv', async (c) => sendCsv(c, pileCsv((await requests.pile()).documents)))
  pages.get('/search.json', async (c) => c.json(await requests.search(c.req.query('q') ?? '')))
  pages.get('/dossier/:states', async (c) => await sendDossier(c, requests, page))
  pages.get('/dossier/:states/:view', async (c) => await sendDossier(c, requests, page))
  pages.get('/document/:id', async (c) => {
    const id = c.req.param('id')
    return id.endsWith('.json') ? c.json(await requests.document(id.slice(0, -5), false)) : page(c)
  })
  pages.get('*', (c) => sendFile(c, files.get(c.req.path)))
  return pages
}

async function sendDossier(c: Context, requests: Requests, page: (c: Context) => Response): Promise<Response> {
  const last = c.req.param('view') ?? c.req.param('states') ?? ''
  const query = new URL(c.req.url).searchParams
  if (last === 'brief.json') return c.json(await requests.brief(c.req.param('states') ?? '', query))
  if (last === 'brief.md') return await sendBrief(c, requests, query)
  const format = /\.(json|csv)$/.exec(last)?.[1]
  if (format === undefined) return page(c)
  const states = (c.req.param('states') ?? '').replace(/\.(json|csv)$/, '')
  if (last.startsWith('registers.')) return await sendRegisters(c, requests, format)
  const answer = await requests.dossier(states, query)
  return format === 'json' ? c.json(answer) : sendCsv(c, chronologyCsv(answer))
}

async function sendRegisters(c: Context, requests: Requests, format: string): Promise<Response> {
  const answer = await requests.registers(c.req.param('states') ?? '', new URL(c.req.url).searchParams)
  if (format === 'json') return c.json(answer)
  return sendCsv(c, [...registersCsv(answer.tables, (record) => answer.documents[record] ?? [])].join(''))
}

async function sendBrief(c: Context, requests: Requests, query: URLSearchParams): Promise<Response> {
  const brief = await requests.brief(c.req.param('states') ?? '', query)
  return c.body(briefMarkdown(brief, query.get('notes') !== 'source'), 200, {
    'content-type': 'text/markdown; charset=utf-8',
    'content-disposition': 'attachment; filename="brief.md"',
  })
}

const sendCsv = (c: Context, text: string): Response =>
  c.body(text, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="chancery.csv"',
  })

function sendFile(c: Context, file: PageFile | undefined): Response {
  if (file === undefined) throw new Failure('serve/not-found', c.req.path)
  const headers = { etag: file.etag, 'cache-control': 'no-cache' }
  if (c.req.header('if-none-match') === file.etag) return c.body(null, 304, headers)
  return c.body(file.bytes, 200, { ...headers, 'content-type': file.type })
}
