import { expect, test } from 'vitest'
import { filterOfQuery, queryOfFilter } from '../../src/model/line-filter.ts'
import type { LineFilter } from '../../src/model/line-filter.ts'
import { edtf } from '../../src/model/edtf.ts'
import { directionOf, listed } from '../../web/src/data/wording.ts'
import { stageWords } from '../../web/src/registers/stage-words.ts'
import { line } from './lines.ts'

test.each<[why: string, words: string, given: Parameters<typeof line>[0]]>([
  ['what was done', 'signed', { kind: 'sign' }],
  ['what was not', 'not ratified', { kind: 'ratify', reality: 'negated' }],
  ['what is to be', 'to be signed', { kind: 'sign', reality: 'planned' }],
  ['what has no participle', 'talks, planned', { kind: 'talks', reality: 'planned' }],
  ['nor a negative one', 'no base', { kind: 'base', reality: 'negated' }],
  ['what may be', 'delivered, possible', { kind: 'arms-transfer', reality: 'possible' }],
  ['an act without a kind', 'aid', { kind: 'other', type: 'AID' }],
])('a stage says %s', (_why, words, given) => expect(stageWords(line(given))).toBe(words))

test.each<[words: readonly string[], text: string]>([
  [[], ''],
  [['Sudan'], 'Sudan'],
  [['Russia', 'Sudan'], 'Russia and Sudan'],
  [['Russia', 'Sudan', 'Syria'], 'Russia, Sudan and Syria'],
])('%j is listed', (words, text) => expect(listed(words)).toBe(text))

test.each<[text: string, direction: string]>([
  ['«العلاقات»', 'rtl'],
  ['Sudan العلاقات', 'ltr'],
  ['1977', 'ltr'],
])('%s is set %s', (text, direction) => expect(directionOf(text)).toBe(direction))

test.each<[filter: LineFilter, query: string]>([
  [{}, ''],
  [{ from: edtf('1991'), to: edtf('2017-11') }, 'from=1991&to=2017-11'],
  [{ reality: ['planned', 'possible'] }, 'reality=planned%2Cpossible'],
  [{ source: ['Smith, Jones & Co', '100%'] }, 'source=Smith%252C+Jones+%26+Co%2C100%2525'],
  [{ register: [] }, 'register='],
  [{ origins: 2, words: 'naval base' }, 'origins=2&words=naval+base'],
])('a filter comes back from its address: %j', (filter, query) => {
  expect(queryOfFilter(filter).toString()).toBe(query)
  expect(filterOfQuery(new URLSearchParams(query))).toEqual(filter)
})

test.each<[query: string]>([['from=never'], ['reality=nonsense&origins=0'], ['origins=x'], ['words=+++']])(
  'what %s cannot mean lets through or keeps nothing, and never throws',
  (query) => expect(() => filterOfQuery(new URLSearchParams(query))).not.toThrow(),
)
