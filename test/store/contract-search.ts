import { expect, test } from 'vitest'
import { wordsOf } from '../../src/model/span.ts'
import type { Store } from '../../src/store/store.ts'
import { sampleCoded, sampleRuling } from './sample.ts'

/** Opens one more connection to the place. */
export type Open = () => Promise<Store>

/** Two paragraphs. */
export const VISIT = 'Sudanese President Omar al-Bashir visited Sochi.\n\nHe asked Russia for protection.'

/** What finding words must do. */
export function searchTests(open: Open): void {
  test.each<[why: string, words: string, hits: readonly string[]]>([
    ['one word', 'Sochi', ['Sochi']],
    ['whatever its case', 'SOCHI', ['Sochi']],
    ['by its stem', 'visits', ['visited']],
    ['all the words', 'sochi president', ['President', 'Sochi']],
    ['a phrase', '"visited Sochi"', ['visited Sochi']],
    ['a beginning', 'Sud*', ['Sudanese', 'Sudan']],
    ['behind an emoji, in another script', 'Хартум', ['Хартум']],
    ['Arabic', 'الخرطوم', ['الخرطوم']],
    ['without its accent', 'cafe', ['Café']],
    ['words that the index has a meaning for', 'OR NOT AND', []],
    ['a phrase that does not stand so', '"Sochi visited"', []],
    ['no word at all', '- " *', []],
    ['an open quotation mark', '"Sochi', ['Sochi']],
    ['a column that the index has', 'words:Sochi', []],
  ])('%s', async (_why, words, hits) => {
    const store = await open()
    const text = `${VISIT}\n\n🛫 In Хартум (Khartoum, الخرطوم), Sudan, the Café is \u0001shut.`
    await store.addCoded(sampleCoded('a.txt', text), '1')
    const found = await store.search(words)
    expect(found.flatMap((passage) => passage.hits.map((hit) => wordsOf(text, hit)))).toEqual(hits)
    for (const { span, text: shown } of found) expect(shown).toBe(wordsOf(text, span).replace('\u0001', ' '))
  })

  test('the better passage comes first, and equals in order of document', async () => {
    const store = await open()
    await store.addCoded(sampleCoded('b', 'The base.'), '1')
    await store.addCoded(sampleCoded('a', 'The base!'), '1')
    await store.addCoded(sampleCoded('c', 'The base, the naval base, the base on the Red Sea: always the base.'), '1')
    const order = (await store.search('base')).map((passage) => passage.document)
    expect(order.indexOf('a')).toBeLessThan(order.indexOf('b'))
    expect(await store.search('base', 2)).toEqual((await store.search('base')).slice(0, 2))
  })

  test('menus are not searched', async () => {
    const store = await open()
    const coded = sampleCoded('a', 'Home Search Login')
    const blocks = coded.document.blocks.map((block) => ({ ...block, role: 'navigation' as const }))
    await store.addCoded({ ...coded, document: { ...coded.document, blocks } }, '1')
    expect(await store.search('login')).toEqual([])
  })
}

/** What several connections at once must do. */
export function concurrencyTests(open: Open): void {
  test('a reader sees whole documents while another connection writes', async () => {
    const [writer, reader] = [await open(), await open()]
    const written = (async () => {
      for (let number = 0; number < 50; number++)
        await writer.addCoded(sampleCoded(`d${number}`, `${number} ${VISIT}`), '1')
    })()
    let seen = 0
    while (seen < 50) {
      const entries = await reader.documents()
      expect(entries.length).toBeGreaterThanOrEqual(seen)
      expect(entries.every((entry) => entry.mentions === 2)).toBe(true)
      seen = entries.length
    }
    await written
    expect(await reader.check()).toEqual([])
  })

  test('many calls at once on one connection do not mix', async () => {
    const store = await open()
    const numbers = Array.from({ length: 40 }, (_, index) => index)
    const added = await Promise.all(
      numbers.map((number) => store.addCoded(sampleCoded(`d${number % 20}`, `${number % 20}`), '1')),
    )
    expect(added.filter((each) => each === 'added')).toHaveLength(20)
    expect(added.filter((each) => each === 'unchanged')).toHaveLength(20)
    expect(await store.generation()).toBe(20)
  })

  test('writers of several connections wait for each other', async () => {
    const stores = await Promise.all([open(), open()])
    const ids = Array.from({ length: 60 }, (_, index) => `d${index}`)
    await Promise.all(ids.map((id, index) => stores[index % 2 === 0 ? 0 : 1].addCoded(sampleCoded(id, id), '1')))
    expect(await stores[0].documents()).toHaveLength(60)
    expect(await stores[1].generation()).toBe(60)
  })

  test('two that open a new place at once both get it', async () => {
    const stores = await Promise.all([open(), open(), open()])
    await stores[1].addCoded(sampleCoded('a', VISIT), '1')
    await stores[0].addRulings([sampleRuling('one')])
    expect(await stores[2].rulings()).toHaveLength(1)
  })
}
