import type { Failure } from '../model/failure.ts'

/** Exit codes: done, refused with a coded failure on stderr, wrong usage. */
export const EXIT = { done: 0, refused: 1, usage: 2 } as const

/** Writes one line to stdout. */
export function printLine(text: string): void {
  process.stdout.write(`${text}\n`)
}

/** Writes one JSON value as one line to stdout. */
export const printJson = (value: unknown): void => printLine(JSON.stringify(value))

/** Writes one line to stderr: what the person should know, but no other program should read. */
export function printNote(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** Reports a failure as `code: message` on stderr; the process will end with 1, whatever else it still does. */
export function printFailure(failure: Failure): void {
  printNote(failureLine(failure))
  process.exitCode = EXIT.refused
}

/** The line a failure is reported by. */
export const failureLine = (failure: Failure): string => `${failure.code}: ${failure.message}`

/**
 * Rows as aligned columns under a heading, for reading. Cells are shown on one line; widths are counted in code points.
 * An empty table is its heading alone.
 */
export function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [heading, ...rows].map((row) => row.map(oneLine))
  const widths = heading.map((_, column) => Math.max(...all.map((row) => lengthOf(row[column] ?? ''))))
  return all
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** A text on one line, without the characters that would steer a terminal. */
export const oneLine = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
  text.replaceAll(/\s+/g, ' ').replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, '')

const lengthOf = (text: string): number => Array.from(text).length
const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - lengthOf(text)))
