import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadAtlas } from '../../src/lexicon/map.ts'
import { newApp } from '../../src/serve/app.ts'
import { listen } from '../../src/serve/listen.ts'
import type { Listening } from '../../src/serve/listen.ts'
import type { PageFile } from '../../src/serve/page-files.ts'
import { fixtureSuccessor, resolveFixtureState } from '../serve/fixture.ts'
import { buildPage, openBrowser, watchFaults } from './browser.ts'
import { longLibrary } from './many.ts'

const COUNT = 100_000

let browser: Browser
let server: Listening
let files: ReadonlyMap<string, PageFile>

beforeAll(async () => {
  files = await buildPage()
  const parts = { library: longLibrary(COUNT), resolveState: resolveFixtureState, successor: fixtureSuccessor, files }
  server = await listen(newApp({ ...parts, atlas: loadAtlas(), version: '0.0.0' }), { port: 0 })
  // The first to open a dossier waits for it to be put together; everybody after that does not.
  await (await fetch(`${server.url}/api/dossier/RUS+SDN/columns`)).arrayBuffer()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

async function onLong(path: string, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const faults = watchFaults(page, server.url)
  await page.goto(server.url + path)
  await use(page)
  await context.close()
  expect(faults).toEqual([])
}

const whole = async (page: Page): Promise<void> => {
  await page.getByRole('checkbox', { name: 'actual' }).waitFor()
  // The picture follows the text a moment later.
  await page.evaluate('new Promise((done) => requestIdleCallback(() => requestIdleCallback(done)))')
}

test('the page loads less than 250 kB of JavaScript at first', () => {
  const html = new TextDecoder().decode(files.get('/index.html')?.bytes)
  const scripts = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map((match) => match[1] ?? '')
  expect(scripts.length).toBeGreaterThan(0)
  const sizes = scripts.map((path) => gzipSync(files.get(path)?.bytes ?? new Uint8Array()).length)
  expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThan(250_000)
})

test('a hundred thousand records are shown, filtered and panned', async () => {
  await onLong('/dossier/RUS+SDN', async (page) => {
    await page.locator('.line').first().waitFor()
    await whole(page)
    await page.locator('.facet label').filter({ hasText: 'planned' }).first().click()
    await page.locator('.filterbar').waitFor()
    await page.locator('.tl canvas').hover()
    await page.mouse.wheel(0, 240)
    await page.locator('.line').first().waitFor()
  })
})

test('a line far down is reached by its address, opened and filtered for', async () => {
  await onLong('/dossier/RUS+SDN?words=act+99999:', async (page) => {
    await whole(page)
    expect(await page.locator('.line').count()).toBe(1)
    await page.getByRole('button', { name: 'Clear all' }).click()
    await page.locator('.line').nth(3).waitFor()
    await page.getByRole('button', { name: 'only planned' }).click()
    await page.locator('.filterbar b').waitFor()
    expect(Number((await page.locator('.filterbar b').textContent())?.replaceAll(',', ''))).toBeGreaterThan(1000)
  })
})

test.each(['registers', 'sources', 'balance', 'graph', 'map', 'brief', 'review'])(
  'the %s view of a long dossier opens',
  async (view) => {
    await onLong(`/dossier/RUS+SDN/${view}`, async (page) => {
      await page.locator('#main h2').nth(0).waitFor()
      await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
    })
  },
)
