import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const HALF_A_MINUTE = 30_000

/** What each example must print, so that none runs for nothing. */
const PRINTS: Readonly<Record<string, RegExp>> = {
  'code-a-text.ts': /2017-11-23 visit: Omar al-Bashir → Russia \(actual\) “visited”/u,
  'dossier-of-a-folder.ts': /^## Russia and Sudan\n/u,
}

test.each(readdirSync(join(ROOT, 'examples')).filter((file) => file.endsWith('.ts')))(
  'examples/%s runs',
  (file) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join('examples', file)], {
      cwd: ROOT,
      encoding: 'utf8',
    })
    expect({ status, stderr }).toMatchObject({ status: 0 })
    expect(stdout).toMatch(PRINTS[file] ?? /^$/u)
  },
  HALF_A_MINUTE,
)
