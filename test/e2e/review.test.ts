import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DossierAnswer, EvidenceAnswer, RulingsAnswer } from '../../src/serve/answers.ts'
import { SHOTS, axeFindings, openBrowser, watchFaults } from './browser.ts'
import { serveSamples } from './served.ts'
import type { Served } from './served.ts'

let served: Served
let browser: Browser

beforeAll(async () => {
  served = await serveSamples()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  served?.stop()
})

// The tests know which answer an address gives.
const ask = async <T>(path: string): Promise<T> => (await (await fetch(served.url + path)).json()) as T
const rulings = async (): Promise<RulingsAnswer['rulings']> => (await ask<RulingsAnswer>('/api/rulings')).rulings
const dossier = async (): Promise<DossierAnswer> => await ask('/api/dossier/RUS+SDN')

async function onReview(use: (page: Page) => Promise<void>, item = ''): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const faults = watchFaults(page, served.url)
  await page.goto(`${served.url}/dossier/RUS+SDN/review${item === '' ? '' : `?item=${item}`}`)
  await page.locator('.decide').waitFor()
  await use(page)
  await context.close()
  expect(faults).toEqual([])
}

const current = async (page: Page): Promise<string> =>
  (await page.locator('.queue [aria-current]').getAttribute('href')) ?? ''

/** Presses a key and waits until another thing is asked. */
async function decide(page: Page, key: string): Promise<void> {
  const before = await current(page)
  await page.keyboard.press(key)
  await expect.poll(async () => await current(page)).not.toBe(before)
  await page.locator('.decide').waitFor()
}

test('the keyboard alone reviews twenty things, takes one back and gives it again', async () => {
  await onReview(async (page) => {
    expect(await axeFindings(page)).toEqual([])
    await page.screenshot({ path: join(SHOTS, 'review.png') })
    for (let at = 0; at < 20; at += 1) await decide(page, ['y', 'h', 'y', 'n'][at % 4] ?? 'y')
    await expect.poll(async () => (await rulings()).length).toBe(20)
    await page.getByRole('button', { name: /^z Undo/ }).waitFor()
    await expect.poll(async () => await page.locator('[data-key=z]').isEnabled()).toBe(true)
    await page.keyboard.press('z')
    await expect.poll(async () => (await rulings()).length).toBe(21)
    expect((await rulings())[19]?.state).toBe('withdrawn')
    await page.keyboard.press('Shift+Z')
    await expect.poll(async () => (await rulings()).length).toBe(22)
    await page.locator('.hist li').first().waitFor()
    expect(await axeFindings(page)).toEqual([])
  })
})

test('a rejected line leaves the dossier, and comes back when that is taken back', async () => {
  const [line] = (await dossier()).lines.filter((each) => each.ruled === undefined)
  if (line === undefined) throw new Error('a line is left')
  await onReview(async (page) => {
    await decide(page, 'n')
    await expect.poll(async () => (await dossier()).lines.some(({ id }) => id === line.id)).toBe(false)
    await expect.poll(async () => await page.locator('[data-key=z]').isEnabled()).toBe(true)
    await page.keyboard.press('z')
    await expect.poll(async () => (await dossier()).lines.some(({ id }) => id === line.id)).toBe(true)
    await expect.poll(async () => await current(page)).toContain(line.id)
  }, line.id)
})

test('a field is edited by key, says what the texts gave, and is undone', async () => {
  const line = (await dossier()).lines.find((each) => each.ruled === undefined && each.date?.length === 10)
  if (line === undefined) throw new Error('a line with a day is left')
  await onReview(async (page) => {
    await page.keyboard.press('e')
    const date = page.getByLabel('date', { exact: true })
    await date.fill('1999-13')
    await page.getByText('This is no date').waitFor()
    await date.fill('1999-12')
    expect(await axeFindings(page)).toEqual([])
    await date.press('Enter')
    await page.locator('.hist li').filter({ hasText: 'date: 1999-12' }).first().waitFor()
    const { record } = await ask<EvidenceAnswer>(`/api/dossier/RUS+SDN/records/${line.id}`)
    expect(record.ruled?.edits).toMatchObject([{ field: 'date', was: line.date }])
    expect((await dossier()).lines.find(({ id }) => id === line.id)?.date).toBe('1999-12')
    await expect.poll(async () => await page.locator('[data-key=z]').isEnabled()).toBe(true)
    await page.keyboard.press('z')
    await expect.poll(async () => (await dossier()).lines.find(({ id }) => id === line.id)?.date).toBe(line.date)
  }, line.id)
})

test('two lines are merged by key, and a passage is split out again', async () => {
  const before = await dossier()
  const line = before.lines.find((each) => each.ruled === undefined && each.kind === 'visit')
  if (line === undefined) throw new Error('a visit is left')
  await onReview(async (page) => {
    await page.keyboard.press('m')
    await page.getByRole('searchbox', { name: 'Merge with' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('searchbox', { name: 'Merge with' }).press('Enter')
    await expect.poll(async () => (await dossier()).lines.length).toBe(before.lines.length - 1)
    await page.locator('[data-key=x]').waitFor()
    await page.locator('.wit li').first().waitFor()
    await page.keyboard.press('x')
    await page.getByRole('checkbox').first().check()
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await rulings()).at(-1)?.ruling.verdict).toBe('split')
  }, line.id)
})

test('a note is written by key and stands in the history', async () => {
  await onReview(async (page) => {
    await page.keyboard.press('c')
    await page.getByRole('textbox', { name: 'Note' }).fill('Ask the embassy.')
    await page.keyboard.press('Enter')
    await page.locator('.hist', { hasText: 'Ask the embassy.' }).waitFor()
  })
})
