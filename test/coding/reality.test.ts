import { describe, expect, test } from 'vitest'
import { actsOf } from './acts-of.ts'

/** How real the first act of a kind is that a text tells of. */
const realityOf = (text: string, kind: string): string | undefined =>
  actsOf(text).find((act) => act.kind === kind)?.reality

describe('what the words around an act make of it', () => {
  test.each<[why: string, text: string, kind: string, reality: string]>([
    ['a denial of what would come', 'Chad said that it would not attack Mali.', 'attack', 'negated'],
    ['what somebody fears', 'France feared that Chad would attack Mali.', 'attack', 'possible'],
    ['a plan on terms', 'Chad will recognise Mali if France withdraws its troops.', 'recognise', 'hypothetical'],
    ['the terms of a plan', 'Chad will recognise Mali once France withdraws its troops.', 'withdraw', 'hypothetical'],
    ['an order', 'France ordered Chad to withdraw its troops from Mali.', 'withdraw', 'demanded'],
    ['an appeal', 'Chad appealed to the United Nations to send troops.', 'deploy', 'demanded'],
    ['hearsay', 'Iran was said to be attacking Mali.', 'attack', 'possible'],
    ['a subject that is nobody', 'No state attacked Mali.', 'attack', 'negated'],
    ['neither of two', 'Neither Chad nor Libya attacked Mali.', 'attack', 'negated'],
    ['no attempt', 'Chad made no attempt to recognise Mali.', 'recognise', 'negated'],
    ['a debate', 'Ministers debated how to attack Mali.', 'attack', 'possible'],
    ['readiness', 'Chad is willing to recognise Mali.', 'recognise', 'possible'],
    ['a guess of the author', 'Chad may have recognised Mali.', 'recognise', 'possible'],
    ['a failed effort', 'Chad sent agents in a failed effort to attack Mali.', 'attack', 'negated'],
    ['plans of nobody', 'Plans were made to attack Mali with help from Chad.', 'attack', 'planned'],
    [
      'what is said to matter',
      'France stressed the importance of the withdrawal of Chad from Mali.',
      'withdraw',
      'demanded',
    ],
    [
      'what is opposed before it is there',
      'Chad opposes the creation of a new state by Mali.',
      'founding',
      'hypothetical',
    ],
    ['what would be better', 'The king said that Chad would be better off siding with Mali.', 'other', 'possible'],
    ['a purpose', 'Chad assembled its army to attack Mali.', 'attack', 'planned'],
  ])('%s', (_why, text, kind, reality) => expect(realityOf(text, kind)).toBe(reality))
})

describe('what has happened, whatever stands around it', () => {
  test.each<[why: string, text: string, kind: string]>([
    ['a finite past behind a refusal', 'Chad refused to withdraw and attacked Mali.', 'attack'],
    ['a finite past behind a plan', 'Chad announced that it would talk and attacked Mali.', 'attack'],
    ['what was announced as done', 'Chad announced that it had attacked Mali.', 'attack'],
    ['an object that was there before', 'Chad acted to disrupt arms shipments by France to Mali.', 'arms-transfer'],
    ['what nobody expected', 'Mali did not anticipate the invasion by Chad.', 'attack'],
    ['a clause beside a denial', 'Although Chad attacked Mali, France did not respond.', 'attack'],
    ['not until then', 'Chad did not recognise Mali until December 1967.', 'recognise'],
    ['the first to', 'Chad was the first country to recognise Mali.', 'recognise'],
    ['what one was able to do', 'Chad was able to sign an agreement with Mali.', 'sign'],
    ['what one chose to do', 'Chad chose to recognise Mali.', 'recognise'],
    ['with what means', 'The army of Chad used aircraft to attack Mali.', 'attack'],
    ['what was ordered and came', 'In 1989 the president of Chad ordered an invasion of Mali.', 'attack'],
    ['talks that are held', 'In 2014 Chad and Mali began negotiations on a free trade agreement.', 'talks'],
    ['what one meets to say', 'The president of Chad visited Mali to thank Mali for its aid.', 'thank'],
    ['a thing with a year', 'Chad will compensate victims of the 1988 bombing of Mali by Libya.', 'strike'],
  ])('%s', (_why, text, kind) => expect(realityOf(text, kind)).toBe('actual'))
})
