import type { Page } from 'playwright-core'
import { loadAtlas } from '../src/lexicon/map.ts'
import { newApp } from '../src/serve/app.ts'
import { listen } from '../src/serve/listen.ts'
import { buildPage, openBrowser } from '../test/e2e/browser.ts'
import { longLibrary } from '../test/e2e/many.ts'
import { fixtureSuccessor, resolveFixtureState } from '../test/serve/fixture.ts'

export const title =
  'The screen: a dossier of 100,000 records in Chromium (targets: first lines 1 s, filter 100 ms, frame 16.7 ms)'

const COUNT = 100_000
const OPENINGS = 3

/** Opens the dossier, filters it and pans its timeline, and prints how long each took. */
export async function run(): Promise<void> {
  const library = longLibrary(COUNT)
  const parts = { library, resolveState: resolveFixtureState, successor: fixtureSuccessor, atlas: loadAtlas() }
  const server = await listen(newApp({ ...parts, files: await buildPage(), version: '0.0.0' }), { port: 0 })
  const browser = await openBrowser()
  try {
    const began = performance.now()
    await (await fetch(`${server.url}/api/dossier/RUS+SDN/columns`)).arrayBuffer()
    console.log(`put together by the server in ${(performance.now() - began).toFixed(0)} ms, once`)
    for (let opening = 0; opening < OPENINGS; opening++) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, reducedMotion: 'reduce' })
      await measure(await context.newPage(), `${server.url}/dossier/RUS+SDN`)
      await context.close()
    }
  } finally {
    await browser.close()
    await server.close()
  }
}

async function measure(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.locator('.line').first().waitFor()
  const lines = await page.evaluate<number>('performance.now()')
  await page.getByRole('checkbox', { name: 'actual' }).waitFor()
  // The picture follows the text a moment later.
  await page.evaluate('new Promise((done) => requestIdleCallback(() => requestIdleCallback(done)))')
  const filter = await page.evaluate<number>(FILTER)
  const frame = await page.evaluate<number>(PAN)
  console.log(`first lines ${lines.toFixed(0)} ms, filter ${filter.toFixed(0)} ms, median frame ${frame.toFixed(1)} ms`)
}

/** A click on a box of the filter until its bar stands there, in ms. */
const FILTER = `(async () => {
  const box = [...document.querySelectorAll('.facet label')].find((label) => label.textContent.startsWith('planned'))
  const began = performance.now()
  box.querySelector('input').click()
  while (document.querySelector('.filterbar') === null) await new Promise(requestAnimationFrame)
  return performance.now() - began
})()`

/** The median time between 60 frames while the timeline is zoomed, in ms. */
const PAN = `(async () => {
  const canvas = document.querySelector('.tl canvas')
  const frames = []
  let last = performance.now()
  for (let at = 0; at < 60; at += 1) {
    canvas.dispatchEvent(new WheelEvent('wheel', { deltaY: 24, cancelable: true, clientY: 400 }))
    await new Promise(requestAnimationFrame)
    frames.push(performance.now() - last)
    last = performance.now()
  }
  return frames.sort((a, b) => a - b)[30]
})()`
