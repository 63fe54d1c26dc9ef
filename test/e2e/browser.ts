import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { readPageFiles } from '../../src/serve/page-files.ts'
import type { PageFile } from '../../src/serve/page-files.ts'

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Where the pictures of this run lie. */
export const SHOTS = mkdtempSync(join(tmpdir(), 'chancery-e2e-'))

/** Starts Debian's Chromium, which the tests of the page need: they fail without it, they are never left out. */
export async function openBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM))
    throw new Error(`no browser at ${CHROMIUM}: run "apt-get install chromium", or name one in CHROMIUM`)
  return await chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
}

/** Builds the page into a folder of this run, so that the tests see the present source. */
export async function buildPage(): Promise<ReadonlyMap<string, PageFile>> {
  const outDir = mkdtempSync(join(tmpdir(), 'chancery-page-'))
  const web = resolve(import.meta.dirname, '../../web')
  await build({ root: web, configFile: join(web, 'vite.config.ts'), logLevel: 'silent', build: { outDir } })
  return readPageFiles(outDir)
}

/** Collects whatever a page should never do: errors, refusals by the policy, requests that leave this machine. */
export function watchFaults(page: Page, origin: string): readonly string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text())
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) faults.push(`request to ${request.url()}`)
  })
  return faults
}

/** What axe finds on the page, as rule and element; `rules`: these alone. */
export async function axeFindings(page: Page, rules: readonly string[] = []): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (rules.length === 0 ? axe : axe.withRules([...rules])).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
}
