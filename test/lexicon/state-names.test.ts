import { expect, test } from 'vitest'
import { loadActors } from '../../src/lexicon/actors.ts'
import { findState, suggestStates } from '../../src/lexicon/state-names.ts'

const lexicon = loadActors()

test.each<[query: string, code: string | undefined]>([
  ['Russia', 'RUS'],
  ['RUS', 'RUS'],
  ['ru', 'RUS'],
  ['Russian Federation', 'RUS'],
  ['Soviet Union', 'SUN'],
  ['ussr', 'SUN'],
  ['U.S.', 'USA'],
  ['the Sudan', 'SDN'],
  ['South Sudan', 'SSD'],
  ["Cote d'Ivoire", 'CIV'],
  ['Zaire', 'COD'],
  ['türkiye', 'TUR'],
  ['Sudanese', 'SDN'],
  ['Kosovo', 'XKX'],
  ['', undefined],
  ['Atlantis', undefined],
])('%s is %s', (query, code) => expect(findState(query, lexicon)?.code).toBe(code))

test.each<[query: string, first: string | undefined]>([
  ['Rusia', 'RUS'],
  ['Soudan', 'SDN'],
  ['Phillipines', 'PHL'],
  ['Xyzzy', undefined],
  ['', undefined],
])('%s suggests %s', (query, first) => expect(suggestStates(query, lexicon)[0]?.code).toBe(first))
