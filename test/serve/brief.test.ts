import { expect, test } from 'vitest'
import { briefAnswer } from '../../src/serve/brief.ts'
import { briefMarkdown } from '../../src/serve/brief-markdown.ts'
import { CODED, FIXTURE_LIBRARY, RECORDS } from './fixture.ts'

const dossier = await FIXTURE_LIBRARY.dossier(['RUS', 'SDN'])
const briefOf = (query: string) => briefAnswer(dossier, new URLSearchParams(query))

test.each<[why: string, query: string, lines: number]>([
  ['no choice takes every line', '', RECORDS.length],
  ['the filter', 'reality=planned', RECORDS.filter((record) => record.reality.value === 'planned').length],
  ['picked lines, the filter aside', `reality=denied&pick=${RECORDS[0]?.id},${RECORDS[1]?.id}`, 2],
  ['a thread', `thread=${dossier.threads[0]?.id}`, dossier.threads[0]?.records.length ?? 0],
  ['a thread that is gone leaves the filter', 'thread=none', RECORDS.length],
  ['nothing picked is nothing', 'pick=', 0],
])('%s', (_why, query, lines) => {
  expect(briefOf(query).lines).toBe(lines)
})

test('every note stands on the words of its document', () => {
  const { notes } = briefOf('sections=chronology,stages,disputed,figures')
  expect(notes.length).toBeGreaterThan(RECORDS.length / 2)
  for (const { document, at, before, on, after } of notes) {
    const text = CODED.find((coded) => coded.document.id === document)?.document.text ?? ''
    expect(text.slice(at.start, at.end)).toBe(on)
    expect(text.slice(at.start - before.length, at.end + after.length)).toBe(before + on + after)
  }
})

test('notes are numbered in order, once for the same words', () => {
  const { notes } = briefOf('sections=chronology,stages,disputed')
  expect(notes.map((note) => note.number)).toEqual(notes.map((_note, at) => at + 1))
  expect(new Set(notes.map(({ document, at }) => `${document} ${at.start}`)).size).toBe(notes.length)
})

test('sections come in their order and only those that were asked for', () => {
  const headings = briefOf('sections=sources,chronology').blocks.flatMap((block) =>
    block.kind === 'heading' ? [block.text] : [],
  )
  expect(headings).toEqual(['Chronology', 'Sources and standing'])
})

test('Markdown has a footnote for every mark, and words of a document are no markup', () => {
  const brief = briefOf('')
  const text = briefMarkdown(brief, true)
  const marks = new Set([...text.matchAll(/\[\^(\d+)\](?!:)/g)].map((match) => match[1]))
  const notes = new Set([...text.matchAll(/^\[\^(\d+)\]: /gm)].map((match) => match[1]))
  expect(marks).toEqual(notes)
  expect(briefMarkdown(brief, false).length).toBeLessThan(text.length)
  const hostile = { ...brief, blocks: [{ kind: 'paragraph' as const, runs: [{ text: '<b>[x](y)*' }] }], notes: [] }
  expect(briefMarkdown(hostile, true)).toContain('\\<b\\>\\[x\\](y)\\*')
})
