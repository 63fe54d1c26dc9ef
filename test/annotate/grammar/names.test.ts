import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tidyLabels } from '../../../src/annotate/grammar/name-tidying.ts'
import { namesOf } from '../../../src/annotate/grammar/names.ts'
import { findWords } from '../../../src/annotate/grammar/words.ts'
import { LEXICON_FOLDER } from '../../../src/lexicon/entries.ts'
import { loadGrammar } from '../../../src/lexicon/grammar.ts'

const { splitting, armedGroups, titles } = loadGrammar()

/** The names of a text whose words in [square brackets] are labelled as one organisation each. */
function organisationsIn(marked: string): readonly string[] {
  const text = marked.replaceAll(/[[\]]/g, '')
  const words = findWords(text, 0, text.length, splitting)
  const labels = words.map(() => 0)
  for (let at = marked.indexOf('['), gone = 0; at >= 0; at = marked.indexOf('[', at + 1), gone += 2) {
    const from = at - gone
    const to = marked.indexOf(']', at) - gone - 1
    words.forEach(({ start, end }, index) => {
      if (start >= from && end <= to) labels[index] = start === from ? 3 : 4
    })
  }
  return namesOf(text, words, labels, armedGroups).map(({ type, start, end }) => `${type}: ${text.slice(start, end)}`)
}

test.each<[why: string, marked: string, names: readonly string[]]>([
  ['a body', '[Bank of Sudan] paid.', ['organisation: Bank of Sudan']],
  ['a state’s army is no armed group', 'The [Sudanese Armed Forces] left.', ['organisation: Sudanese Armed Forces']],
  ['side by side they are two', '[Hamas] and [Fatah] met.', ['armed-group: Hamas', 'organisation: Fatah']],
  ['hyphens inside', 'Then [Al-Shabaab] fled.', ['armed-group: Al-Shabaab']],
  [
    'a short name in brackets goes with the long one',
    '[Hamas] ([IRM]) left.',
    ['armed-group: Hamas', 'armed-group: IRM'],
  ],
  ['but not what stands there beside it', '[Hamas] (not [IRM]) left.', ['armed-group: Hamas', 'organisation: IRM']],
  ['nothing', 'Nobody came.', []],
])('%s', (_why, marked, names) => expect(organisationsIn(marked)).toEqual(names))

test.each<[why: string, text: string, labels: readonly number[], tidy: readonly number[]]>([
  ['a link ends no name', 'Ministry of Trade of the Union', [3, 4, 4, 4, 4, 5], [3, 4, 4, 0, 0, 5]],
  ['a title before a name is no person', 'Crown Prince Adam Osman', [1, 2, 1, 2], [0, 0, 1, 2]],
  ['a title within a name stays', 'Prince Adam Osman', [1, 2, 2], [1, 2, 2]],
  ['a title alone stays', 'Secretary of State', [1, 2, 2], [1, 2, 2]],
  ['a link inside stays', 'Bank of Sudan', [3, 4, 4], [3, 4, 4]],
])('%s', (_why, text, labels, tidy) => {
  const words = text.split(' ').map((form) => ({ form }))
  expect(tidyLabels(words, labels, titles)).toEqual(tidy)
})

test('a label that goes on with nothing begins a name', () => {
  const words = findWords('Adam Osman left', 0, 15, splitting)
  expect(namesOf('Adam Osman left', words, [2, 2, 0], armedGroups)).toEqual([{ start: 0, end: 10, type: 'person' }])
})

const groups = readFileSync(`${LEXICON_FOLDER}grammar/armed-groups.jsonl`, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('{'))
  .map((line) => JSON.parse(line) as { form: string; example: string })

test.each(groups)('$form', ({ form, example }) => {
  const at = example.toLowerCase().indexOf(form)
  const marked = `${example.slice(0, at)}[${example.slice(at, at + form.length)}]${example.slice(at + form.length)}`
  expect(organisationsIn(marked)).toEqual([`armed-group: ${example.slice(at, at + form.length)}`])
})
