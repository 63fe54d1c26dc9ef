import { Failure } from '../model/failure.ts'
import type { NumberedLine } from '../read/json-lines.ts'

const LINE_FEED = 0x0a

/**
 * The lines of a stream that are not blank, each as soon as it is whole, so that a pipe of any length needs the memory of
 * one line. A line of more than `maxBytes` is a failure in its place, and the next is read.
 */
export async function* linesIn(
  stream: AsyncIterable<string | Uint8Array>,
  maxBytes: number,
): AsyncGenerator<NumberedLine | Failure> {
  let held: Uint8Array[] = []
  let length = 0
  let number = 1
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    let from = 0
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, from)) {
      yield* lineOf([...held, bytes.subarray(from, end)], length + end - from, number++, maxBytes)
      held = []
      length = 0
      from = end + 1
    }
    length += bytes.length - from
    // What is beyond the limit is counted, not kept.
    held = length > maxBytes ? [] : [...held, bytes.subarray(from)]
  }
  yield* lineOf(held, length, number, maxBytes)
}

function* lineOf(
  parts: readonly Uint8Array[],
  length: number,
  number: number,
  maxBytes: number,
): Generator<NumberedLine | Failure> {
  if (length > maxBytes) yield new Failure('read/too-large', `-:${number}`)
  else {
    const line = Buffer.concat(parts).toString('utf8')
    if (line.trim() !== '') yield { line, number }
  }
}
