import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  type Arbitrary,
  array,
  assert,
  asyncProperty,
  constantFrom,
  double,
  integer,
  record,
  uint8Array,
} from 'fast-check'
import { expect, test } from 'vitest'
import { loadReadLexicon } from '../src/lexicon/read.ts'
import type { Document } from '../src/model/document.ts'
import { Failure } from '../src/model/failure.ts'
import { resolves, type Span } from '../src/model/span.ts'
import { DEFAULT_LIMITS } from '../src/read/draft.ts'
import { readBytes } from '../src/read/read.ts'

const FOLDER = resolve(import.meta.dirname, '../samples')
const OPTIONS = { lexicon: loadReadLexicon(), limits: { ...DEFAULT_LIMITS, maxSeconds: 20 } }
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 40)
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_171_123)

const FILES = readdirSync(FOLDER)
  .sort()
  .map((name) => ({ name, bytes: readFileSync(resolve(FOLDER, name)) }))

test('the same bytes give the same documents', async () => {
  for (const { name, bytes } of FILES) {
    const once = await readBytes(bytes, { id: name, name }, OPTIONS)
    expect(await readBytes(Uint8Array.from(bytes), { id: name, name }, OPTIONS)).toEqual(once)
  }
})

/** A way to damage a file: at a place (a share of its length) put, cut, double or turn over some bytes. */
const damage = record({
  at: double({ min: 0, max: 1, noNaN: true }),
  length: integer({ min: 1, max: 400 }),
  how: constantFrom('cut', 'double', 'turn', 'noise', 'truncate', 'nest', 'glue'),
  noise: uint8Array({ minLength: 1, maxLength: 40 }),
})
type Damage = typeof damage extends Arbitrary<infer T> ? T : never

const NESTED = Buffer.from('<div><table><tr><td>{{{{[[((<ref>"'.repeat(40))

function damaged(bytes: Buffer, { at, length, how, noise }: Damage): Buffer {
  const from = Math.floor(at * bytes.length)
  const [before, middle, after] = [
    bytes.subarray(0, from),
    bytes.subarray(from, from + length),
    bytes.subarray(from + length),
  ]
  switch (how) {
    case 'cut':
      return Buffer.concat([before, after])
    case 'double':
      return Buffer.concat([before, middle, middle, after])
    case 'turn':
      return Buffer.concat([before, Buffer.from(middle).reverse(), after])
    case 'noise':
      return Buffer.concat([before, noise, after])
    case 'truncate':
      return Buffer.from(before)
    case 'nest':
      return Buffer.concat([before, NESTED, middle, after])
    case 'glue':
      return Buffer.concat([before, FILES[length % FILES.length]?.bytes.subarray(0, 3000) ?? before, after])
  }
}

/** Everything in a document that points into its text. */
const spansOf = (document: Document): readonly Span[] => [
  ...document.blocks,
  ...document.sections,
  ...document.sections.map(({ heading }) => heading),
  ...document.standing,
  ...document.foreignNames,
  ...[...document.kindWhy, document.published, document.firstPublished].flatMap((why) => why?.span ?? []),
]

/** Nothing is lost: between blocks stands white space, and in a text left as it is its marks ("#"), but no word. */
const WORDS = /\p{L}/u

function checkDocument(document: Document): void {
  const { text, blocks } = document
  expect(spansOf(document).filter((span) => !resolves(span, text.length))).toEqual([])
  expect(document.sha256.text).toBe(createHash('sha256').update(text).digest('hex'))
  expect(document.citations.filter(({ at }) => at < 0 || at > text.length)).toEqual([])
  expect(document.foreignNames.filter((name) => text.slice(name.start, name.end) !== name.text)).toEqual([])
  blocks.forEach((block, index) => {
    const words = text.slice(block.start, block.end)
    expect(words).toBe(words.trim())
    expect(text.slice(blocks[index - 1]?.end ?? 0, block.start)).not.toMatch(WORDS)
  })
  expect(text.slice(blocks.at(-1)?.end ?? 0)).not.toMatch(WORDS)
}

/** A slip of our own code, and not of a library that trips over the file's damage. */
function isFault(cause: unknown): boolean {
  const slipped = cause instanceof TypeError || cause instanceof ReferenceError
  return slipped && /\n\s+at [^\n]*\/src\//.test((cause.stack ?? '').split('\n').slice(0, 2).join('\n'))
}

test.each(FILES)(
  '$name, damaged in any way, is a document that holds or a failure with a code',
  async ({ name, bytes }) => {
    const property = asyncProperty(array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
      const hurt = damages.reduce(damaged, bytes)
      for (const result of await readBytes(hurt, { id: name, name }, OPTIONS)) {
        if (result.ok) checkDocument(result.document)
        else {
          expect(result.failure).toBeInstanceOf(Failure)
          expect(isFault(result.failure.cause)).toBe(false)
        }
      }
    })
    await assert(property, { numRuns: RUNS, seed: SEED })
  },
)
