import { expect, test } from 'vitest'
import { blocksOf, documentOf, expectSound, resultOf } from './reading.ts'

const TEI = `<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
<titleStmt><title type="short">Peru</title><title type="complete">A Guide to Relations:
   Peru</title></titleStmt><publicationStmt><p>Department of State, 2008</p></publicationStmt>
<sourceDesc><p>Researched and written by Jane Roe, March 2008</p></sourceDesc></fileDesc></teiHeader>
<text><body><div><head>Summary</head><p>The state <hi>recognized</hi> the
   <placeName>Republic of Peru</placeName>.<note>See 3.</note></p>
<div><head>Recognition, <date when="1956">1956</date>.</head><p>It was &amp; is.</p></div></div>
<div><head>Resources</head><listBibl><!-- old --><bibl>Roe, Jane. <hi>Ports</hi>. 1993.</bibl></listBibl></div></body></text></TEI>`

test('TEI gives header, chapters and clean words', async () => {
  const document = await documentOf(TEI)
  expectSound(document)
  expect(document).toMatchObject({
    format: 'tei',
    title: 'A Guide to Relations: Peru',
    publisher: 'U.S. Department of State',
    authors: ['Jane Roe'],
    published: { edtf: '2008', basis: 'stated' },
  })
  expect(blocksOf(document)).toEqual([
    'heading: Summary',
    'paragraph: The state recognized the Republic of Peru.',
    'heading: Recognition, 1956.',
    'paragraph: It was & is.',
    'heading: Resources',
    'reference: Roe, Jane. Ports. 1993.',
  ])
  expect(document.sections.map(({ level }) => level)).toEqual([2, 3, 2])
})

test('XML without a text is malformed', async () => {
  const result = await resultOf('<TEI><teiHeader/></TEI>', 'tei')
  expect(result.ok ? 'read' : result.failure.code).toBe('read/malformed')
})
