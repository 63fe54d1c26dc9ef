import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AddAnswer, DocumentAnswer, DossierAnswer, EvidenceAnswer, PileAnswer } from '../../src/serve/answers.ts'
import { SHOTS, axeFindings, openBrowser, watchFaults } from './browser.ts'
import { serveSamples } from './served.ts'
import type { Served } from './served.ts'

let served: Served
let url = ''
let browser: Browser

beforeAll(async () => {
  served = await serveSamples()
  url = served.url
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  served?.stop()
})

// The tests know which answer an address gives.
const ask = async <T>(path: string): Promise<T> => (await (await fetch(url + path)).json()) as T

test('every mark of every line of the sample dossier stands on the words of its document', async () => {
  const { lines } = await ask<DossierAnswer>('/api/dossier/Russia+Sudan')
  expect(lines.length).toBeGreaterThan(20)
  const texts = new Map<string, string>()
  for (const { documents } of (await ask<PileAnswer>('/api/documents')).documents.map(({ id }) => ({
    documents: id,
  }))) {
    const { document } = await ask<DocumentAnswer>(`/api/documents/${encodeURIComponent(documents)}`)
    texts.set(document.id, document.text)
  }
  for (const line of lines) {
    const { record, passages } = await ask<EvidenceAnswer>(`/api/dossier/RUS+SDN/records/${line.id}`)
    expect(passages).toHaveLength(record.witnesses.length)
    for (const { document, mention, span, text, marks } of passages) {
      expect(texts.get(document)?.slice(span.start, span.end)).toBe(text)
      const witness = record.witnesses.find((each) => each.document === document && each.mention.id === mention)
      const words = marks.filter((mark) => mark.on).map((mark) => texts.get(document)?.slice(mark.start, mark.end))
      expect(words).toEqual([witness?.triggerText])
    }
  }
})

test('the sample dossier opens, its lines open, and axe finds nothing', async () => {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 1000 } })).newPage()
  const faults = watchFaults(page, url)
  await page.goto(`${url}/dossier/RUS+SDN`)
  await page.locator('.line').nth(3).locator('summary').click()
  await page.locator('.line[open] mark.on').first().waitFor()
  await page.screenshot({ path: join(SHOTS, 'samples.png') })
  expect(await axeFindings(page)).toEqual([])
  expect(faults).toEqual([])
})

test('a document that is added shows in the dossier of its states', async () => {
  const name = 'a-note.txt'
  const body = 'In March 1999 Norway recognised Eritrea. Eritrea expelled the Norwegian ambassador on 4 May 2001.'
  const headers = { 'content-type': 'application/octet-stream' }
  const response = await fetch(`${url}/api/documents?name=${name}`, { method: 'POST', headers, body })
  // The test knows which answer this address gives.
  const { documents, refused } = (await response.json()) as AddAnswer
  expect(documents).toContainEqual({ id: name, outcome: 'added' })
  expect(refused).toEqual([])
  const { lines } = await ask<DossierAnswer>('/api/dossier/Norway+Eritrea')
  expect(lines.map((line) => line.date)).toEqual(['1999-03', '2001-05-04'])
})
