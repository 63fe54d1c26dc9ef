import { assert, asyncProperty, nat, string } from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { EventRecord, Reconciled } from '../../src/model/record.ts'
import type { OpenStore } from '../../src/store/sqlite.ts'
import type { Store } from '../../src/store/store.ts'
import { type Open, VISIT, concurrencyTests, searchTests } from './contract-search.ts'
import { sampleCoded, sampleRuling } from './sample.ts'

/** A place that several connections can be opened to, like a file or a database. */
export interface StorePlace {
  readonly open: () => Promise<OpenStore>
  readonly remove: () => Promise<void>
}

/** What every store must do: run over each database that Chancery knows. */
export function describeStore(name: string, makePlace: () => Promise<StorePlace>): void {
  let place: StorePlace
  let opened: OpenStore[]
  const open = async (): Promise<Store> => {
    const made = await place.open()
    opened.push(made)
    return made.store
  }
  beforeEach(async () => {
    place = await makePlace()
    opened = []
  })
  afterEach(async () => {
    for (const each of opened) await each.close()
    await place.remove()
  })
  describe(`${name}: documents`, () => documentTests(open))
  describe(`${name}: derived`, () => derivedTests(open))
  describe(`${name}: rulings`, () => rulingTests(open))
  describe(`${name}: search`, () => searchTests(open))
  describe(`${name}: several at once`, () => concurrencyTests(open))
}

function documentTests(open: Open): void {
  test('what is added comes back as it was, also to another connection', async () => {
    const coded = sampleCoded('a.txt', VISIT)
    expect(await (await open()).addCoded(coded, '1')).toBe('added')
    expect(await (await open()).findCoded('a.txt')).toEqual(coded)
  })

  test('the same bytes twice change nothing, under whatever id', async () => {
    const store = await open()
    await store.addCoded(sampleCoded('a.txt', VISIT), '1')
    const generation = await store.generation()
    expect(await store.addCoded(sampleCoded('a.txt', VISIT), '1')).toBe('unchanged')
    expect(await store.addCoded(sampleCoded('copy.txt', VISIT), '1')).toBe('unchanged')
    expect((await store.documents()).map((entry) => entry.id)).toEqual(['a.txt'])
    expect(await store.generation()).toBe(generation)
  })

  test('new rules replace the coding and keep the first id', async () => {
    const store = await open()
    await store.addCoded(sampleCoded('a.txt', VISIT), '1')
    const other = { ...sampleCoded('copy.txt', VISIT), mentions: [] }
    expect(await store.addCoded(other, '2')).toBe('recoded')
    expect(await store.documents()).toMatchObject([{ id: 'a.txt', mentions: 0, codeVersion: '2' }])
    expect((await store.search('Bashir')).map((passage) => passage.document)).toEqual(['a.txt'])
  })

  test('an id with other bytes is replaced, words and all', async () => {
    const store = await open()
    await store.addCoded(sampleCoded('a.txt', VISIT), '1')
    expect(await store.addCoded(sampleCoded('a.txt', 'Egypt expelled the envoy.'), '1')).toBe('replaced')
    expect(await store.search('Bashir')).toEqual([])
    expect(await store.search('envoy')).toHaveLength(1)
    expect(await store.documents()).toHaveLength(1)
  })

  test('documents are listed by id, with what a list needs', async () => {
    const store = await open()
    for (const id of ['b', 'a', 'C']) await store.addCoded(sampleCoded(id, `${id} ${VISIT}`), '7')
    expect((await store.documents()).map((entry) => entry.id)).toEqual(['C', 'a', 'b'])
    expect((await store.documents())[0]).toEqual({
      id: 'C',
      sha256: sampleCoded('C', `C ${VISIT}`).document.sha256.bytes,
      format: 'text',
      title: 'Title of C',
      publisher: null,
      published: null,
      url: null,
      language: 'en',
      kind: 'news',
      length: VISIT.length + 2,
      mentions: 2,
      codeVersion: '7',
    })
  })

  test('an unknown id is not there, and to require it fails', async () => {
    const store = await open()
    expect(await store.findCoded('nowhere')).toBeUndefined()
    expect(await store.findBytes('00')).toBeUndefined()
    await expect(store.requireCoded('nowhere')).rejects.toMatchObject({ code: 'store/unknown-document' })
  })

  test('stale documents are those coded by other rules', async () => {
    const store = await open()
    await store.addCoded(sampleCoded('old', 'old'), '1')
    await store.addCoded(sampleCoded('new', 'new'), '2')
    const stale = await all(store.staleDocuments('2'))
    expect(stale.map((document) => document.id)).toEqual(['old'])
    expect((await all(store.allCoded())).map((coded) => coded.document.id)).toEqual(['new', 'old'])
  })

  test('a failed file is kept with its reason until it is read after all', async () => {
    const store = await open()
    await store.addFailed({ id: 'a.txt', code: 'read/empty', message: 'first' })
    await store.addFailed({ id: 'a.txt', code: 'read/empty', message: 'again' })
    expect(await store.failedFiles()).toEqual([{ id: 'a.txt', code: 'read/empty', message: 'again' }])
    await store.addCoded(sampleCoded('a.txt', VISIT), '1')
    expect(await store.failedFiles()).toEqual([])
  })

  test('any text survives, with every offset', async () => {
    const store = await open()
    const text = string({ unit: 'binary', minLength: 1 }).map((drawn) => drawn.toWellFormed())
    await assert(
      asyncProperty(text, nat(), async (drawn, salt) => {
        const coded = sampleCoded(`id ${salt}`, `${salt} ${drawn}`)
        await store.addCoded(coded, '1')
        expect(await store.findCoded(coded.document.id)).toEqual(coded)
      }),
      { numRuns: 50, seed: 1 },
    )
    expect(await store.check()).toEqual([])
  })

  test('the check names what is wrong', async () => {
    const store = await open()
    const coded = sampleCoded('a.txt', VISIT)
    const blocks = [{ start: 3, end: 100_000, role: 'paragraph' as const }]
    await store.addCoded({ ...coded, document: { ...coded.document, text: `${VISIT}!`, blocks } }, '1')
    expect(await store.check()).toEqual([
      'a.txt: the text is not the one that was read',
      'a.txt: block 3–100000 does not resolve',
    ])
  })
}

async function all<T>(things: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = []
  for await (const thing of things) found.push(thing)
  return found
}

function derivedTests(open: Open): void {
  test('nothing derived from nothing is fresh', async () => {
    const store = await open()
    expect(await store.derivedIsFresh()).toBe(true)
    expect(await store.records()).toEqual([])
  })

  test('ten thousand records replace those before, in their order', async () => {
    const store = await open()
    await store.addCoded(sampleCoded('a', VISIT), '1')
    expect(await store.derivedIsFresh()).toBe(false)
    await store.replaceDerived(sampleDerived(3, 'first'), await store.generation())
    await store.replaceDerived(sampleDerived(10_000, 'второй'), await store.generation())
    const records = await store.records()
    expect(records).toHaveLength(10_000)
    expect(records[9999]?.id).toBe('r-9999')
    expect(await store.findRecord('r-2')).toEqual(sampleDerived(3, 'второй').records[2])
    expect(await store.findRecord('r-x')).toBeUndefined()
    expect(await store.derivedIsFresh()).toBe(true)
    expect(await store.origins()).toEqual([{ id: 'o', documents: ['a'], links: [] }])
    expect(await store.threads()).toEqual([{ id: 't', title: 'второй', stage: 'signed', records: ['r-0'] }])
  })

  test('what was derived before the last coding is not fresh', async () => {
    const store = await open()
    await store.addCoded(sampleCoded('a', VISIT), '1')
    const generation = await store.generation()
    await store.addCoded(sampleCoded('b', 'b'), '1')
    await store.replaceDerived(sampleDerived(1, 'x'), generation)
    expect(await store.derivedIsFresh()).toBe(false)
  })

  test('a single value is kept in place of the one before', async () => {
    const store = await open()
    expect(await store.findMeta('colour')).toBeUndefined()
    await store.setMeta('colour', 'red')
    await store.setMeta('colour', 'أزرق')
    expect(await store.findMeta('colour')).toBe('أزرق')
  })
}

/** So many records by one title, one origin, one thread. */
function sampleDerived(count: number, title: string): Reconciled {
  // Only the store is tried here, and it does not look inside a record.
  const records = Array.from({ length: count }, (_, index) => ({ id: `r-${index}`, title }) as EventRecord)
  return {
    records,
    origins: [{ id: 'o', documents: ['a'], links: [] }],
    threads: [{ id: 't', title, stage: 'signed', records: ['r-0'] }],
  }
}

function rulingTests(open: Open): void {
  test('ten thousand rulings keep their order and outlive new coding', async () => {
    const store = await open()
    const many = Array.from({ length: 10_000 }, (_, index) => sampleRuling(`ruling ${(index * 7919) % 10_000}`))
    await store.addRulings(many)
    await store.addCoded(sampleCoded('a', VISIT), '1')
    await store.addCoded(sampleCoded('a', VISIT), '2')
    expect(await store.rulings()).toEqual(many)
    expect(await store.countRulings()).toBe(many.length)
  })

  test('the same ruling again is harmless; another of its id is refused, and all that came with it', async () => {
    const store = await open()
    await store.addRulings([sampleRuling('one')])
    await store.addRulings([sampleRuling('one')])
    await expect(store.addRulings([sampleRuling('two'), sampleRuling('one', 'other words')])).rejects.toMatchObject({
      code: 'store/ruling-taken',
    })
    await expect(store.addRulings([sampleRuling('three'), sampleRuling('three', 'x')])).rejects.toThrow('three')
    expect(await store.rulings()).toEqual([sampleRuling('one')])
  })
}
