import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { loadReadLexicon } from '../../src/lexicon/read.ts'
import { summaryOf } from '../../src/cli/read.ts'
import { DEFAULT_LIMITS } from '../../src/read/draft.ts'
import { readPath } from '../../src/read/read.ts'

const OPTIONS = { lexicon: loadReadLexicon(), limits: DEFAULT_LIMITS }

async function summary(sample: string): Promise<string> {
  const [result] = await readPath(resolve(import.meta.dirname, '../../samples', sample), OPTIONS)
  if (result?.ok !== true) throw result?.failure ?? new Error('no result')
  return summaryOf(result.document)
}

test('a summary says what the text is, by which words, and how much of it is coded', async () => {
  const lines = (await summary('harbour-post-wire-copy.txt')).split('\n')
  expect(lines).toEqual(
    expect.arrayContaining([
      '  published  2017-11-24 (stated, byline/dateline: “24 November 2017”)',
      '  first      agency material of Meridian Wire (byline/wire-credit-by-form: “(Meridian Wire, own report)”)',
      '  told       10 of 12 blocks, 95 % of the characters',
    ]),
  )
  expect(lines.find((line) => line.startsWith('  begins'))).toMatch(/^ {2}begins {5}SOCHI, Russia .{60,120} …$/)
})

test('a summary says what could not be told', async () => {
  expect(await summary('russia-sudan-relations.wikitext')).toContain('  published  not stated\n')
})
