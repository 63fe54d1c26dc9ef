import { expect, test } from 'vitest'
import { loadReconcileLexicon } from '../../src/lexicon/reconcile.ts'
import { evidenceOf } from '../../src/reconcile/evidence.ts'
import { quoteOf } from '../../src/reconcile/quote.ts'
import { coded } from '../coding/acts-of.ts'

const lexicon = loadReconcileLexicon()

/** The quotation of the first act of a kind that the text tells. */
function quoted(text: string, kind: string): string | undefined {
  const read = coded(text)
  const source = {
    coded: read,
    rank: 0,
    origin: '',
    actors: new Map(read.layers.actors.map((each) => [each.id, each])),
  }
  const mention = read.mentions.find((each) => each.kind === kind)
  return mention === undefined ? undefined : quoteOf(evidenceOf(source, mention, lexicon)).words
}

test.each<[why: string, words: string, kind: string, text: string]>([
  [
    'from the subject on, without the date before it',
    'Kenya expelled two Dutch diplomats',
    'expel',
    'In May 1997, Kenya expelled two Dutch diplomats.',
  ],
  [
    'without a further predicate',
    'Kenya accused Chad of fraud',
    'accuse',
    'Kenya accused Chad of fraud and closed the border.',
  ],
  [
    'the subject of a second predicate stands with it',
    'Kenya … expelled two Chadian diplomats',
    'expel',
    'Kenya closed the border and expelled two Chadian diplomats.',
  ],
  [
    'a relative pronoun is replaced by what it stands for',
    '[The general] accused Kenya of fraud',
    'accuse',
    'The general, who accused Kenya of fraud, left Chad.',
  ],
  [
    'an infinitive stands with the verb that governs it',
    'Kenya decided to expel two Chadian diplomats',
    'expel',
    'In 2003 Kenya decided to expel two Chadian diplomats.',
  ],
  [
    'what is said by somebody stands without the saying',
    'Kenya had accused Chad of fraud',
    'accuse',
    'The agency reported that Kenya had accused Chad of fraud.',
  ],
  [
    'a noun with all that hangs on it',
    'Kenyan military aid to Chad',
    'aid',
    'The law was passed in response to Kenyan military aid to Chad.',
  ],
])('%s', (_why, words, kind, text) => expect(quoted(text, kind)).toBe(words))

test('a long clause is cut between phrases', () => {
  const words = quoted(
    'Kenya accused Chad of fraud in a letter of forty pages that was sent to every member of the assembly in the spring, ' +
      'after the ministers of both countries had met in the capital of a third country without any result at all.',
    'accuse',
  )
  expect(words?.length).toBeLessThan(165)
  expect(words).toMatch(/^Kenya accused Chad of fraud .* …$/u)
  expect(words).not.toMatch(/\b(?:of|to|in|the|a|by|with) …$/u)
})
