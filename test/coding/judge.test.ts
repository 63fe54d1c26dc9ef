import { describe, expect, test } from 'vitest'
import { calibrated, confidenceOf, hashesOf, judgeAct, scoreOf, signHash } from '../../src/coding/judge.ts'
import { castSigns, placesOf, recast, type Seat } from '../../src/coding/judge-cast.ts'
import type { Evocation } from '../../src/coding/match.ts'
import type { Cast } from '../../src/coding/roles.ts'
import { loadLexicon } from '../../src/lexicon/load.ts'
import type { JudgeModel, LogLinear } from '../../src/model/lexicon/judge.ts'
import type { RolePattern } from '../../src/model/lexicon/frames.ts'
import { codeDocument, prepare } from '../../src/pipeline.ts'
import { plainDocument } from './plain-document.ts'

const linear = (weights: Readonly<Record<string, number>>, bias = 0): LogLinear => ({
  weights: new Map(Object.entries(weights).map(([sign, weight]) => [signHash(sign), weight])),
  bias,
})
const NONE = linear({})
const POINTS = [
  { score: 0.1, share: 0.2 },
  { score: 0.5, share: 0.6 },
  { score: 0.8, share: 0.9 },
]
const MODEL: JudgeModel = {
  act: linear({ war: 3, restates: -1 }),
  party: NONE,
  side: NONE,
  row: linear({ war: 2 }),
  accepted: POINTS,
  refused: POINTS,
  rows: POINTS,
  least: { accepted: 0.5, refused: 0.7 },
}

test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('the hash of %o is that of its authors', (sign, hash) => expect(signHash(sign)).toBe(hash))

test('a sign counts once, an unknown one not at all', () => {
  const once = scoreOf(MODEL.act, hashesOf(['war']))
  expect(once).toBeCloseTo(1 / (1 + Math.exp(-3)))
  expect(scoreOf(MODEL.act, hashesOf(['war', 'war', 'unheard of']))).toBe(once)
})

test.each([
  [0, 0.2],
  [0.1, 0.2],
  [0.3, 0.4],
  [0.5, 0.6],
  [0.6, 0.7],
  [1, 0.9],
])('the score %d stands for %d', (score, share) => expect(calibrated(POINTS, score)).toBe(share))

test('without points nothing is likely', () => expect(calibrated([], 0.5)).toBe(0))

test.each<[why: string, signs: readonly string[], isAccepted: boolean, isAct: boolean]>([
  ['the rules accept it and nothing speaks for it', [], true, true],
  ['something speaks against it', ['restates'], true, false],
  ['the rules refuse it and nothing speaks for it', [], false, false],
  ['the rules refuse it but much speaks for it', ['war'], false, true],
])('an act or not: %s', (_why, signs, isAccepted, isAct) =>
  expect(judgeAct(MODEL, hashesOf(signs), isAccepted).isAct).toBe(isAct),
)

test('confidence is a calibrated share', () => expect(confidenceOf(MODEL, hashesOf(['war']))).toBe(0.9))

describe('who takes part', () => {
  const actWith = (roles: RolePattern): Evocation => ({
    trigger: 0,
    object: undefined,
    frame: { frame: 'test', type: 'CONSULT', kind: 'visit', words: ['visit.v'], roles, example: '' },
  })
  const seat = (side: string, ruled: Seat['ruled'], isIn: number, isActor: number): Seat => ({
    side,
    ids: [side],
    ruled,
    isIn,
    isActor,
  })
  const cast: Cast = { actors: ['RUS'], recipients: [], why: ['role/verb'] }

  test.each<[why: string, roles: RolePattern, seats: readonly Seat[], actors: string[], recipients: string[]]>([
    ['the rules are kept', 'does', [seat('RUS', 'actor', 0.5, 0.9)], ['RUS'], []],
    [
      'a sure recipient is added',
      'does',
      [seat('RUS', 'actor', 0.9, 0.9), seat('SDN', 'none', 0.8, 0.1)],
      ['RUS'],
      ['SDN'],
    ],
    ['an unsure one is not', 'does', [seat('RUS', 'actor', 0.9, 0.9), seat('SDN', 'none', 0.5, 0.4)], ['RUS'], []],
    [
      'what is done together has actors only',
      'together',
      [seat('RUS', 'actor', 0.9, 0.9), seat('SDN', 'none', 0.8, 0.1)],
      ['RUS', 'SDN'],
      [],
    ],
    [
      'an unlikely party is left out for a likely one',
      'does',
      [seat('RUS', 'actor', 0.1, 0.9), seat('SDN', 'none', 0.9, 0.9)],
      ['SDN'],
      [],
    ],
    ['a cast is never emptied', 'does', [seat('RUS', 'actor', 0.1, 0.9)], ['RUS'], []],
  ])('%s', (_why, roles, seats, actors, recipients) => {
    const judged = recast(seats, actWith(roles), cast)
    expect([judged.actors, judged.recipients]).toEqual([actors, recipients])
  })

  test('a changed cast says who changed it', () => {
    const seats = [seat('RUS', 'actor', 0.9, 0.9), seat('SDN', 'none', 0.9, 0.1)]
    expect(recast(seats, actWith('does'), cast).why).toEqual(['role/verb', 'judge/parties'])
    expect(recast(seats.slice(0, 1), actWith('does'), cast)).toBe(cast)
  })

  test('the signs of a cast tell the least likely party and the likeliest left out', () => {
    const seats = [seat('RUS', 'actor', 0.95, 0.9), seat('SDN', 'none', 0.32, 0.4)]
    expect(placesOf(seats, actWith('does'))).toEqual(['actor', 'none'])
    expect(castSigns(seats, actWith('does'), 0.75)).toEqual(
      expect.arrayContaining(['share=7', 'least=9', 'most=3', 'same=true']),
    )
  })
})

describe('with the weights as they are', () => {
  const tools = prepare(loadLexicon())
  const codedOf = (text: string) => codeDocument(plainDocument(text), tools).mentions

  test('each act names the judge, with a confidence that is a share', () => {
    const acts = codedOf('In May 2019 President Smith of Kenya visited Japan and signed a trade agreement with Tokyo.')
    expect(acts.length).toBeGreaterThan(0)
    for (const act of acts) {
      expect(act.why.some((rule) => rule.startsWith('judge/'))).toBe(true)
      expect(act.confidence).toBeGreaterThanOrEqual(0)
      expect(act.confidence).toBeLessThanOrEqual(1)
    }
  })

  test.each<[what: string, text: string]>([
    ['an empty document', ''],
    ['a recipe', 'Beat the eggs and add Turkish bread. Kill the heat. Strike a balance between salt and sweet.'],
    ['a manual', 'The server refuses connections. If an attack is detected, the system will block the address.'],
    ['sport', 'Brazil defeated Germany in the final of the tournament. The striker opened the attack and shot.'],
  ])('nothing is found in %s', (_what, text) => expect(codedOf(text)).toEqual([]))
})
