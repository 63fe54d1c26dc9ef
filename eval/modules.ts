import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A file that measures something: `eval/*.ts` and `bench/*.ts` with these two exports. */
export interface Measure {
  /** What is measured, against what. */
  readonly title: string
  /** Prints its figures; says so and returns when what it needs is not there. */
  readonly run: () => Promise<void> | void
}

/** Runs the measures of a folder in order of name, or those that are named; prints each one's title over its figures. */
export async function runMeasures(folder: string, names: readonly string[]): Promise<void> {
  const all = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && file !== 'main.ts')
    .map((file) => file.slice(0, -'.ts'.length))
    .sort()
  const unknown = names.filter((name) => !all.includes(name))
  if (unknown.length > 0) throw new Error(`no such measure: ${unknown.join(', ')}; there are: ${all.join(', ')}`)
  for (const name of names.length === 0 ? all : names) {
    const loaded: unknown = await import(pathToFileURL(join(folder, `${name}.ts`)).href)
    if (!isMeasure(loaded)) continue
    console.log(`\n# ${loaded.title} (${name})`)
    await loaded.run()
  }
}

const isMeasure = (loaded: unknown): loaded is Measure =>
  typeof loaded === 'object' &&
  loaded !== null &&
  'title' in loaded &&
  typeof loaded.title === 'string' &&
  'run' in loaded &&
  typeof loaded.run === 'function'
