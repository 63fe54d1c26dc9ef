import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

interface LockEntry {
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

test('the lock file holds the binaries of every platform, or `npm ci` refuses it; if not: node scripts/complete-lock.mjs', () => {
  const path = join(import.meta.dirname, '../package-lock.json')
  // The form of a lock file of version 3.
  const { packages } = JSON.parse(readFileSync(path, 'utf8')) as { readonly packages: Record<string, LockEntry> }
  const optional = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
  expect(optional.filter((name) => !(`node_modules/${name}` in packages))).toEqual([])
})
