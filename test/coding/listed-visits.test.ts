import { expect, test } from 'vitest'
import { loadLexicon } from '../../src/lexicon/load.ts'
import type { Block } from '../../src/model/document.ts'
import { codeDocument, prepare } from '../../src/pipeline.ts'
import { plainDocument } from './plain-document.ts'

const LINES: readonly (readonly [Block['role'], string])[] = [
  ['paragraph', 'Chad and Libya opened embassies in 1970. Libya attacked Chad in 1978.'],
  ['heading', 'High-level visits from Libya to Chad'],
  ['list-item', 'President Muammar Gaddafi (1981, 1998)'],
  ['list-item', 'Foreign Minister Ali Treki (1983)'],
  ['heading', 'Bilateral agreements'],
  ['list-item', 'Agreement on cultural cooperation (1985)'],
]

function listed(): readonly string[] {
  const text = LINES.map(([, line]) => line).join('\n')
  let start = 0
  const blocks = LINES.map(([role, line]) => {
    const block = { role, start, end: start + line.length }
    start = block.end + 1
    return block
  })
  const { layers, mentions } = codeDocument(plainDocument(text, { blocks }), prepare(loadLexicon()))
  const state = (id: string): string => layers.actors.find((actor) => actor.id === id)?.state ?? id
  return mentions
    .filter((m) => m.why.includes('list/visits'))
    .map((m) => `${m.actors.map(state).join()}>${m.recipients.map(state).join()} ${m.date?.edtf}`)
}

test('a list under a heading of who goes where tells of visits, one for each date', () => {
  expect(listed()).toEqual(['LBY>TCD 1981', 'LBY>TCD 1998', 'LBY>TCD 1983'])
})
