import { expect, test } from 'vitest'
import { failureLine, oneLine, table } from '../../src/cli/output.ts'
import { startProgress } from '../../src/cli/progress.ts'
import { Failure } from '../../src/model/failure.ts'

test('columns stand under each other, whatever the script', () => {
  expect(
    table(
      ['A', 'NAME'],
      [
        ['Хартум', 'x'],
        ['b', 'two\nlines'],
      ],
    ),
  ).toBe('A       NAME\nХартум  x\nb       two lines')
})

test('a text cannot steer the terminal', () => {
  expect(oneLine('red \u001b[31m\u0007text\r\n')).toBe('red [31mtext ')
})

test('a failure is its code and its message', () => {
  expect(failureLine(new Failure('read/empty', 'a.txt'))).toBe('read/empty: a.txt: The file holds no text.')
})

/** A progress line whose clock we move. */
function progressAt(isTTY: boolean) {
  let now = 0
  const written: string[] = []
  const stream = { isTTY, columns: 20, write: (text: string) => written.push(text) }
  const progress = startProgress('adding', 9, stream, () => now)
  return { progress, written, at: (ms: number) => (now = ms) }
}

test('progress is silent for a second, then one line within the width, then gone', () => {
  const { progress, written, at } = progressAt(true)
  at(999)
  progress.step(1)
  progress.end()
  expect(written).toEqual([])
  at(1000)
  progress.step(2, 'a-long-file-name.txt')
  expect(written).toEqual(['\r\u001b[2Kadding 2/9 a-long-f'])
  progress.end()
  expect(written).toHaveLength(2)
})

test('progress is silent where nobody watches', () => {
  const { progress, written, at } = progressAt(false)
  at(5000)
  progress.step(2)
  progress.end()
  expect(written).toEqual([])
})
