import { readFileSync } from 'node:fs'

/** The version in package.json, which stands two folders up in a clone and in the package alike. */
export function versionOfPackage(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return String((manifest as { readonly version?: unknown }).version)
}
