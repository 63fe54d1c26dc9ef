import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadReconcileLexicon } from '../../src/lexicon/reconcile.ts'
import type { CodedDocument } from '../../src/model/coded.ts'
import type { Document } from '../../src/model/document.ts'
import { edtf } from '../../src/model/edtf.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { coded } from './pile.ts'
import type { Act } from './pile.ts'

const lexicon = loadReconcileLexicon()
const visit: Pick<Act, 'type' | 'kind' | 'who' | 'to'> = { type: 'CONSULT', kind: 'visit', who: ['SDN'], to: ['RUS'] }
const sign: Pick<Act, 'type' | 'kind' | 'who'> = { type: 'AGREE', kind: 'sign', who: ['RUS', 'SDN'] }

const battle: Pick<Act, 'type' | 'kind' | 'who' | 'to' | 'date'> = {
  type: 'ASSAULT',
  kind: 'attack',
  who: ['ISR'],
  to: ['JOR'],
  date: '1967-06-05',
}
const war: Pick<Act, 'type' | 'kind' | 'who'> = { type: 'ASSAULT', kind: 'war', who: ['SYR'] }
const asks: Pick<Act, 'type' | 'kind' | 'who' | 'to'> = { type: 'REQUEST', kind: 'request', who: ['SDN'], to: ['RUS'] }
const published = (day: string): Partial<Document> => ({
  kind: 'news',
  published: { edtf: edtf(day), basis: 'stated', why: 'test' },
})

/** The records as sets of triggers with their document: "a:visit b:visited". */
const groupsOf = (pile: readonly CodedDocument[]): readonly string[] =>
  reconcile(pile, lexicon)
    .records.map((record) => record.witnesses.map((each) => `${each.document}:${each.triggerText}`).join(' '))
    .sort()

test.each<[why: string, pile: readonly CodedDocument[], groups: readonly string[]]>([
  [
    'a day and a month that holds it are one visit',
    [
      coded('a', 'He visited Moscow on 3 May 2011.', [{ ...visit, trigger: 'visited', date: '2011-05-03' }]),
      coded('b', 'Sudan made a visit in May 2011.', [{ ...visit, trigger: 'visit', date: '2011-05' }]),
    ],
    ['a:visited b:visit'],
  ],
  [
    'a noun that points back joins the verb',
    [
      coded('a', 'He visited Moscow in 2011. The visit was the first.', [
        { ...visit, trigger: 'visited', date: '2011' },
        { ...visit, trigger: 'visit', near: 'The visit' },
      ]),
    ],
    ['a:visited a:visit'],
  ],
  [
    'two days are two visits',
    [
      coded('a', 'He visited Moscow on 3 May 2011.', [{ ...visit, trigger: 'visited', date: '2011-05-03' }]),
      coded('b', 'He visited Moscow on 9 May 2011.', [{ ...visit, trigger: 'visited', date: '2011-05-09' }]),
    ],
    ['a:visited', 'b:visited'],
  ],
  [
    'who visits whom tells two visits apart',
    [
      coded('a', 'Sudan visited Russia in 2011.', [{ ...visit, trigger: 'visited', date: '2011' }]),
      coded('b', 'Russia visited Sudan in 2011.', [
        { ...visit, who: ['RUS'], to: ['SDN'], trigger: 'visited', date: '2011' },
      ]),
    ],
    ['a:visited', 'b:visited'],
  ],
  [
    'what is planned is another stage than what is done',
    [
      coded('a', 'They will sign a pact in 2011.', [{ ...sign, trigger: 'sign', date: '2011', reality: 'planned' }]),
      coded('b', 'They signed a pact in 2011.', [{ ...sign, trigger: 'signed', date: '2011' }]),
    ],
    ['a:sign', 'b:signed'],
  ],
  [
    'agreements with other objects stay apart, though of one year',
    [
      coded('a', 'They signed a fishery accord in 2019.', [
        { ...sign, trigger: 'signed', date: '2019', object: 'a fishery accord' },
      ]),
      coded('b', 'They signed a railway loan in 2019.', [
        { ...sign, trigger: 'signed', date: '2019', object: 'a railway loan' },
      ]),
    ],
    ['a:signed', 'b:signed'],
  ],
  [
    'supplier and buyer are one sale',
    [
      coded('a', 'Russia sold ten helicopters in 2005.', [
        {
          type: 'COOPERATE',
          kind: 'arms-transfer',
          who: ['RUS'],
          to: ['SDN'],
          trigger: 'sold',
          date: '2005',
          object: 'ten helicopters',
        },
      ]),
      coded('b', 'Sudan bought helicopters in 2005.', [
        {
          type: 'COOPERATE',
          kind: 'arms-transfer',
          who: ['SDN'],
          to: ['RUS'],
          trigger: 'bought',
          date: '2005',
          object: 'helicopters',
        },
      ]),
    ],
    ['a:sold b:bought'],
  ],
  [
    'other parties, other act',
    [
      coded('a', 'Sudan visited Russia in 2011.', [{ ...visit, trigger: 'visited', date: '2011' }]),
      coded('b', 'Chad visited Russia in 2011.', [{ ...visit, who: ['TCD'], trigger: 'visited', date: '2011' }]),
    ],
    ['a:visited', 'b:visited'],
  ],
  [
    'two attacks of one battle are two, though day and parties are the same',
    [
      coded('a', 'The brigade attacked the fortress. It attacked a village on the hills too.', [
        { ...battle, trigger: 'attacked', object: 'the fortress' },
        { ...battle, trigger: 'attacked', near: 'It attacked', object: 'a village' },
      ]),
    ],
    ['a:attacked', 'a:attacked'],
  ],
  [
    'other people of the same states are another visit of that year',
    [
      coded('a', 'Nixon visited Beijing in 1972.', [
        { ...visit, who: ['Richard Nixon (USA)'], to: ['CHN'], trigger: 'visited', date: '1972' },
      ]),
      coded('b', 'Kissinger visited Beijing in 1972.', [
        { ...visit, who: ['Henry Kissinger (USA)'], to: ['CHN'], trigger: 'visited', date: '1972' },
      ]),
    ],
    ['a:visited', 'b:visited'],
  ],
  [
    'a text cannot tell as done what came after it',
    [
      coded('a', 'The civil war in Syria goes on.', [{ ...war, trigger: 'war' }], published('2017-11-29')),
      coded('b', 'Civil war broke out in Syria in March 2025.', [{ ...war, trigger: 'war', date: '2025-03' }]),
    ],
    ['a:war', 'b:war'],
  ],
  [
    'a news piece without a date tells of the days it came out in',
    [
      coded(
        'a',
        'Sudan asks Russia for protection from its enemies.',
        [{ ...asks, trigger: 'asks' }],
        published('2017-11-24'),
      ),
      coded('b', 'On 23 November 2017 Sudan asked Russia for protection.', [
        { ...asks, trigger: 'asked', date: '2017-11-23' },
      ]),
    ],
    ['a:asks b:asked'],
  ],
])('%s', (_why, pile, groups) => expect(groupsOf(pile)).toEqual(groups))

test('both precisions stand in the date, the finer is shown', () => {
  const { records } = reconcile(
    [
      coded('a', 'He visited Moscow on 3 May 2011.', [{ ...visit, trigger: 'visited', date: '2011-05-03' }]),
      coded('b', 'Sudan made a visit in May 2011.', [{ ...visit, trigger: 'visit', date: '2011-05' }]),
    ],
    lexicon,
  )
  expect(records[0]?.date).toEqual({
    value: '2011-05-03',
    state: 'agreed',
    versions: [
      { value: '2011-05-03', documents: ['a'] },
      { value: '2011-05', documents: ['b'] },
    ],
  })
})

const death: Omit<Act, 'trigger'> = { type: 'CHANGE', kind: 'death', who: ['RUS'], object: 'the ambassador' }

test('two sources with two days for what happens once disagree in one record', () => {
  const { records } = reconcile(
    [
      coded('a', 'On 23 August they found dead the ambassador.', [
        { ...death, trigger: 'found dead', date: '2017-08-23' },
      ]),
      coded('b', 'On 25 August police found dead the ambassador.', [
        { ...death, trigger: 'found dead', date: '2017-08-25' },
      ]),
    ],
    lexicon,
  )
  expect(records).toHaveLength(1)
  expect(records[0]?.status).toBe('disputed')
  expect(records[0]?.date.versions.map((version) => version.value)).toEqual(['2017-08-23', '2017-08-25'])
})

test('a denial disputes the act, it does not take it away', () => {
  const { records } = reconcile(
    [
      coded('a', 'Iran interfered in Bahrain in 2011.', [
        { type: 'COERCE', kind: 'intervene', who: ['IRN'], to: ['BHR'], trigger: 'interfered', date: '2011' },
      ]),
      coded('b', 'Iran denied having interfered in Bahrain in 2011.', [
        {
          type: 'COERCE',
          kind: 'intervene',
          who: ['IRN'],
          to: ['BHR'],
          trigger: 'interfered',
          date: '2011',
          reality: 'denied',
        },
      ]),
    ],
    lexicon,
  )
  expect(records.map((record) => [record.status, record.reality.versions.map((version) => version.value)])).toEqual([
    ['disputed', ['actual', 'denied']],
  ])
})

const KINDS = ['visit', 'sign', 'accuse', 'war'] as const
const actArbitrary = fc.record({
  kind: fc.constantFrom(...KINDS),
  who: fc.constantFrom('SDN', 'RUS', 'USA'),
  to: fc.constantFrom('CHN', 'RUS', 'EGY'),
  date: fc.constantFrom('2011', '2011-05', '2011-05-03', '2012', undefined, '2011/..'),
  trigger: fc.constantFrom('visited', 'signed a pact', 'the accusation', 'the war'),
})
type Random = typeof actArbitrary extends fc.Arbitrary<infer T> ? T : never

function randomPile(documents: readonly (readonly Random[])[]): readonly CodedDocument[] {
  return documents.map((acts, index) => {
    const text = acts.map((act, at) => `Sentence ${index} ${at} says ${act.trigger} here today.`).join(' ')
    return coded(
      `d${index}`,
      text,
      acts.map((act, at) => actOf(act, `Sentence ${index} ${at} `)),
    )
  })
}

const actOf = ({ kind, who, to, date, trigger }: Random, near: string): Act => ({
  type: 'CONSULT',
  kind,
  who: [who],
  to: [to],
  trigger,
  near,
  ...(date === undefined ? {} : { date }),
})

const piles = fc.array(fc.array(actArbitrary, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 })

test('the order of the documents does not change a byte', () => {
  fc.assert(
    fc.property(piles, fc.integer(), (documents, turn) => {
      const pile = randomPile(documents)
      const at = Math.abs(turn) % pile.length
      const turned = [...pile.slice(at), ...pile.slice(0, at)].reverse()
      expect(JSON.stringify(reconcile(turned, lexicon))).toBe(JSON.stringify(reconcile(pile, lexicon)))
    }),
    { numRuns: 60 },
  )
})

test('every mention stands in exactly one record', () => {
  fc.assert(
    fc.property(piles, (documents) => {
      const pile = randomPile(documents)
      const told = reconcile(pile, lexicon).records.flatMap((record) =>
        record.witnesses.map((witness) => `${witness.document} ${witness.mention.id}`),
      )
      const given = pile.flatMap((each) => each.mentions.map((mention) => `${each.document.id} ${mention.id}`))
      expect([...told].sort()).toEqual([...given].sort())
    }),
    { numRuns: 60 },
  )
})

test('a reprint adds witnesses, never an origin or a record', () => {
  fc.assert(
    fc.property(piles, (documents) => {
      const pile = randomPile(documents)
      const [first] = pile
      if (first === undefined) return
      const reprint = { ...first, document: { ...first.document, id: 'reprint', publisher: 'Another Paper' } }
      const [before, after] = [reconcile(pile, lexicon), reconcile([...pile, reprint], lexicon)]
      expect(after.origins).toHaveLength(before.origins.length)
      expect(after.records.map((record) => [record.id, record.origins.length])).toEqual(
        before.records.map((record) => [record.id, record.origins.length]),
      )
    }),
    { numRuns: 60 },
  )
})

test('a contradiction never takes a claim away', () => {
  fc.assert(
    fc.property(piles, (documents) => {
      const pile = randomPile(documents)
      const against = pile.map((each) => ({
        ...each,
        document: { ...each.document, id: `not-${each.document.id}`, sha256: { bytes: 'x', text: each.document.id } },
        mentions: each.mentions.map((mention) => ({ ...mention, reality: 'denied' as const })),
      }))
      const claims = (records: readonly { readonly witnesses: readonly { readonly document: string }[] }[]): number =>
        records.flatMap((record) => record.witnesses).filter((witness) => !witness.document.startsWith('not-')).length
      const after = reconcile([...pile, ...against], lexicon).records
      expect(claims(after)).toBe(claims(reconcile(pile, lexicon).records))
      const realities = after.flatMap((record) =>
        record.witnesses.map((witness) =>
          record.reality.versions.some(({ value }) => value === witness.mention.reality),
        ),
      )
      expect(realities).not.toContain(false)
    }),
    { numRuns: 40 },
  )
})
