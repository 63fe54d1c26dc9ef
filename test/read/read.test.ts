import { mkdtemp, mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { DOCUMENT_FORMATS } from '../../src/model/document.ts'
import { listFiles } from '../../src/read/list-files.ts'
import { readBytes, readPath } from '../../src/read/read.ts'
import { OPTIONS, documentOf, expectSound, resultOf } from './reading.ts'

/** Scraps that the readers have rules for, so that random texts reach them. */
const SCRAPS = fc.constantFrom(
  '{{cite news |title=A |url=http://a.example}}',
  '{{',
  '}}',
  '[[',
  ']]',
  '{|',
  '|}',
  '|-',
  '== Head ==',
  '=',
  '<ref>',
  '</ref>',
  '<!--',
  '-->',
  '<',
  '>',
  '&amp;',
  '# ',
  '## Head',
  '- item',
  '* item',
  '1. item',
  '> quote',
  '| a | b |',
  '+---+',
  '[1]',
  '[a](b)',
  '![a](b)',
  '**',
  '_',
  '---',
  '\n',
  '\n\n',
  '\r\n',
  '\\$',
  'Infobox',
  '- Map: x',
  'By Jane Roe',
  'November 23, 2017',
  '(AP, AFP)',
  'See also',
  'References',
  'Image: Reuters',
  'The visit took place in May.',
  ' ',
  '\t',
  '\u00A0',
  '"',
  "'''",
  "''",
  '<TEI>',
  '<text>',
  '<p>',
  '</p>',
  '<div>',
  '<head>',
  '{"id":"a","text":"b"}',
  'Порт',
  'ميناء',
  '\u{1F6A2}',
  '\uD83D',
)
const TEXTS = fc.array(fc.oneof(SCRAPS, fc.string({ maxLength: 12 })), { maxLength: 60 }).map((parts) => parts.join(''))

test('any text in any text format is read soundly or fails with a code', async () => {
  const formats = DOCUMENT_FORMATS.filter((format) => ['text', 'markdown', 'wikitext', 'tei', 'jsonl'].includes(format))
  await fc.assert(
    fc.asyncProperty(TEXTS, fc.constantFrom(...formats), async (text, format) => {
      const result = await resultOf(format === 'jsonl' ? JSON.stringify({ id: 'a', text }) : text, format)
      if (result.ok) expectSound(result.document)
      else expect(result.failure.code).toMatch(/^read\//)
    }),
    { numRuns: 1500 },
  )
})

test('any bytes give results and never a throw', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      for (const result of await readBytes(bytes, { id: 'bytes' }, OPTIONS)) if (result.ok) expectSound(result.document)
    }),
    { numRuns: 500 },
  )
})

test('plain text and JSON Lines keep every character of the text', async () => {
  await fc.assert(
    fc.asyncProperty(TEXTS, async (text) => {
      const line = await resultOf(JSON.stringify({ id: 'a', text }), 'jsonl')
      if (line.ok) expect(line.document.text).toBe(text)
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['open braces', '{{'.repeat(500_000)],
  ['open links', '[['.repeat(500_000)],
  ['open references', '<ref>'.repeat(200_000)],
  ['open comments', '<!--'.repeat(250_000)],
  ['open references, one a line', '<ref>\n'.repeat(150_000)],
  ['stray ends', '}}]]'.repeat(250_000)],
  ['bars in a template', `{{a${'|'.repeat(500_000)}}} ${'word '.repeat(100_000)}`],
  ['apostrophes', "'''".repeat(300_000)],
  ['headings', '=\n'.repeat(300_000)],
  ['tags', '<a '.repeat(300_000)],
])('a megabyte of %s is read in linear time', async (_what, text) => {
  const started = performance.now()
  await resultOf(`Lead words.\n${text}`, 'wikitext')
  expect(performance.now() - started).toBeLessThan(8000)
})

test.each([
  ['emphasis', '*_'.repeat(300_000)],
  ['brackets', '['.repeat(500_000)],
  ['link starts', '[a]('.repeat(200_000)],
  ['table bars', '|'.repeat(500_000)],
  ['quotes', '> '.repeat(300_000)],
  ['dashes', '- '.repeat(300_000)],
  ['comments', '<!-- '.repeat(200_000)],
  ['picture brackets', '![a](b '.repeat(150_000)],
  ['spaces', `a${' '.repeat(500_000)}b`],
  ['note marks', 'a[1]'.repeat(150_000)],
])('a megabyte of Markdown %s is read in linear time', async (_what, text) => {
  const started = performance.now()
  await resultOf(`Lead words.\n\n${text}`, 'markdown')
  expect(performance.now() - started).toBeLessThan(8000)
})

test.each([
  ['days', '3 March 2025\n'.repeat(60_000)],
  ['places and days', 'Valletta, 3 March 2025\n\n'.repeat(40_000)],
  ['infoboxes', 'Infobox\n- a: b\n'.repeat(60_000)],
  ['brackets', '(((('.repeat(250_000)],
])('a megabyte of plain %s is read in linear time', async (_what, text) => {
  const started = performance.now()
  await resultOf(`Lead words.\n\n${text}`, 'text')
  expect(performance.now() - started).toBeLessThan(8000)
})

test.each(['text', 'markdown'] as const)('more lines of %s than any text has are refused', async (format) => {
  const result = await resultOf('- a\n'.repeat(260_000), format)
  expect(result.ok ? 'read' : result.failure.code).toBe('read/too-large')
})

test.each([
  ['open comments', '<!--'.repeat(250_000)],
  ['open instructions', '<?a '.repeat(250_000)],
  ['open declarations', '<!D '.repeat(250_000)],
  ['open tags', '<a b="'.repeat(150_000)],
])('a megabyte of XML %s is read in linear time', async (_what, text) => {
  const started = performance.now()
  await resultOf(`<TEI><text><p>Words.</p>${text}`, 'tei')
  expect(performance.now() - started).toBeLessThan(8000)
})

test.each([
  ['open comments', '<!--'.repeat(250_000)],
  ['open references', '<ref>\n'.repeat(150_000)],
  ['links', '[http://a.example b]'.repeat(50_000)],
  ['glued names', 'a.Aa Bb, Cc Dd, Ee '.repeat(50_000)],
])('a line of JSON with a megabyte of wikitext %s is read in linear time', async (_what, text) => {
  const started = performance.now()
  await resultOf(JSON.stringify({ id: 'a', text: `[[a]] [[b]] [[c]]${text}` }), 'jsonl')
  expect(performance.now() - started).toBeLessThan(15_000)
})

test.each([
  ['templates in templates', 'wikitext' as const, '{{nowrap|'.repeat(5000) + '}}'.repeat(5000)],
  [
    'elements in elements',
    'tei' as const,
    `<TEI><text>${'<div>'.repeat(5000)}<p>x</p>${'</div>'.repeat(5000)}</text></TEI>`,
  ],
])('%s past the limit are refused', async (_what, format, text) => {
  const result = await resultOf(text, format)
  expect(result.ok ? 'read' : result.failure.code).toBe('read/too-deep')
})

test.each([
  ['nothing', '', 'read/empty'],
  ['white space', ' \n\t\n', 'read/empty'],
  ['a picture', '\u0089PNG\r\n', 'read/unknown-format'],
  ['a program', '\u007FELF\u0002', 'read/unknown-format'],
])('%s fails with a code', async (_what, text, code) => {
  const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0))
  const result = await resultOf(bytes)
  expect(result.ok ? 'read' : result.failure.code).toBe(code)
})

test('a missing file, a folder and a file past the limit fail and say so', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chancery-'))
  await writeFile(join(folder, 'long.txt'), 'x'.repeat(100))
  const small = { ...OPTIONS, limits: { ...OPTIONS.limits, maxBytes: 50 } }
  const codes = await Promise.all(
    [join(folder, 'none.txt'), folder, join(folder, 'long.txt')].map(async (path) => (await readPath(path, small))[0]),
  )
  expect(codes.map((result) => (result?.ok === false ? result.failure.code : 'read'))).toEqual([
    'read/not-found',
    'read/unknown-format',
    'read/too-large',
  ])
})

test('a folder is walked in the order of code units, hidden files left out', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chancery-'))
  await mkdir(join(folder, 'b'))
  for (const name of ['ä.txt', 'a.txt', 'Z.txt', '.hidden', 'b/c.txt']) await writeFile(join(folder, name), 'x')
  const { files } = await listFiles(folder)
  expect(files.map((file) => file.slice(folder.length + 1))).toEqual(['Z.txt', 'a.txt', 'b/c.txt', 'ä.txt'])
})

test('a JSON Lines file gives one result a line, and a bad line fails alone', async () => {
  const lines = [
    '{"id":"one","text":"The ships came.","title":"Ships","published":"2017-11-23","publisher":"Harbour Post","kind":"news"}',
    '{"id":"two"}',
    'nonsense',
    '',
    '{"id":3,"text":"The ships left."}',
  ].join('\n')
  const results = await readBytes(new TextEncoder().encode(lines), { id: 'pile.jsonl', format: 'jsonl' }, OPTIONS)
  expect(
    results.map((result) => (result.ok ? result.document.id : `${result.failure.code} ${result.failure.subject}`)),
  ).toEqual(['one', 'read/bad-line pile.jsonl:2', 'read/bad-line pile.jsonl:3', '3'])
  const [first] = results
  const document = first?.ok === true ? first.document : undefined
  expect(document).toMatchObject({
    title: 'Ships',
    publisher: 'Harbour Post',
    published: { edtf: '2017-11-23', basis: 'given' },
    kind: 'news',
  })
})

test('the same bytes give the same document', async () => {
  const text = '# Accord signed\n\nBy Jane Roe\n\nThe states signed it on 4 March 1971.'
  expect(await documentOf(text, 'markdown')).toEqual(await documentOf(text, 'markdown'))
})
