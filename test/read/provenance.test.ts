import { expect, test } from 'vitest'
import type { DocumentKind } from '../../src/model/document.ts'
import { agencyCredit } from '../../src/read/agency.ts'
import { isDateline, isPlaceAndDay } from '../../src/read/front.ts'
import { findPublisher, publisherOfUrl } from '../../src/read/publisher.ts'
import { readDate, writtenDates } from '../../src/read/written-date.ts'
import { LEXICON, documentOf } from './reading.ts'

const BODY =
  'The ships of the two states came to the port of Lima in that year, and both of them left it again in the spring of the next one.'

test.each<[text: string, dates: readonly string[]]>([
  ['November 23, 2017', ['2017-11-23']],
  ['Friday, 21st of July 2017', ['2017-07-21']],
  ['25 Nov. 2017 and Sept 3, 2018', ['2017-11-25', '2018-09-03']],
  ['2017-11-23T10:00:00Z', ['2017-11-23']],
  ['23 novembre 2017', ['2017-11-23']],
  ['23 ноября 2017', ['2017-11-23']],
  ['in November 2017', ['2017-11']],
  ['31 February 2017', []],
  ['he may 2017 times', []],
  ['Mayor 12, 2017', []],
  ['room 2017', []],
])('written date: %s', (text, dates) =>
  expect(writtenDates(text, LEXICON.months).map(({ edtf }) => edtf)).toEqual(dates),
)

test('EDTF is taken as it is', () => expect(readDate('2017-11/2018', LEXICON.months)).toBe('2017-11/2018'))

test.each<[line: string, is: boolean]>([
  ['November 23, 2017', true],
  ['Published: Friday, July 21, 2017, 10:15 GMT', true],
  ['Global Research, November 29, 2017', true],
  ['Harbour Review 25 November 2017', true],
  ['On November 23, 2017 the ministers met in Lima', false],
  ['The ministers met', false],
])('dateline: %s', (line, is) => expect(isDateline(line, LEXICON)).toBe(is))

test.each<[line: string, agencies: readonly string[] | undefined]>([
  ['ss/kms (AP, AFP)', ['Associated Press', 'Agence France-Presse']],
  ['(Reuters)', ['Reuters']],
  ['AFP', ['Agence France-Presse']],
  ['Source: Reuters', ['Reuters']],
  ['ak/ro (MW, NPA)', ['MW', 'NPA']],
  ['(Harbour Wire, own report)', ['Harbour Wire']],
  ['(MPLA)', undefined],
  ['— Harbour Wire', ['Harbour Wire']],
  ['-- AFP', ['Agence France-Presse']],
  ['With material from Harbour Wire', ['Harbour Wire']],
  ['(with reporting from Harbour Wire and AP)', ['Harbour Wire', 'Associated Press']],
  ['Harbour Wire contributed to this report.', ['Harbour Wire']],
  ['[Harbour News Agency]', ['Harbour News Agency']],
  ['(Lima, Peru)', undefined],
  ['The talks (AP) failed', undefined],
  ['(Photo: Harbour Press)', undefined],
  ['(photo: Reuters)', undefined],
  ['(SPLA)', undefined],
  ['(Harbour Wire, Lima)', undefined],
  ['Harbour Wire', undefined],
  ['— Jane Roe', undefined],
  ['— Jane Roe, Harbour Post', undefined],
  ['— Ministry of Defence', undefined],
  ['(Institute of Ports)', undefined],
  ['With thanks to the Harbour Council', undefined],
  ['Additional reporting by Harbour Wire', undefined],
])('credit line: %s', (line, agencies) => expect(agencyCredit(line, LEXICON)?.names).toEqual(agencies))

test.each<[lead: string, credit: string | undefined]>([
  ['LIMA, Peru (Harbour Wire) — The ministers met.', 'Harbour Wire by form'],
  ['LIMA, Nov 23 (Harbour Wire) - The ministers met.', 'Harbour Wire by form'],
  ['LIMA, 23 Nov. 2017 (HWA) - The ministers met.', 'HWA by form'],
  ['LIMA/CALLAO (Reuters/AFP) – The ministers met.', 'Reuters, Agence France-Presse'],
  ['Puerto de la Cruz (AP) -- The ministers met.', 'Associated Press'],
  ['LIMA, November 23. /TASS/. The ministers met.', 'TASS'],
  ['LIMA (NATO) - The ministers met.', undefined],
  ['LONDON (UK) – The ministers met.', undefined],
  ["The Port People's Army (PPA) - a band of smugglers - left.", undefined],
  ['Peru (Reuters reported) - and Chad - met.', undefined],
  ['LIMA (23 November 2017) – The ministers met.', undefined],
  ['The Harbour Council (Harbour Press) - a paper - met.', undefined],
  ['LIMA (Ministry of Ports) – The ministers met.', undefined],
  ['The ministers met (Reuters).', undefined],
])('lead: %s', async (lead, credit) => {
  const { firstPublished } = await documentOf(`Talks in Lima\n\n${lead} ${BODY}\n\n${BODY}`, 'text')
  const form = firstPublished?.why.endsWith('-by-form') === true ? ' by form' : ''
  expect(firstPublished === null ? undefined : firstPublished.publishers.join(', ') + form).toBe(credit)
})

test.each<[end: string, credit: string | undefined]>([
  ['(Harbour Wire)', 'Harbour Wire'],
  ['– AFP', 'Agence France-Presse'],
  ['— Harbour Wire.', 'Harbour Wire'],
  ['(see Annex)', undefined],
  ['(SPLA)', undefined],
  ['– Jane Roe', undefined],
])('a paragraph closed by %s', async (end, credit) => {
  const document = await documentOf(`Talks in Lima\n\n${BODY}\n\n${BODY} ${end}`, 'text')
  expect(document.firstPublished?.publishers.join(', ')).toBe(credit)
  const { start, end: last, role } = document.blocks.at(-1) ?? { start: 0, end: 0, role: 'table' }
  expect([role, document.text.slice(start, last).endsWith(end)]).toEqual([credit ? 'credit' : 'paragraph', true])
  expect(document.blocks.filter((block) => block.role === 'paragraph')).toHaveLength(2)
})

test.each<[line: string, is: boolean]>([
  ['Valletta, 3 March 2025', true],
  ['Port Louis, the 3rd March 2025', true],
  ['New York, March 3, 2025', true],
  ['Valletta, March 2025', false],
  ['valletta, 3 March 2025', false],
  ['Signed in Valletta, 3 March 2025', false],
  ['Valletta, 3 March 2025 to 5 March 2025', false],
])('place and day: %s', (line, is) => expect(isPlaceAndDay(line, LEXICON)).toBe(is))

test.each<[why: string, text: string, published: string | null, title: string]>([
  ['below the title', `Talks on ports\n\nValletta, 3 March 2025\n\n${BODY}`, '2025-03-03', 'Talks on ports'],
  ['above the title', `Valletta, 3 March 2025\n\nTalks on ports\n\n${BODY}`, '2025-03-03', 'Talks on ports'],
  ['at the foot', `Talks on ports\n\n${BODY}\n\n${BODY}\n\nValletta, 3 March 2025`, '2025-03-03', 'Talks on ports'],
  ['as the title', `Armistice, 11 November 1918\n\n${BODY}`, null, 'Armistice, 11 November 1918'],
  [
    'in the body',
    `Talks on ports\n\n${BODY}\n\n${BODY}\n\nValletta, 3 March 2025\n\n${BODY}\n\n${BODY}\n\n${BODY}`,
    null,
    'Talks on ports',
  ],
  [
    'as chapters of a chronology',
    `Talks on ports\n\n${['3 March 2021', '4 March 2022', '5 May 2023', '6 May 2024'].map((day) => `${BODY}\n\n${day}\n\n${BODY}`).join('\n\n')}`,
    null,
    'Talks on ports',
  ],
])('a place and day %s', async (_why, text, published, title) => {
  const document = await documentOf(text, 'text')
  expect([document.published?.edtf ?? null, document.title]).toEqual([published, title])
})

test('a publisher is found by name, alias and host, not by a part of one', () => {
  expect(findPublisher('the guardian', LEXICON.publishers)?.name).toBe('The Guardian')
  expect(findPublisher('DW', LEXICON.publishers)?.name).toBe('Deutsche Welle')
  expect(findPublisher('Guardian angels', LEXICON.publishers)).toBeUndefined()
  expect(publisherOfUrl('https://www.dw.com/en/x', LEXICON.publishers)?.name).toBe('Deutsche Welle')
  expect(publisherOfUrl('https://notdw.com/en/x', LEXICON.publishers)).toBeUndefined()
})

test('a reprint names its publisher, its day, and where it was first', async () => {
  const document = await documentOf(
    `## Talks in Lima\n\nBy [Jane Roe](#)\n\nGlobal Research, November 29, 2017\n\n[Harbour Review](#) 25 November 2017\n\n${BODY}\n\nThe original source of this article is [Harbour Review](#)\n\n**Disclaimer:** The contents of this article are of sole responsibility of the author(s).`,
    'markdown',
  )
  expect(document).toMatchObject({
    title: 'Talks in Lima',
    publisher: 'Global Research',
    authors: ['Jane Roe'],
    published: { edtf: '2017-11-29', basis: 'stated', why: 'byline/dateline' },
    kind: 'advocacy',
    firstPublished: { publishers: ['Harbour Review'], relation: 'reprint', edtf: '2017-11-25' },
  })
  expect(document.standing.map(({ kind }) => kind)).toEqual(['republished', 'disclaimer'])
})

test('agency material names the agencies', async () => {
  const tail = await documentOf(`Talks in Lima\n\nNovember 23, 2017\n\n${BODY}\n\n${BODY}\n\njr/kms (AP, AFP)`, 'text')
  expect(tail.firstPublished).toMatchObject({
    publishers: ['Associated Press', 'Agence France-Presse'],
    relation: 'wire',
  })
  const unknown = await documentOf(`Talks in Lima\n\nLIMA, Peru (Harbour Wire) - ${BODY}\n\n${BODY}`, 'text')
  expect(unknown.firstPublished).toMatchObject({ publishers: ['Harbour Wire'], relation: 'wire' })
  const head = await documentOf(`Talks in Lima\n\nLIMA, Nov 23 (Reuters) - ${BODY}\n\n${BODY}`, 'text')
  expect(head).toMatchObject({ kind: 'wire', firstPublished: { publishers: ['Reuters'], relation: 'wire' } })
})

test('an outlet that credits itself is no copy', async () => {
  const document = await documentOf(`Talks in Lima\n\n${BODY}\n\n${BODY}\n\nak/ro (HW, AFP)`, 'text', {
    publisher: 'The Harbour Wire',
  })
  expect(document.firstPublished?.publishers).toEqual(['Agence France-Presse'])
})

test('a photo agency is not who printed the text first', async () => {
  const document = await documentOf(`Talks in Lima\n\nA minister\nImage: Reuters\n\n${BODY}\n\n${BODY}`, 'text')
  expect(document.firstPublished).toBeNull()
})

test('a day in a caption gives the month, as inferred, when nothing states a day', async () => {
  const caption = 'The ministers in Lima, November 23, 2017 [Jane Roe/Reuters]'
  const inferred = await documentOf(`Why did they sign?\n\n${caption}\n\n${BODY}`, 'text')
  expect(inferred.published).toMatchObject({ edtf: '2017-11', basis: 'inferred', why: 'caption/photo-date' })
  const stated = await documentOf(`Why did they sign?\n\nDecember 1, 2017\n\n${caption}\n\n${BODY}`, 'text')
  expect(stated.published).toMatchObject({ edtf: '2017-12-01', basis: 'stated' })
  const given = await documentOf(`Why did they sign?\n\n${caption}\n\n${BODY}`, 'text', {
    published: '30 November 2017',
  })
  expect(given.published).toMatchObject({ edtf: '2017-11-30', basis: 'given' })
})

test.each<[kind: DocumentKind, why: string, text: string]>([
  [
    'encyclopedia',
    'the lead of an article on relations',
    `Peru–Chad relations are the bilateral relations between Peru and Chad. ${BODY}`,
  ],
  [
    'opinion',
    'the views are the author’s',
    `Why sign?\n\n${BODY}\n\nThe views expressed in this article are the author’s own.`,
  ],
  ['news', 'a dateline above the body', `Talks fail\n\nFriday, July 21, 2017\n\n${BODY}`],
  [
    'news',
    'a day that heads the lead',
    `Talks fail\n\nFriday, July 21, 2017 On Monday the ships came. ${BODY}\n\n${BODY}`,
  ],
  ['official', 'an order', `By the authority vested in me as President, it is hereby ordered:\n\n${BODY}`],
  [
    'treaty',
    'parties and articles',
    `Treaty of Friendship between Peru and Chad\n\nThe Government of Peru and the Government of Chad have agreed as follows:\n\nArticle 1\n\nThe Contracting Parties shall respect the border. ${BODY}\n\nDone at Lima in duplicate on 4 March 1971.`,
  ],
  ['speech', 'a salutation', `Mr. President, distinguished delegates, ladies and gentlemen, I thank you.\n\n${BODY}`],
  [
    'news',
    'a page with a see-also list is no encyclopedia',
    `Talks fail\n\nFriday, July 21, 2017\n\n${BODY}\n\nSee also\n\n- Ports`,
  ],
  ['unknown', 'nothing tells', `${BODY}\n\n${BODY}`],
])('%s: %s', async (kind, _why, text) => {
  const document = await documentOf(text, 'text')
  expect(document.kind).toBe(kind)
  expect(document.kindWhy.length > 0).toBe(kind !== 'unknown')
})

test('what is given beats what is read', async () => {
  const document = await documentOf(`Talks in Lima\n\nGlobal Research, November 29, 2017\n\n${BODY}`, 'text', {
    title: 'Given',
    publisher: 'Harbour Post',
    url: 'https://harbour.example/a',
    kind: 'official',
  })
  expect(document).toMatchObject({
    title: 'Given',
    publisher: 'Harbour Post',
    url: 'https://harbour.example/a',
    kind: 'official',
  })
})

test.each<[lead: string, published: string | null]>([
  ['Friday, May 8, 2015 On Monday the ships came.', '2015-05-08'],
  ['Friday, May 8, 2015, was the day on which the ships came.', null],
  ['May 8, 2015 was the day on which the ships came.', null],
])('a day that heads the lead: %s', async (lead, published) => {
  const document = await documentOf(`Talks in Lima\n\n${lead} ${BODY}\n\n${BODY}`, 'text')
  expect(document.published?.edtf ?? null).toBe(published)
})
