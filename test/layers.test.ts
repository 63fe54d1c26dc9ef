import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const SRC = resolve(import.meta.dirname, '../src')

/** What each room may import; a room may always import from itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  model: [],
  lexicon: ['model'],
  read: ['model'],
  'annotate/grammar': ['model'],
  'annotate/dates': ['model'],
  'annotate/actors': ['model'],
  'annotate/quotes': ['model'],
  'annotate/figures': ['model'],
  coding: ['model'],
  reconcile: ['model'],
  store: ['model'],
  export: ['model'],
  pipeline: [
    'model',
    'lexicon',
    'read',
    'annotate/grammar',
    'annotate/dates',
    'annotate/actors',
    'annotate/quotes',
    'annotate/figures',
    'coding',
    'reconcile',
    'store',
    'export',
  ],
  serve: ['model', 'pipeline', 'lexicon', 'store', 'export'],
  index: ['model', 'lexicon', 'pipeline', 'read', 'store', 'export', 'coding', 'reconcile'],
  cli: ['model', 'lexicon', 'read', 'pipeline', 'store', 'export', 'serve', 'reconcile', 'index'],
}

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))

/** The room a file stands in: its folder under src, two deep below annotate/, the file's own name at the top. */
function roomOf(path: string): string {
  const parts = relative(SRC, path).split('/')
  const [first = '', second = ''] = parts
  if (parts.length === 1) return first.replace(/\.ts$/, '')
  return first === 'annotate' ? `annotate/${second}` : first
}

const importsOf = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map((match) =>
    resolve(dirname(path), match[1] ?? ''),
  )

test('every arrow between rooms is an allowed one', () => {
  const wrong: string[] = []
  for (const path of files(SRC)) {
    const room = roomOf(path)
    for (const target of importsOf(path)) {
      const other = roomOf(target)
      if (other !== room && !(ALLOWED[room] ?? []).includes(other))
        wrong.push(`${relative(SRC, path)} → ${relative(SRC, target)}`)
    }
  }
  expect(wrong).toEqual([])
})

test('every room of the source stands in the table', () => {
  const rooms = new Set(files(SRC).map(roomOf))
  expect([...rooms].filter((room) => !(room in ALLOWED))).toEqual([])
})
