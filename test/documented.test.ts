import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Command } from 'commander'
import { REFERENCE, cliReference, helpOf } from '../scripts/cli-reference.ts'
import { loadProgram } from '../src/cli/program.ts'
import { FAILURES } from '../src/model/failure.ts'

const ROOT = resolve(import.meta.dirname, '..')
const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

describe('the command line', () => {
  let commands: readonly Command[]
  beforeAll(async () => {
    commands = (await loadProgram()).commands
  })

  test('docs/cli.md is what the program says; if not: node scripts/cli-reference.ts', async () => {
    expect(readFileSync(REFERENCE, 'utf8')).toBe(await cliReference())
  })

  test('every command, argument and option says what it is', () => {
    const silent = commands.flatMap((command) => [
      ...(command.description() === '' ? [command.name()] : []),
      ...command.options
        .filter((option) => option.description === '')
        .map((option) => `${command.name()} ${option.flags}`),
      ...command.registeredArguments
        .filter((argument) => argument.description === '')
        .map((argument) => `${command.name()} <${argument.name()}>`),
    ])
    expect(silent).toEqual([])
  })

  test('every command has an example, of itself and with options it has', () => {
    const wrong = commands.flatMap((command) => {
      const examples = [...helpOf(command).matchAll(/^ {2}\$ (.*)$/gm)].map((match) => match[1] ?? '')
      if (!examples.some((line) => wordsOf(line).includes(command.name()))) return [`${command.name()}: no example`]
      return examples.flatMap((line) => unknownOptions(command, line))
    })
    expect(wrong).toEqual([])
  })
})

const wordsOf = (line: string): readonly string[] => line.split(/\s+/)

const unknownOptions = (command: Command, line: string): readonly string[] => {
  const known = new Set(command.options.flatMap((option) => [option.long, option.short]))
  return wordsOf(line)
    .filter((word) => /^--?[a-z]/.test(word))
    .filter((word) => !known.has(word.split('=')[0] ?? ''))
    .map((word) => `${command.name()}: an example has ${word}`)
}

test('docs/failures.md says of every code when it comes and what to do, and of no other', () => {
  const rows = [...textOf('docs/failures.md').matchAll(/^\| `([a-z]+\/[a-z-]+)` \| (.+) \| (.+) \|$/gm)]
  expect(new Set(rows.map((row) => row[1]))).toEqual(new Set(Object.keys(FAILURES)))
})

test('docs/api.md names every route of the server', () => {
  const files = readdirSync(join(ROOT, 'src/serve'), { recursive: true, encoding: 'utf8' })
  const sources = files.filter((file) => file.endsWith('.ts')).map((file) => textOf(`src/serve/${file}`))
  const routes = sources.flatMap((source) => [...source.matchAll(/(?:path: |\.get\(|\.post\(|\.put\()'(\/[^'*]*)'/g)])
  expect(routes.length).toBeGreaterThan(0)
  const documented = textOf('docs/api.md')
  const missing = routes.map((match) => match[1] ?? '').filter((route) => !documented.includes(route))
  expect(missing).toEqual([])
})

describe('the lexicon', () => {
  const tables = readdirSync(join(ROOT, 'lexicon'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.jsonl'),
  )

  test.each(tables.sort())('every entry of %s has an example', (file) => {
    const bare = textOf(`lexicon/${file}`)
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('//') && !hasExample(JSON.parse(line)))
    expect(bare).toEqual([])
  })
})

function hasExample(entry: unknown): boolean {
  // A line of JSON Lines: looked at field by field.
  const { example, examples } = entry as { readonly example?: unknown; readonly examples?: unknown }
  const all: readonly unknown[] = Array.isArray(examples) ? examples : [example]
  return all.length > 0 && all.every((each) => each !== undefined && each !== '')
}
