import { expect, test } from 'vitest'
import { blocksOf, documentOf, expectSound } from './reading.ts'

const LONG =
  'The ships of the two states came to the port of Lima in that year, and both of them left it again in the spring of the next one.'

test.each<[why: string, text: string, blocks: readonly string[]]>([
  [
    'hard-wrapped lines are one paragraph',
    'The ships of the two states came into port that year,\nand they left again.',
    ['paragraph: The ships of the two states came into port that year,\nand they left again.'],
  ],
  [
    'headings between equals signs',
    `= Accord =\n\n== History ==\n${LONG}`,
    ['title: Accord', 'heading: History', `paragraph: ${LONG}`],
  ],
  ['headings behind number signs', `## Accord of Lima\n\n${LONG}`, ['title: Accord of Lima', `paragraph: ${LONG}`]],
  [
    'lists',
    `${LONG}\n\n- one ship\n- two ships\n1. three`,
    [`paragraph: ${LONG}`, 'list-item: one ship', 'list-item: two ships', 'list-item: three'],
  ],
  [
    'a short line between paragraphs is a heading',
    `${LONG}\n\nTalks in ‘Lima’\n\n${LONG}`,
    [`paragraph: ${LONG}`, 'heading: Talks in ‘Lima’', `paragraph: ${LONG}`],
  ],
  [
    'a short sentence is none',
    `${LONG}\n\nThe talks failed.\n\n${LONG}`,
    [`paragraph: ${LONG}`, 'paragraph: The talks failed.', `paragraph: ${LONG}`],
  ],
  [
    'speech is none',
    `${LONG}\n\n"We will sign"\n\n${LONG}`,
    [`paragraph: ${LONG}`, 'paragraph: "We will sign"', `paragraph: ${LONG}`],
  ],
  [
    'a list under Infobox',
    `Infobox\n- Map: Peru.png\n- Mission1: Embassy, Lima\n\n${LONG}`,
    ['infobox: Infobox', 'infobox: - Map: Peru.png', 'infobox: - Mission1: Embassy, Lima', `paragraph: ${LONG}`],
  ],
  [
    'a page of print',
    `1. Skip to content\n  2. Skip to more DW sites\n\nTalks in Lima fail\n\nNovember 23, 2017\n\nThe talks of the two states have failed.\n\nA minister in 1971\nImage: Reuters\n\n${LONG}\n\njr/kms (AP, AFP)`,
    [
      'navigation: Skip to content',
      'navigation: Skip to more DW sites',
      'title: Talks in Lima fail',
      'byline: November 23, 2017',
      'standfirst: The talks of the two states have failed.',
      'caption: A minister in 1971',
      'credit: Image: Reuters',
      `paragraph: ${LONG}`,
      'credit: jr/kms (AP, AFP)',
    ],
  ],
  [
    'a credit behind a caption',
    `Why did they sign?\n\nPeru Chad Reuters\nThe ministers shake hands in Lima, November 23, 2017 [Sputnik via Reuters]\n\n${LONG}`,
    [
      'title: Why did they sign?',
      'credit: Peru Chad Reuters',
      'caption: The ministers shake hands in Lima, November 23, 2017',
      'credit: [Sputnik via Reuters]',
      `paragraph: ${LONG}`,
    ],
  ],
  [
    'apparatus',
    `${LONG}\n\nSee also\n\n- Ports of Peru\n\nReferences\n\n[1]`,
    [`paragraph: ${LONG}`, 'heading: See also', 'navigation: Ports of Peru', 'heading: References', 'reference: [1]'],
  ],
])('%s', async (_why, text, blocks) => {
  const document = await documentOf(text, 'text')
  expectSound(document)
  expect(document.text).toBe(text)
  expect(blocksOf(document)).toEqual(blocks)
})

test('more empty lines above chapters than above their parts make two levels', async () => {
  const { sections } = await documentOf(
    `${LONG}\n\n\nHistory\n\n${LONG}\n\nAfter the war\n\n${LONG}\n\n\nTrade\n\n${LONG}`,
    'text',
  )
  expect(sections.map(({ title, level }) => `${level} ${title}`)).toEqual(['2 History', '3 After the war', '2 Trade'])
})

test('the names a lead gives in other scripts', async () => {
  const { foreignNames } = await documentOf(
    `Peru–Chad relations (العلاقات البيروفية, Отношения Перу и Чада) are old. ${LONG}`,
    'text',
  )
  expect(foreignNames.map(({ language, text }) => `${language} ${text}`)).toEqual([
    'ar العلاقات البيروفية',
    'ru Отношения Перу и Чада',
  ])
})

test.each([
  ['Київський міський голова', 'uk'],
  ['Владимир Путин', 'ru'],
  ['تهران پایتخت', 'fa'],
  ['عبد الفتاح البرهان', 'ar'],
])('%s is told by its letters', async (name, language) => {
  const { foreignNames } = await documentOf(
    `The president (${name}) came to the port of Lima in that year. ${LONG}`,
    'text',
  )
  expect(foreignNames.map((found) => found.language)).toEqual([language])
})
