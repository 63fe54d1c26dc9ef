import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadAtlas } from '../../src/lexicon/map.ts'
import { newApp } from '../../src/serve/app.ts'
import { listen } from '../../src/serve/listen.ts'
import type { Listening } from '../../src/serve/listen.ts'
import { CODED, FIXTURE_LIBRARY, RECORDS, fixtureSuccessor, resolveFixtureState } from '../serve/fixture.ts'
import { SHOTS, axeFindings, buildPage, openBrowser, watchFaults } from './browser.ts'

let browser: Browser
let server: Listening

beforeAll(async () => {
  const files = await buildPage()
  const parts = {
    library: FIXTURE_LIBRARY,
    resolveState: resolveFixtureState,
    successor: fixtureSuccessor,
    atlas: loadAtlas(),
    files,
    version: '0.0.0',
  }
  server = await listen(newApp(parts), { port: 0 })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

interface Look {
  readonly width?: number
  readonly dark?: boolean
  /** What the browser may say on its console: it reports a refused request itself. */
  readonly mayHear?: RegExp
}

/** Opens an address in a fresh window and closes it when done; the page must have done nothing it should not. */
async function onPage(path: string, use: (page: Page) => Promise<void>, look: Look = {}): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1440, height: 900 },
    colorScheme: look.dark === true ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const faults = watchFaults(page, server.url)
  await page.goto(server.url + path, { waitUntil: 'networkidle' })
  await page.locator('#main h1').first().waitFor({ state: 'attached' })
  await page.locator('[aria-busy=true]').waitFor({ state: 'detached' })
  await use(page)
  await context.close()
  expect(faults.filter((fault) => look.mayHear?.test(fault) !== true)).toEqual([])
}

const recordOf = (words: string) => {
  const found = RECORDS.find((record) => record.title.includes(words))
  if (found === undefined) throw new Error(`no record: ${words}`)
  return found
}

const ADDRESSES: readonly (readonly [name: string, path: string])[] = [
  ['home', '/'],
  ['dossier', '/dossier/RUS+SDN'],
  ['evidence', `/dossier/RUS+SDN?open=${recordOf('Al-Bashir visits').id}`],
  ['nothing-left', '/dossier/RUS+SDN?reality=denied&source=World+Digest'],
  ['nothing-between', '/dossier/EGY+CHN'],
  ['registers', '/dossier/RUS+SDN/registers'],
  ['sources', '/dossier/RUS+SDN/sources'],
  ['balance', '/dossier/RUS+SDN/balance'],
  ['statements', '/dossier/RUS+SDN/statements'],
  ['months', '/dossier/RUS+SDN/balance?by=month&weight=count'],
  ['map', '/dossier/RUS+SDN/map'],
  ['graph', '/dossier/RUS+SDN/graph'],
  ['review', '/dossier/RUS+SDN/review'],
  ['brief', '/dossier/RUS+SDN/brief?sections=summary,chronology,stages,disputed,figures,sources'],
  ['guide', '/dossier/RUS+SDN?guide=1'],
  ['reader', '/document/encyclopedia%2Frussia-sudan.md?at=1370-1376'],
  ['search', '/search?q=embassy'],
  ['reading', '/reading'],
  ['nowhere', '/document/none'],
]

/** Pages whose dark and narrow form is only that of their parts. */
const LIKE_OTHERS = ['nothing-left', 'nothing-between', 'nowhere', 'search', 'dossier', 'months', 'guide', 'reading']

describe.each<[look: string, how: Look, rules: readonly string[], without: readonly string[]]>([
  ['light', {}, [], []],
  ['dark', { dark: true }, ['color-contrast'], LIKE_OTHERS],
  ['narrow', { width: 420 }, ['target-size', 'scrollable-region-focusable', 'color-contrast'], LIKE_OTHERS],
  // 200 % zoom of a window of 1280 pixels: as many CSS pixels as half of them.
  ['zoomed', { width: 640 }, ['scrollable-region-focusable'], ['home', ...LIKE_OTHERS]],
])('%s', (look, how, rules, without) => {
  test.each(ADDRESSES.filter(([name]) => !without.includes(name)))('axe finds nothing on %s', async (name, path) => {
    const checked = async (page: Page): Promise<void> => {
      await page.screenshot({ path: join(SHOTS, `${name}-${look}.png`) })
      expect(await axeFindings(page, rules)).toEqual([])
      const wider = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
      expect(wider, 'the page must not scroll sideways').toBe(0)
    }
    await onPage(path, checked, name === 'nowhere' ? { ...how, mayHear: /status of 404/ } : how)
  })
})

test('every line opens its own words, marked as they stand in the document', async () => {
  await onPage('/dossier/RUS+SDN', async (page) => {
    expect(await page.locator('.line').count()).toBe(RECORDS.length)
    for (const record of RECORDS) {
      const line = page.locator(`#${record.id}`)
      await line.locator('summary').click()
      await line.locator('mark.on').first().waitFor()
      const marks = await line.locator('mark.on').allTextContents()
      const words = record.witnesses.map(({ document, mention: { trigger } }) =>
        CODED.find((coded) => coded.document.id === document)?.document.text.slice(trigger.start, trigger.end),
      )
      expect(new Set(marks)).toEqual(new Set(words))
      expect(marks).toHaveLength(words.length)
    }
  })
})

test('the keyboard alone goes from line to passage to document and back', async () => {
  await onPage('/dossier/RUS+SDN', async (page) => {
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    const line = page.locator('.line[open]')
    await line.locator('mark.on').first().waitFor()
    expect(await line.locator('summary .txt').textContent()).toContain('opens an embassy')
    await page.keyboard.press('Escape')
    expect(await page.locator('.line[open]').count()).toBe(0)
    await page.keyboard.press('Enter')
    await page.locator('.line[open] [data-key=o]').waitFor()
    await page.keyboard.press('o')
    await page.locator('.reader mark.on').waitFor()
    expect(await page.locator('.reader mark.on').textContent()).toBe('opened an embassy')
    await page.goBack()
    await page.locator('.line[open] mark.on').waitFor()
  })
})

test('single keys are words inside a field, and ? shows the sheet', async () => {
  await onPage('/dossier/RUS+SDN', async (page) => {
    await page.keyboard.press('/')
    await page.keyboard.type('jok?')
    expect(await page.locator('#q').inputValue()).toBe('jok?')
    expect(await page.locator('dialog').isVisible()).toBe(false)
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    expect(await page.locator('dialog').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.locator('dialog').isVisible()).toBe(false)
  })
})

test('a filter stands in the address, and the address brings it back', async () => {
  await onPage('/dossier/RUS+SDN', async (page) => {
    await page.getByRole('checkbox', { name: 'actual' }).uncheck()
    const count = RECORDS.filter((record) => record.reality.value !== 'actual').length
    expect(await page.locator('.line').count()).toBe(count)
    expect(page.url()).toContain('reality=planned')
    await page.reload({ waitUntil: 'networkidle' })
    expect(await page.locator('.line').count()).toBe(count)
    expect(await page.getByRole('checkbox', { name: 'actual' }).isChecked()).toBe(false)
    await page.getByRole('link', { name: /Registers/ }).click()
    expect(page.url()).toMatch(/registers\?reality=planned/)
    await page.getByRole('button', { name: 'Clear all' }).click()
    expect(page.url()).not.toContain('reality')
  })
})

test('filtered to nothing, the page says what would bring most back', async () => {
  await onPage('/dossier/RUS+SDN?reality=denied&source=World+Digest', async (page) => {
    await page.getByRole('button', { name: /^Drop/ }).click()
    expect(await page.locator('.line').count()).toBeGreaterThan(0)
  })
})

test('from the pile to a dossier, and a search from there', async () => {
  await onPage('/', async (page) => {
    await page.getByRole('link', { name: 'Russia and Sudan', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Russia and Sudan' }).waitFor()
    await page.locator('#q').fill('helicopters')
    expect(await page.locator('.line').count()).toBe(1)
    await page.locator('#q').press('Enter')
    await page.locator('.found mark.on').waitFor()
    expect(await page.locator('.found mark.on').textContent()).toBe('helicopters')
  })
})

test('files and pasted text are added, and a refusal says why', async () => {
  await onPage('/', async (page) => {
    await page.getByLabel('Files to add').setInputFiles([
      { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('Sudan expelled the advisers.') },
      { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
    ])
    await page.getByText('2 of 2 done').waitFor()
    const rows = ['FileState', expect.stringContaining('read/empty'), 'note.txt added']
    const table = page.locator('section[aria-labelledby=reading] tr')
    expect(await table.allTextContents()).toEqual(rows)
    await page.reload({ waitUntil: 'networkidle' })
    expect(await table.allTextContents(), 'a page that is loaded again finds its files').toEqual(rows)
    await page.getByRole('button', { name: 'Try again: empty.txt' }).click()
    await page.getByText('2 of 2 done').waitFor()
    await page.getByRole('button', { name: 'Paste text' }).click()
    await page.getByLabel('Name').fill('A note')
    await page.getByLabel('Text', { exact: true }).fill('Russia sold helicopters to Sudan.')
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('3 of 3 done').waitFor()
  })
})

test('any two states are opened by name', async () => {
  await onPage('/dossier', async (page) => {
    expect(await axeFindings(page)).toEqual([])
    await page.getByLabel('One').fill('Russia')
    await page.getByLabel('The other').fill('sdn')
    await page.getByRole('button', { name: 'Open the dossier' }).click()
    await page.locator('.line').first().waitFor()
    expect(new URL(page.url()).pathname).toBe('/dossier/RUS+SDN')
  })
})

test('words of a document that look like markup stay words', async () => {
  await onPage('/document/opinion%2Fgold.html', async (page) => {
    expect(await page.locator('.body').textContent()).toContain('<img src=x onerror=alert(1)>')
    expect(await page.locator('.body img').count()).toBe(0)
  })
})

test('the theme is turned by hand and kept', async () => {
  await onPage('/', async (page) => {
    const paper = async (): Promise<unknown> => await page.evaluate('getComputedStyle(document.body).backgroundColor')
    const before = await paper()
    const knob = page.getByRole('button', { name: /^Theme/ })
    await knob.click()
    await knob.click()
    expect(await paper()).not.toBe(before)
    await page.reload()
    expect(await paper()).not.toBe(before)
  })
})

test('a place of the map filters the dossier, and the map zooms by key', async () => {
  await onPage('/dossier/RUS+SDN/map', async (page) => {
    const rows = page.locator('.mapdesk tbody tr')
    expect(await rows.count()).toBeGreaterThan(0)
    const before = await page.locator('.map svg g').first().getAttribute('transform')
    await page.locator('.map svg').press('+')
    expect(await page.locator('.map svg g').first().getAttribute('transform')).not.toBe(before)
    await page.locator('.mapdesk tbody button').first().click()
    expect(page.url()).toContain('place=')
    expect(await rows.count()).toBe(1)
  })
})

test('the graph is of the time that is chosen', async () => {
  await onPage('/dossier/RUS+SDN/graph', async (page) => {
    const before = await page.locator('.mapdesk tbody tr').count()
    const handle = page.getByLabel('First year')
    await handle.focus()
    await page.keyboard.press('End')
    await page.waitForURL(/from=/)
    expect(await page.locator('.mapdesk tbody tr').count()).toBeLessThan(before)
  })
})

test('the balance is by month and counted where one asks for it, and the address keeps it', async () => {
  await onPage('/dossier/RUS+SDN/balance', async (page) => {
    await page.getByRole('button', { name: 'By month' }).click()
    await page.getByRole('button', { name: 'Counted' }).click()
    expect(page.url()).toMatch(/by=month&weight=count/)
    await page.getByText('each counted as one').waitFor()
    await page.getByText('The numbers as a table').click()
    await page.getByRole('columnheader', { name: 'Month' }).waitFor()
  })
})

test('a brief is chosen, its notes lead to their words, and it is had as Markdown', async () => {
  await onPage(`/dossier/RUS+SDN?open=${recordOf('Al-Bashir visits').id}`, async (page) => {
    await page.locator('.line[open] [data-key=b]').waitFor()
    await page.keyboard.press('b')
    await page.getByRole('button', { name: /In the brief/ }).waitFor()
    await page.getByRole('link', { name: 'Brief', exact: true }).click()
    await page.locator('.sheet .notes li').first().waitFor()
    const all = await page.locator('.sheet-rows dd').count()
    await page.getByLabel(/Picked by hand/).check()
    await page.getByText('Brief of 1 record').waitFor()
    expect(await page.locator('.sheet-rows dd').count()).toBeLessThan(all)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Markdown' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('brief.md')
    await page.locator('.fn').first().click()
    expect(page.url()).toContain('#note-1')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.side-panel').isVisible()).toBe(false)
    expect(await page.locator('.sheet').isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    await page.locator('.notes a').first().click()
    await page.locator('.reader mark.on').waitFor()
  })
})

test('an era filters the dossier to its time', async () => {
  await onPage('/dossier/RUS+SDN', async (page) => {
    const eras = page.locator('.eras button')
    if ((await eras.count()) === 0) return
    await eras.first().click()
    expect(page.url()).toMatch(/from=\d+&to=\d+/)
    expect(await eras.first().getAttribute('aria-pressed')).toBe('true')
  })
})

test('the first look leads through five views and is put away', async () => {
  await onPage('/', async (page) => {
    await page.getByRole('link', { name: 'Take the first look' }).click()
    for (const step of [1, 2, 3, 4]) {
      await page.getByText(`First look, ${step} of 5`).waitFor()
      await page.getByRole('link', { name: 'Next', exact: true }).click()
    }
    await page.getByText('First look, 5 of 5').waitFor()
    await page.getByRole('button', { name: 'Done' }).click()
    await page.goto(server.url, { waitUntil: 'networkidle' })
    expect(await page.getByRole('link', { name: 'Take the first look' }).count()).toBe(0)
  })
})

test('nothing is fetched but on a person’s word, and a refusal can be tried again', async () => {
  await onPage('/', async (page) => {
    await page.getByRole('button', { name: 'Fetch a page' }).click()
    await page.getByLabel('Address').fill('https://example.org/page')
    await page.getByText('example.org', { exact: true }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Fetch it' }).click()
    await page.getByRole('button', { name: 'Try again: page' }).waitFor()
  })
})

test('a stretch brushed on the timeline filters everything by its time', async () => {
  await onPage('/dossier/RUS+SDN', async (page) => {
    const before = await page.locator('.line').count()
    const box = await page.locator('.tl canvas').boundingBox()
    if (box === null) throw new Error('the timeline is on the page')
    await page.keyboard.down('Shift')
    await page.mouse.move(box.x + 150, box.y + 40)
    await page.mouse.down()
    await page.mouse.move(box.x + 150, box.y + 160, { steps: 4 })
    await page.mouse.up()
    await page.keyboard.up('Shift')
    await page.waitForURL(/from=\d{4}-\d\d-\d\d&to=/)
    expect(await page.locator('.line').count()).toBeLessThan(before)
  })
})
