import { expect, test } from 'vitest'
import { loadQuotes } from '../../../src/lexicon/quotes.ts'
import { layersOf } from './quotes-of.ts'

const lexicon = loadQuotes()
const cues = [...lexicon.verbs.values(), ...lexicon.nouns.values(), ...lexicon.prepositions.values()]

test.each(cues.map((cue) => [cue.cue, cue.pos, cue.example] as const))('%s (%s) reports: %s', (cue, _pos, example) => {
  const { quotes, tokens } = layersOf(example)
  const lemmas = quotes.map((quote) => tokens.find((token) => token.start === quote.cue?.start)?.lemma)
  expect(lemmas).toContain(cue === 'according to' ? 'accord' : cue)
})
