import { expect, test } from 'vitest'
import { DEFAULT_LIMITS, type Draft } from '../../src/read/draft.ts'
import { readMhtml } from '../../src/read/mhtml.ts'

const read = (lines: readonly string[], end = '\r\n'): Promise<Draft> =>
  readMhtml(Buffer.from(lines.join(end)), { id: 'page.mhtml' }, DEFAULT_LIMITS)

const HEAD = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://levantcourier.example/a',
  'Subject: =?utf-8?Q?Envoys=20meet=20=E2=80=93=20Levant?=',
  'Date: Sat, 8 Mar 2025 11:20:31 -0000',
  'Content-Type: multipart/related;',
  '\ttype="text/html";',
  '\tboundary="--b=1"',
]
const PAGE = [
  'Content-Type: text/html',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://levantcourier.example/b',
  '',
]
const saved = (...page: string[]): string[] => [
  ...HEAD,
  '',
  'Preamble.',
  '----b=1',
  ...PAGE,
  ...page,
  '----b=1--',
  'Epilogue.',
]
const textsOf = (draft: Draft): string[] => draft.blocks.map((block) => block.text)

test('reads the page out of the message; its address is where it was saved from', async () => {
  const draft = await read(saved('<p>The envoy =D9=85=D8=B5=D8=B1 spoke to the mini=', 'ster.</p>'))
  expect(textsOf(draft)).toEqual(['The envoy مصر spoke to the minister.'])
  expect(draft.metadata?.url).toBe('https://levantcourier.example/a')
})

test('the day of saving is not the day of publication; the subject is the title when the page has none', async () => {
  const draft = await read(saved('<p>Words.</p>'))
  expect(draft.metadata?.published).toBeUndefined()
  expect(draft.metadata?.title).toBe('Envoys meet – Levant')
  expect((await read(saved('<title>Envoys part</title>'))).metadata?.title).toBe('Envoys part')
})

test.each<[why: string, lines: string[], texts: string[]]>([
  [
    'the first page, not the frames in it',
    [...HEAD, '', '----b=1', ...PAGE, '<p>One.</p>', '----b=1', ...PAGE, '<p>Frame.</p>', '----b=1--'],
    ['One.'],
  ],
  [
    'the page behind a style sheet',
    [...HEAD, '', '----b=1', 'Content-Type: text/css', '', 'p {}', '----b=1', ...PAGE, '<p>One.</p>', '----b=1--'],
    ['One.'],
  ],
  [
    'base64',
    [
      ...HEAD,
      '',
      '----b=1',
      'Content-Type: text/html; charset="utf-8"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('<p>Кремль</p>').toString('base64'),
      '----b=1--',
    ],
    ['Кремль'],
  ],
  [
    'a named charset',
    [
      ...HEAD,
      '',
      '----b=1',
      'Content-Type: text/html; charset=windows-1251',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '<p>=CC=EE=F1=EA=E2=E0</p>',
      '----b=1--',
    ],
    ['Москва'],
  ],
  [
    'a charset that is none',
    [...HEAD, '', '----b=1', 'Content-Type: text/html; charset=x-none', '', '<p>One.</p>', '----b=1--'],
    ['One.'],
  ],
  ['a message that is the page', ['Content-Type: text/html', '', '<p>One.</p>'], ['One.']],
  ['a message whose end is lost', [...HEAD, '', '----b=1', ...PAGE, '<p>One.</p>'], ['One.']],
  [
    'parts in parts',
    [
      ...HEAD,
      '',
      '----b=1',
      'Content-Type: multipart/alternative; boundary=in',
      '',
      '--in',
      ...PAGE,
      '<p>One.</p>',
      '--in--',
      '----b=1--',
    ],
    ['One.'],
  ],
])('reads %s', async (_why, lines, texts) => {
  expect(textsOf(await read(lines))).toEqual(texts)
  expect(textsOf(await read(lines, '\n'))).toEqual(texts)
})

test.each<[why: string, lines: string[]]>([
  ['a message without a page', [...HEAD, '', '----b=1', 'Content-Type: image/png', '', 'x', '----b=1--']],
  ['a message without parts', HEAD],
  ['no message', ['Not a message.']],
])('refuses %s', async (_why, lines) => {
  await expect(read(lines)).rejects.toMatchObject({ code: 'read/malformed' })
})

test('refuses parts in parts without end', async () => {
  const nested = Array.from({ length: 400 }, (_, level) => [
    `Content-Type: multipart/mixed; boundary=b${level}x`,
    '',
    `--b${level}x`,
  ]).flat()
  await expect(read(nested)).rejects.toMatchObject({ code: 'read/too-deep' })
})
