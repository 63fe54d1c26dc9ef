import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadReconcileLexicon } from '../../src/lexicon/reconcile.ts'
import type { CodedDocument } from '../../src/model/coded.ts'
import type { Register } from '../../src/model/ontology.ts'
import { buildDossier } from '../../src/reconcile/dossier.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { meaningIn } from '../../src/reconcile/registers-row.ts'
import { coded } from './pile.ts'
import type { Act } from './pile.ts'

const lexicon = loadReconcileLexicon()
const dossierOf = (pile: readonly CodedDocument[]): ReturnType<typeof buildDossier> =>
  buildDossier(['RUS', 'SDN'], pile, reconcile(pile, lexicon), lexicon)

/** The filled cells of the only row of a register, by column. */
function rowOf(text: string, act: Act, register: Register): Readonly<Record<string, string>> {
  const table = dossierOf([coded('a', text, [act])]).tables.find((each) => each.register === register)
  const cells = table?.rows[0]?.cells ?? []
  const named = (table?.columns ?? []).map((name, at) => [name, cells[at] ?? ''] as const)
  return Object.fromEntries(named.filter(([name, cell]) => name !== 'line' && cell !== ''))
}

test.each<[register: Register, text: string, act: Act, row: Readonly<Record<string, string>>]>([
  [
    'arms',
    'Russia delivered twelve Mi-24 helicopters to Sudan in 2005.',
    {
      trigger: 'delivered',
      type: 'AID',
      kind: 'arms-transfer',
      who: ['RUS'],
      to: ['SDN'],
      date: '2005',
      object: 'twelve Mi-24 helicopters',
    },
    {
      supplier: 'Russia',
      recipient: 'Sudan',
      designation: 'Mi-24',
      description: 'twelve Mi-24 helicopters',
      year: '2005',
      delivery: 'delivered',
    },
  ],
  [
    'votes',
    'Sudan voted against General Assembly Resolution 68/262 on Crimea with Russia on 27 March 2014.',
    { trigger: 'voted', type: 'SUPPORT', kind: 'vote', who: ['SDN'], to: ['RUS'], date: '2014-03-27' },
    {
      date: '2014-03-27',
      who: 'Sudan',
      body: 'United Nations General Assembly',
      resolution: '68/262',
      on: 'Crimea with Russia on 27 March 2014',
      vote: 'against',
    },
  ],
  [
    'agreements',
    'Sudan and Russia signed an agreement on gold in 2015.',
    {
      trigger: 'signed',
      type: 'SUPPORT',
      kind: 'sign',
      who: ['SDN', 'RUS'],
      date: '2015',
      object: 'an agreement on gold',
    },
    { date: '2015', parties: 'Sudan; Russia', subject: 'an agreement on gold', signed: '2015', stage: 'done' },
  ],
  [
    'visits',
    'A delegation from Russia may visit Sudan in 2024.',
    { trigger: 'visit', type: 'CONSULT', kind: 'visit', who: ['RUS'], to: ['SDN'], date: '2024', reality: 'possible' },
    { date: '2024', act: 'visit', who: 'Russia', level: 'delegation', whom: 'Sudan', state: 'possible' },
  ],
])('%s: %s', (register, text, act, row) => expect(rowOf(text, act, register)).toEqual(row))

test('every record of the dossier is a row of its register, in the same order', () => {
  const pile = [
    coded(
      'a',
      'Sudan visited Russia in 2011. Sudan and Russia signed a treaty in 2012. Russia visited Sudan in 2013.',
      [
        { trigger: 'visited', type: 'CONSULT', kind: 'visit', who: ['SDN'], to: ['RUS'], date: '2011' },
        { trigger: 'signed', type: 'SUPPORT', kind: 'sign', who: ['SDN', 'RUS'], date: '2012' },
        { trigger: 'visited', near: '2012', type: 'CONSULT', kind: 'visit', who: ['RUS'], to: ['SDN'], date: '2013' },
      ],
    ),
  ]
  const { tables, registers, profile } = dossierOf(pile)
  expect(Object.fromEntries(tables.map(({ register, rows }) => [register, rows.map((row) => row.record)]))).toEqual(
    registers,
  )
  expect(profile.map(({ heading, date }) => [heading, date])).toEqual([
    ['Visit from Russia', '2013'],
    ['Visit from Sudan', '2011'],
    ['Last agreement signed', '2012'],
  ])
})

test.each(['levels', 'bodies', 'votes'] as const)('every entry of %s means what it says in its example', (table) => {
  const text = readFileSync(new URL(`../../lexicon/registers/${table}.jsonl`, import.meta.url), 'utf8')
  const entries = text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('//'))
    .map((line) => JSON.parse(line) as Readonly<Record<string, string>>)
  const key = { levels: 'level', bodies: 'body', votes: 'vote' }[table]
  for (const entry of entries)
    expect(meaningIn(entry['example'] ?? '', lexicon.registers[table]), entry['example']).toBe(entry[key])
})
