import { expect, test } from 'vitest'
import { ruledText } from '../../src/export/compared.ts'
import { dossierHtml } from '../../src/export/html.ts'
import { dossierMarkdown } from '../../src/export/markdown.ts'
import type { Dossier } from '../../src/model/dossier.ts'
import { DOSSIER, RECORDS } from '../serve/fixture.ts'

const [first] = RECORDS
if (first === undefined) throw new Error('the fixture has records')
const document = DOSSIER.sources[0]?.document ?? ''
const passage = { document, start: 0, end: 5, words: 'words' }
const ruled = {
  verdict: 'accept' as const,
  edits: [{ field: 'date' as const, was: '2011-05-03', ruling: 'u-1' }],
  rulings: ['u-1'],
  notes: [{ note: 'seen <there>', by: 'Ada', ruledAt: '2026-01-01T00:00:00Z' }],
}
const dossier: Dossier = {
  ...DOSSIER,
  records: [{ ...first, ruled }],
  tables: [
    {
      register: 'visits',
      columns: ['date', 'place', 'line'],
      rows: [{ record: first.id, cells: ['2011/..', '', 'x'] }],
    },
  ],
  comparisons: [
    { id: 'c-1', kind: 'figures', state: 'same', title: 'How many', records: [], versions: [], why: 'test' },
    {
      id: 'c-2',
      kind: 'date',
      state: 'disputed',
      title: 'When: <b>',
      records: [],
      versions: [{ value: '*3* May', by: 'Ada', passages: [passage, passage] }],
      note: 'Kept.',
      why: 'test',
    },
  ],
}

test('what was ruled is said in words', () => {
  expect(ruledText({ ...first, ruled })).toBe('accepted; date edited, was 2011-05-03; Ada: seen <there>')
  expect(ruledText(first)).toBe('')
})

test('Markdown shows registers, comparisons and rulings, disputes first, and no markup of documents', () => {
  const text = [...dossierMarkdown(dossier)].join('')
  expect(text).toContain('### Register: visits\n\n| date | sources |\n|---|---|\n| from 2011 | ')
  expect(text).toContain('**When: \\<b\\>** (disputed)\n\n- \\*3\\* May, according to Ada [1]\n\nKept.\n')
  expect(text.indexOf('When: ')).toBeLessThan(text.indexOf('How many'))
  expect(text).toContain('*(accepted; date edited, was 2011-05-03; Ada: seen \\<there\\>)*')
})

test('so does HTML', () => {
  const text = [...dossierHtml(dossier)].join('')
  expect(text).toContain('<h2>Register: visits</h2>')
  expect(text).toContain('<li>*3* May, according to Ada [1]</li>')
  expect(text).toContain('When: &lt;b&gt;')
  expect(text).toContain('Ada: seen &lt;there&gt;')
})
