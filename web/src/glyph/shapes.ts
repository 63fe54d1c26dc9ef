import { classOf } from '../../../src/model/act-class.ts'
import type { ActClass } from '../../../src/model/act-class.ts'
import type { LineStatus } from '../../../src/model/line.ts'
import type { ActType, Reality } from '../../../src/model/ontology.ts'

/** The mark inside each act's container, as an SVG path in a box of 16; CHANGE is a triangle without one. */
export const ACT_MARKS: Readonly<Record<ActType, string>> = {
  AGREE: 'M5.4 6.7h5.2M5.4 9.3h5.2',
  CONSULT: 'M5.7 8h.01M10.3 8h.01',
  SUPPORT: 'M8 5.3v5.4M5.3 8h5.4',
  CONCEDE: 'M5.5 7 8 9.6 10.5 7',
  COOPERATE: 'M5.4 6.7h5.2M5.4 9.3h5.2',
  AID: 'M8 5.3v5.4M5.3 8h5.4',
  RETREAT: 'M10.7 8H5.6M7.6 5.8 5.4 8l2.2 2.2',
  REQUEST: 'M6.7 5.4 9.5 8l-2.8 2.6',
  ACCUSE: 'M8 5.2v3.4M8 10.9h.01',
  REJECT: 'M6 6l4 4M10 6l-4 4',
  THREATEN: 'M9 4.8 6.5 8.3h3L7 11.4',
  PROTEST: 'M5.5 9.3 8 6.7l2.5 2.6',
  SANCTION: 'M5.2 8h5.6',
  MOBILIZE: 'M5.3 8h5.1M8.4 5.8 10.6 8l-2.2 2.2',
  COERCE: 'M6.2 6.2h3.6v3.6H6.2z',
  ASSAULT: 'M6 6l4 4M10 6l-4 4',
  CHANGE: '',
}

/** Which types' marks are drawn with the broad pen. */
export const BROAD_MARKS: ReadonlySet<ActType> = new Set(['CONSULT'])

/** What the guide says under each act. */
export const ACT_WORDS: Readonly<Record<ActType, string>> = {
  AGREE: 'agrees, promises, signs',
  CONSULT: 'meets, visits, calls',
  SUPPORT: 'backs, recognises, thanks',
  CONCEDE: 'gives in',
  COOPERATE: 'trades, sells arms, hosts a base',
  AID: 'gives money, arms, asylum',
  RETREAT: 'withdraws, lifts, releases',
  REQUEST: 'asks, demands, appeals',
  ACCUSE: 'blames, condemns, investigates',
  REJECT: 'refuses, vetoes, denies',
  THREATEN: 'threatens',
  PROTEST: 'demonstrates, riots',
  SANCTION: 'breaks or reduces relations, expels',
  MOBILIZE: 'deploys, raises alert',
  COERCE: 'seizes, embargoes, arrests',
  ASSAULT: 'uses force',
  CHANGE: 'coup, election, death, founding',
}

/** How each class of act is called on the page. */
export const CLASS_WORDS: Readonly<Record<ActClass, string>> = {
  'together-words': 'together, in words',
  'together-deeds': 'together, in deeds',
  'apart-words': 'apart, in words',
  'apart-deeds': 'apart, in deeds',
  change: 'change of order',
}

/** The colour class of an act: asking is no quarrel, so REQUEST is set in ink. */
export function tintOf(type: ActType): 'together' | 'apart' | 'change' {
  if (type === 'REQUEST') return 'change'
  const kind = classOf(type)
  return kind === 'change' ? 'change' : kind.startsWith('together') ? 'together' : 'apart'
}

/** What the guide says under each reality. */
export const REALITY_WORDS: Readonly<Record<Reality, string>> = {
  actual: 'happened, by the words',
  planned: 'agreed, announced, intended',
  possible: 'may, might, reportedly',
  demanded: 'asked for, not yet done',
  negated: 'did not happen',
  denied: 'somebody denies it',
  hypothetical: 'if, would',
}

/** How each status is called on the page, and what it means. */
export const STATUS_WORDS: Readonly<Record<LineStatus, readonly [name: string, meaning: string]>> = {
  agreed: ['agreed', 'two or more independent origins, same value'],
  disputed: ['disputed', 'origins give different values'],
  'not-established': ['origin not established', 'two publishers, perhaps one root'],
  'single-source': ['single source', 'one origin, however many copies'],
}
