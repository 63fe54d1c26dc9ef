import { expect, test } from 'vitest'
import { loadReconcileLexicon } from '../../src/lexicon/reconcile.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { coded } from './pile.ts'
import type { Act } from './pile.ts'

const lexicon = loadReconcileLexicon()
const lineOf = (text: string, act: Act): string | undefined =>
  reconcile([coded('a', text, [act])], lexicon).records[0]?.title

const between = (kind: Act['kind'], trigger: string, more: Partial<Act> = {}): Act => ({
  type: 'CONSULT',
  kind,
  trigger,
  who: ['SDN'],
  to: ['RUS'],
  ...more,
})

test.each<[line: string, text: string, act: Act]>([
  ['Sudan visits Russia', 'Sudan visited Russia.', between('visit', 'visited')],
  ['Sudan is to visit Russia', 'Sudan will visit Russia.', between('visit', 'visit', { reality: 'planned' })],
  ['Sudan may visit Russia', 'Sudan may visit Russia.', between('visit', 'visit', { reality: 'possible' })],
  [
    'Sudan is asked to visit Russia',
    'It was asked to visit Russia.',
    between('visit', 'visit', { reality: 'demanded' }),
  ],
  ['Sudan has not visited Russia', 'Sudan never visited Russia.', between('visit', 'visited', { reality: 'negated' })],
  [
    'It is denied that Sudan visits Russia',
    'It denied having visited.',
    between('visit', 'visited', { reality: 'denied' }),
  ],
  [
    'Sudan would visit Russia, on a condition',
    'It would visit, if asked.',
    between('visit', 'visit', { reality: 'hypothetical' }),
  ],
  ['Russia and Sudan meet', 'The two met.', between('meeting', 'met', { who: ['RUS', 'SDN'], to: [] })],
  [
    'Russia and Sudan have not met',
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
  [
    'Sudan visits Russia, according to Reuters',
    'Reuters said it visited Russia.',
    between('visit', 'visited', { says: 'Reuters' }),
  ],
  ['A coup takes place in Sudan', 'There was a coup in Sudan.', between('coup', 'coup', { who: [], to: ['SDN'] })],
  [
    'Sudan accuses the United States: “accused Washington of fomenting the conflict”',
    'He accused Washington of fomenting the conflict, and left.',
    between('accuse', 'accused', { to: ['USA'] }),
  ],
  ['Rebels attack Sudan', 'Rebels invaded Sudan.', between('attack', 'invaded', { who: ['rebels'], to: ['SDN'] })],
  ['Sudan, toward Russia: “attacked its record”', 'It attacked its record.', between('attack', 'attacked')],
  [
    'Sudan, toward Russia: “relations were minorly damaged”',
    'In 1971, relations were minorly damaged, it says.',
    between('other', 'damaged'),
  ],
  [
    'Sudan: “secession of the south” (possible)',
    'They fear a secession of the south.',
    between('independence', 'secession', { to: [], reality: 'possible' }),
  ],
])('%s', (line, text, act) => expect(lineOf(text, act)).toBe(line))
