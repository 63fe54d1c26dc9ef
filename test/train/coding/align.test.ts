import { expect, test } from 'vitest'
import { scenesOf } from '../../../src/coding/acts.ts'
import { loadLexicon } from '../../../src/lexicon/load.ts'
import { codeDocument, prepare } from '../../../src/pipeline.ts'
import { placeActs } from '../../../train/coding/align.ts'
import type { GoldAct } from '../../../train/coding/gold.ts'
import { sameParty } from '../../../train/coding/parties.ts'
import { plainDocument } from '../../coding/plain-document.ts'

const TEXT = 'Kenya praised the accord. Kenya signed the accord with Japan, and Japan signed it too.'
const tools = prepare(loadLexicon())
const coded = codeDocument(plainDocument(TEXT), tools)
const scenes = scenesOf(coded.document, coded.layers, tools.coder)

const act = (more: Partial<GoldAct>): GoldAct => ({
  doc: 'd',
  sent: 'Kenya signed the accord with Japan, and Japan signed it too.',
  trigger: 'signed',
  type: 'SUPPORT',
  kind: 'sign',
  sources: [],
  targets: [],
  reality: 'actual',
  ...more,
})

const wordsOf = (acts: readonly GoldAct[]): readonly string[] =>
  [...placeActs(scenes, acts).values()]
    .flat()
    .map(({ tokens }) =>
      [...tokens]
        .map((token) => TEXT.slice(coded.layers.tokens[token]?.start, coded.layers.tokens[token]?.end))
        .join(' '),
    )

test.each<[why: string, acts: readonly GoldAct[], words: readonly string[]]>([
  ['a word of its sentence', [act({})], ['signed']],
  ['a phrase', [act({ trigger: 'signed the accord' })], ['signed the accord']],
  ['one word for each of two acts', [act({}), act({})], ['signed', 'signed']],
  ['offsets', [act({ sent: '', trigger: '', span: { start: 6, end: 13 } })], ['praised']],
  ['a word that is not there', [act({ trigger: 'ratified' })], []],
  ['another text', [act({ sent: 'Nothing of this is written anywhere.' })], []],
])('acts are laid over %s', (_why, acts, words) => expect(wordsOf(acts)).toEqual(words))

test.each([
  ['RUS', 'RUS', true],
  ['the Wagner Group', 'Wagner', true],
  ['United Nations', 'United Nations Security Council', true],
  ['Mali', 'Malawi', false],
])('%s and %s are the same party: %s', (one, other, isSame) => expect(sameParty(one, other)).toBe(isSame))
