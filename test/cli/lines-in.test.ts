import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { linesIn } from '../../src/cli/lines-in.ts'
import { Failure } from '../../src/model/failure.ts'

const LIMIT = 10

async function linesOf(...chunks: readonly string[]): Promise<readonly unknown[]> {
  const found: unknown[] = []
  for await (const line of linesIn(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), LIMIT))
    found.push(line instanceof Failure ? `${line.code} ${line.subject}` : `${line.number}: ${line.line}`)
  return found
}

test.each<[why: string, chunks: readonly string[], lines: readonly string[]]>([
  ['lines that end and one that does not', ['a\nb'], ['1: a', '2: b']],
  ['a line in pieces', ['a', 'b', 'c\nd\n'], ['1: abc', '2: d']],
  ['a letter cut in two', ['Омск\n'], ['1: Омск']],
  ['blank lines are passed over, and counted', ['a\n\n \nb\n'], ['1: a', '4: b']],
  ['a line too long, and the next', ['0123456789', '0123', '\nb\n'], ['read/too-large -:1', '2: b']],
  ['nothing', [], []],
])('%s', async (_why, chunks, lines) => {
  expect(await linesOf(...chunks)).toEqual(lines)
})

test('a letter may be cut between two pieces', async () => {
  const bytes = Buffer.from('Омск\n')
  const found: unknown[] = []
  for await (const line of linesIn(Readable.from([bytes.subarray(0, 3), bytes.subarray(3)]), LIMIT)) found.push(line)
  expect(found).toEqual([{ line: 'Омск', number: 1 }])
})
