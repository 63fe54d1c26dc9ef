import { describe, expect, test } from 'vitest'
import { loadLexicon } from '../../src/lexicon/load.ts'
import { edtf } from '../../src/model/edtf.ts'
import type { Document } from '../../src/model/document.ts'
import { codeDocument, prepare } from '../../src/pipeline.ts'
import { actsOf } from './acts-of.ts'
import { plainDocument } from './plain-document.ts'

/** The dates of the acts of one kind in a text, "-" for none, in text order. */
const datesOf = (text: string, kind: string): readonly string[] =>
  actsOf(text)
    .filter((act) => act.kind === kind)
    .map((act) => act.date?.edtf ?? '-')

describe('the date of an act within its sentence', () => {
  test.each<[why: string, text: string, kind: string, dates: readonly string[]]>([
    ['by a year, told as over', 'By 1970 Chad had recalled its troops from Libya.', 'withdraw', ['../1970']],
    [
      'before a year',
      'Prior to 1979 Chad had never established diplomatic relations with Mali.',
      'establish-relations',
      ['../1979'],
    ],
    ['since a year', 'Since 1955 France had provided training to Chad.', 'training', ['1955/..']],
    ['from a season on', 'From the summer of 2013 France provided training to Chad.', 'training', ['2013-06/..']],
    [
      'a season is its months',
      'In the summer of 1970 the two countries opened talks and Chad attacked Mali.',
      'attack',
      ['1970-06/1970-08'],
    ],
    [
      'the early part of a decade',
      'In the early 1970s Chad severed relations with Mali.',
      'sever-relations',
      ['1970/1974'],
    ],
    ['late one year and early the next', 'In late 1949 and early 1950 Chad attacked Mali.', 'attack', ['1949/1950']],
    [
      'a war dates to whole years',
      'During the Iran–Iraq War France sold missiles to Chad.',
      'arms-transfer',
      ['1980/1988'],
    ],
    [
      'after a war is not in it',
      'Chad withdrew its troops from Mali after the Iran–Iraq War.',
      'withdraw',
      ['1988/..'],
    ],
    ['dates listed in front', 'In 2009 and 2010 Chad attacked Mali.', 'attack', ['2009', '2010']],
    [
      'what is told as past before another past',
      'On 13 May 1967 France said that Chad had attacked Mali.',
      'attack',
      ['../1967-05-13'],
    ],
    ['what somebody is charged with', 'In April 2011 France accused Chad of attacking Mali.', 'attack', ['../2011-04']],
    [
      'what a participle says of a thing',
      'On 4 August 2017 the newly elected president of Chad visited France.',
      'election',
      ['../2017-08-04'],
    ],
    [
      'the present of what was said then',
      'In December 2010 the minister of France stated that France supports Chad.',
      'other',
      ['2010-12'],
    ],
    [
      'a war in the middle of a clause',
      'On 30 September 2015 France intervened in the civil war in Chad.',
      'war',
      ['-'],
    ],
    ['a relative clause in the past', 'In 1973 France stopped a ship, which attacked Mali.', 'attack', ['1973']],
    ['a relative clause in the present', 'In 1973 France praised Chad, which supports Mali.', 'praise', ['1973']],
    [
      'the day at the end of two verbs',
      'Chad resumed diplomatic relations with Mali and opened an embassy in Bamako on 5 May 1984.',
      'restore-relations',
      ['1984-05-05'],
    ],
    ['a supposed act', 'In 1957 France promised to help if Chad attacked Mali.', 'attack', ['-']],
    [
      'a war that outlasts its sentence',
      'In 2015 France sent aid because of the war between Chad and Mali.',
      'war',
      ['-'],
    ],
    ['the day of a report', 'According to a panel in May 2012, Chad attacked Mali.', 'attack', ['-']],
    [
      'a day inside "after" is that of what stands there',
      'Chad reestablished diplomatic relations with Mali after a visit to Bamako by the minister in July 1972.',
      'restore-relations',
      ['1972-07~'],
    ],
  ])('%s', (_why, text, kind, dates) => expect(datesOf(text, kind)).toEqual(dates))

  test.each<[why: string, text: string, kind: string, dates: readonly string[]]>([
    ['a perfect beside a past', 'In 2009 Chad attacked Mali and has called for talks with France.', 'demand', ['-']],
    [
      'a present beside a past',
      'Chad severed relations with Iran in early 2016 and is sending soldiers to Mali.',
      'deploy',
      ['-'],
    ],
    [
      'what is only praised',
      'In November 2017 the president of Chad praised the French intervention in Mali.',
      'intervene',
      ['-'],
    ],
    ['"recent" and "now"', 'Chad recently attacked Mali.', 'attack', ['-']],
  ])('does not date %s', (_why, text, kind, dates) => expect(datesOf(text, kind)).toEqual(dates))
})

describe('the date that a paragraph hands on', () => {
  test.each<[why: string, text: string, kind: string, dates: readonly string[]]>([
    [
      'the next sentence in the past',
      'In May 1973 Chad attacked Mali. France condemned the attack.',
      'condemn',
      ['1973-05~'],
    ],
    [
      'a past before that past',
      'In May 1973 Chad attacked Mali. France had severed relations with Chad.',
      'sever-relations',
      ['../1973-05'],
    ],
    [
      'the act that a paragraph begins from',
      'The August 1991 coup sealed the fate of Chad. France condemned the coup.',
      'condemn',
      ['1991-08~'],
    ],
    ['not the date of a thing', 'France cited the Declaration of 1950. Chad attacked Mali.', 'attack', ['-']],
    [
      'a day is a month two sentences on',
      'On 5 May 1973 Chad attacked Mali. The war went on. The town burned. France condemned Chad.',
      'condemn',
      ['1973-05~'],
    ],
    ['not the present', 'In May 1973 Chad attacked Mali. France supports Chad.', 'other', ['-']],
    ['not a decade', 'In the 1950s Chad attacked Mali. France severed relations with Chad.', 'sever-relations', ['-']],
    [
      'not over a paragraph',
      'In May 1973 Chad attacked Mali.\nFrance severed relations with Chad.',
      'sever-relations',
      ['-'],
    ],
    [
      'past a date that only names a thing',
      'In May 1973 Chad attacked Mali. France recognised the 1967 borders of Chad.',
      'recognise',
      ['1973-05~'],
    ],
    [
      'the present of a quotation',
      'On 5 May 1973 the president of Chad visited France. "We condemn Mali," he said.',
      'condemn',
      ['1973-05-05~'],
    ],
  ])('%s', (_why, text, kind, dates) => expect(datesOf(text, kind)).toEqual(dates))
})

describe('the day of a report', () => {
  const tools = prepare(loadLexicon())
  const codedAs = (kind: Document['kind'], text: string): readonly string[] => {
    const published = { edtf: edtf('2017-11-29'), basis: 'stated', why: 'test' } as const
    return codeDocument(plainDocument(text, { kind, published }), tools).mentions.map(
      (m) => `${m.kind} ${m.date?.edtf ?? '-'}`,
    )
  }
  test('is the day of its story, where the beginning names it', () => {
    const text = 'The president of Chad visited France on 23 November 2017.\nFrance condemned Mali.'
    expect(codedAs('news', text)).toContain('condemn 2017-11-23')
  })
  test('is else that of its publication', () => {
    expect(codedAs('news', 'France condemned Mali.')).toEqual(['condemn 2017-11-29'])
  })
  test('is no later than its publication for what was done', () => {
    const text = 'France congratulated Chad on hosting the summit in November 2018.'
    expect(codedAs('official', text)).toContain('praise 2017-11-29')
  })
  test('does not date what an article says in the perfect beside a date', () => {
    const text = 'The court issued warrants for the president of Chad in 2009 and has called for talks with France.'
    expect(codedAs('news', text).filter((act) => act.endsWith('2017-11-29'))).toEqual([])
  })
})
