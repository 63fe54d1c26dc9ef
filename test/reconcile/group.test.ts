import { expect, test } from 'vitest'
import { loadReconcileLexicon } from '../../src/lexicon/reconcile.ts'
import type { CodedDocument } from '../../src/model/coded.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { coded } from './pile.ts'
import type { Act } from './pile.ts'

const lexicon = loadReconcileLexicon()

/** The records as sets of triggers: "visited visit". */
const groupsOf = (pile: readonly CodedDocument[]): readonly string[] =>
  reconcile(pile, lexicon)
    .records.map((record) => record.witnesses.map((each) => each.triggerText).join(' '))
    .sort()

type Start = Pick<Act, 'type' | 'kind' | 'who' | 'to'>
const visit: Start = { type: 'CONSULT', kind: 'visit', who: ['KEN'], to: ['TCD'] }
const attack: Start = { type: 'ASSAULT', kind: 'attack', who: ['KEN'], to: ['TCD'] }
const talks: Start = { type: 'CONSULT', kind: 'talks', who: ['KEN', 'TCD'], to: [] }
const warrant: Start = { type: 'COERCE', kind: 'warrant', who: ['court'], to: ['KEN'] }

test.each<[why: string, text: string, acts: readonly Act[], groups: readonly string[]]>([
  [
    'a bare noun that points back joins though nobody is named with it',
    'Kenya visited Chad in 2011. The visit was short.',
    [
      { ...visit, trigger: 'visited', date: '2011' },
      { ...visit, trigger: 'visit', near: 'The visit', who: [], to: [] },
    ],
    ['visited visit'],
  ],
  [
    'a noun that points back to nothing of its kind stays alone',
    'Kenya invaded Chad in 2011. The visit was short.',
    [
      { ...attack, trigger: 'invaded', date: '2011' },
      { ...visit, trigger: 'visit', near: 'The visit', who: [], to: [] },
    ],
    ['invaded', 'visit'],
  ],
  [
    'who did it may be unsaid with a noun: both are named as if they acted',
    'Kenya visited Chad in 2011. Their visit was short.',
    [
      { ...visit, trigger: 'visited', date: '2011' },
      { ...visit, trigger: 'visit', near: 'Their visit', who: ['KEN', 'TCD'], to: [] },
    ],
    ['visited visit'],
  ],
  [
    'talks about something are not the talks about something else',
    'Kenya negotiated with Chad on the river port in 2011. It negotiated with Chad on old debts in 2011.',
    [
      { ...talks, trigger: 'negotiated', date: '2011', object: 'the river port' },
      { ...talks, trigger: 'negotiated', near: 'It neg', date: '2011', object: 'old debts' },
    ],
    ['negotiated', 'negotiated'],
  ],
  [
    'a date that is only that of the text does not part what lasts',
    'The court issued a warrant in 2009. The warrant stands.',
    [
      { ...warrant, trigger: 'issued a warrant', date: '2009' },
      { ...warrant, trigger: 'warrant', near: 'The warrant', date: '2017-11-23', inherited: true },
    ],
    ['issued a warrant warrant'],
  ],
  [
    'an earlier visit is not the visit told before',
    'Kenya visited Chad in 2011. The earlier visit was short.',
    [
      { ...visit, trigger: 'visited', date: '2011' },
      { ...visit, trigger: 'visit', near: 'The earlier', who: [], to: [] },
    ],
    ['visit', 'visited'],
  ],
  [
    'an invasion told twice of one month is one',
    'In May 2012 Kenya began its invasion of Chad. The drills were a week before the invasion of Chad.',
    [
      { ...attack, trigger: 'invasion', date: '2012-05' },
      { ...attack, trigger: 'invasion', near: 'before', date: '2012-05' },
    ],
    ['invasion invasion'],
  ],
])('%s', (_why, text, acts, groups) => expect(groupsOf([coded('a', text, acts)])).toEqual(groups))
