import { describe, expect, test } from 'vitest'
import { actsOf } from './acts-of.ts'

/** Who the text gives for the first act of a kind: actor ids, or words where the holder is no actor. */
const holdersOf = (text: string, kind: string): readonly string[] =>
  actsOf(text)
    .find((act) => act.kind === kind)
    ?.attribution.map((a) => a.to) ?? ['no act']

describe('who says so', () => {
  test.each<[why: string, text: string, kind: string, holders: readonly string[]]>([
    ['the accuser', 'France accused Chad of attacking Mali.', 'attack', ['FRA']],
    ['the one who suspects', 'France suspected Chad of attacking Mali.', 'attack', ['FRA']],
    ['the critic in a passive', 'Chad was criticized by France for attacking Mali.', 'attack', ['FRA']],
    ['the one who demands', 'France demanded that Chad withdraw its troops from Mali.', 'withdraw', ['FRA']],
    ['the one who calls for it', 'France called for the withdrawal of Chad from Mali.', 'withdraw', ['FRA']],
    ['the owner of a belief', 'The report rests on the French belief that Chad attacked Mali.', 'attack', ['FRA']],
    ['who is worried', 'France was worried that Chad might attack Mali.', 'attack', ['FRA']],
    ['who remains sceptical', 'France remained skeptical that Chad would attack Mali.', 'attack', ['FRA']],
    ['who voices concern', 'France expressed concern that Chad would attack Mali.', 'attack', ['FRA']],
    ['a denial', 'Chad denied having attacked Mali.', 'attack', ['TCD']],
    [
      'officials, who are not their state',
      'A senior French official said that Chad attacked Mali.',
      'attack',
      ['senior French official'],
    ],
    ['a government, which is', 'The French government said that Chad attacked Mali.', 'attack', ['FRA']],
    ['two holders', 'France and Mali said that Chad attacked Libya.', 'attack', ['MLI', 'FRA']],
    [
      'the end of a long sentence',
      'In May 2017 Chad attacked villages near the border with Libya and Sudan, according to a French official.',
      'attack',
      ['French official'],
    ],
  ])('%s', (_why, text, kind, holders) => expect([...holdersOf(text, kind)].sort()).toEqual([...holders].sort()))
})

describe('nobody in particular', () => {
  test.each<[why: string, text: string, kind: string]>([
    ['a plain statement', 'Chad attacked Mali.', 'attack'],
    ['what happened before a charge', 'France accused Chad of fomenting the war in Mali.', 'war'],
    ['a finite past behind a report', 'France announced that it would help and attacked Mali.', 'attack'],
    ['a finding of fact', 'France learned that Chad attacked Mali.', 'attack'],
    ['a guess at what is thought', 'The king may have assumed that Chad attacked Mali.', 'attack'],
    ['a thing', 'The crisis showed that Chad attacked Mali.', 'attack'],
  ])('%s', (_why, text, kind) => expect(holdersOf(text, kind)).toEqual([]))
})
