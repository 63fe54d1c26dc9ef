import { expect, test } from 'vitest'
import { loadReconcileLexicon } from '../../src/lexicon/reconcile.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { coded } from './pile.ts'
import type { Act } from './pile.ts'

const lexicon = loadReconcileLexicon()
const lineOf = (text: string, act: Act): string | undefined =>
  reconcile([coded('a', text, [act])], lexicon).records[0]?.title

const BASHIR = 'Omar al-Bashir (SDN)'
const PUTIN = 'Vladimir Putin (RUS)'

const between = (kind: Act['kind'], trigger: string, more: Partial<Act> = {}): Act => ({
  type: 'CONSULT',
  kind,
  trigger,
  who: ['SDN'],
  to: ['RUS'],
  ...more,
})
const visit = (trigger: string, more: Partial<Act> = {}): Act => between('visit', trigger, { who: [BASHIR], ...more })

test.each<[line: string, text: string, act: Act]>([
  ['Omar al-Bashir visits Russia', 'He visited Russia.', visit('visited')],
  ['Omar al-Bashir is to visit Russia', 'He will visit Russia.', visit('visit', { reality: 'planned' })],
  ['Omar al-Bashir may visit Russia', 'He may visit Russia.', visit('visit', { reality: 'possible' })],
  ['Omar al-Bashir is asked to visit Russia', 'He was asked to visit.', visit('visit', { reality: 'demanded' })],
  ['Omar al-Bashir has not visited Russia', 'He never visited Russia.', visit('visited', { reality: 'negated' })],
  [
    'It is denied that Omar al-Bashir visits Russia',
    'He denied having visited.',
    visit('visited', { reality: 'denied' }),
  ],
  [
    'Omar al-Bashir would visit Russia, on a condition',
    'He would visit, if asked.',
    visit('visit', { reality: 'hypothetical' }),
  ],
  [
    'Omar al-Bashir visits Russia, according to Reuters',
    'Reuters said he visited Russia.',
    visit('visited', { says: 'Reuters' }),
  ],
  ['Representatives of Sudan visit Russia', 'Sudan visited Russia.', between('visit', 'visited')],
  ['Omar al-Bashir meets Vladimir Putin', 'The two met.', between('meeting', 'met', { who: [BASHIR, PUTIN], to: [] })],
  [
    'Representatives of Russia and Sudan have not met',
    'The two never met.',
    between('meeting', 'met', { who: ['RUS', 'SDN'], to: [], reality: 'negated' }),
  ],
  [
    'Sudan breaks off relations with the United States',
    'It severed relations.',
    between('sever-relations', 'severed', { to: ['USA'] }),
  ],
  [
    'Sudan expels Soviet advisors',
    'It expelled Soviet advisors.',
    between('expel', 'expelled', { to: ['SUN'], object: 'Soviet advisors' }),
  ],
  ['A coup takes place in Sudan', 'There was a coup in Sudan.', between('coup', 'coup', { who: [], to: ['SDN'] })],
  ['Rebels attack Sudan', 'Rebels invaded Sudan.', between('attack', 'invaded', { who: ['rebels'], to: ['SDN'] })],
  ['“Relations were minorly damaged”', 'Relations were minorly damaged.', between('other', 'damaged')],
  [
    '“They fear a secession of the south” (possible)',
    'They fear a secession of the south.',
    between('collapse', 'secession', { to: [], reality: 'possible' }),
  ],
  [
    '“They may agree on a port”',
    'They may agree on a port.',
    between('agree', 'agree', { to: [], reality: 'possible' }),
  ],
])('%s', (line, text, act) => expect(lineOf(text, act)).toBe(line))

test('forces are not sent to people who are no state', () => {
  const act = between('deploy', 'deployed', { to: ['civilians'] })
  expect(lineOf('It deployed aircraft against civilians.', act)).toBe('“It deployed aircraft against civilians”')
})

test('of two years in one passage each record is of its own', () => {
  const contract = (date: string): Act => between('sign', 'contracts', { date, who: ['SDN', 'RUS'], to: [] })
  const pile = coded('a', 'Its contracts in 2011 and 2012 were large.', [contract('2011'), contract('2012')])
  expect(reconcile([pile], lexicon).records.map((record) => record.title)).toEqual([
    '“Its contracts in 2011 and 2012 were large” (of 2011)',
    '“Its contracts in 2011 and 2012 were large” (of 2012)',
  ])
})
