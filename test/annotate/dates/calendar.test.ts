import { expect, test } from 'vitest'
import { findDates } from '../../../src/annotate/dates/dates.ts'
import { loadDates } from '../../../src/lexicon/dates.ts'
import { documentOf, type Facts } from './plain.ts'

const lexicon = loadDates()
const read = (text: string, facts?: Facts): string[] =>
  findDates({ document: documentOf(text, facts), sentences: [], tokens: [] }, lexicon).map(
    ({ start, end, edtf, timex3, mod }) =>
      `${text.slice(start, end)} = ${edtf || timex3}${mod === undefined ? '' : ` ${mod}`}`,
  )

test.each<[text: string, found: string[]]>([
  ['signed on 3 May 1990 in Cairo', ['3 May 1990 = 1990-05-03']],
  ['signed on Friday, the 3rd of May, 1991', ['Friday, the 3rd of May, 1991 = 1991-05-03']],
  ['signed on May 3, 1990, in Cairo', ['May 3, 1990 = 1990-05-03']],
  ['In October 1973 war broke out', ['October 1973 = 1973-10']],
  ['in late November 1990', ['late November 1990 = 1990-11 late']],
  ['by the end of 1990', ['the end of 1990 = 1990 end']],
  ['in mid-March 1990', ['mid-March 1990 = 1990-03 mid']],
  ['After the 1969 Sudanese coup', ['1969 = 1969']],
  ['the 2008 attack on Omdurman', ['2008 = 2008']],
  ['in the late 1990s and early 2000s', ['the late 1990s = 199X late', 'early 2000s = 200X early']],
  ['in the 19th century', ['the 19th century = 18XX']],
  ['in 490 BC and AD 70', ['490 BC = -0489', 'AD 70 = 0070']],
  ['on 2017-11-23 and 23.11.2017', ['2017-11-23 = 2017-11-23', '23.11.2017 = 2017-11-23']],
  ['in 2009 and 2010 warrants came', ['2009 = 2009', '2010 = 2010']],
  ['between 1955 and 1958', ['1955 = 1955/1958', '1958 = 1955/1958']],
  ['from 2015 to 2018', ['2015 = 2015/2018', '2018 = 2015/2018']],
  ['(1971–2000)', ['1971 = 1971/2000', '2000 = 1971/2000']],
  ['Venizelos, 1923−1946', ['1923 = 1923/1946', '1946 = 1923/1946']],
  ['in 1962–63', ['1962 = 1962/1963', '63 = 1962/1963']],
  ['between 27 and 29 April 1987', ['27 = 1987-04-27/1987-04-29', '29 April 1987 = 1987-04-27/1987-04-29']],
  ['February 21–28, 1972', ['February 21 = 1972-02-21/1972-02-28', '28, 1972 = 1972-02-21/1972-02-28']],
  ['on 5 and 9 April 1987', ['5 = 1987-04-05', '9 April 1987 = 1987-04-09']],
  ['in March and April 1987', ['March = 1987-03', 'April 1987 = 1987-04']],
  ['in the summer of 1977', ['the summer of 1977 = 1977-22']],
  ['in the third quarter of 1989', ['the third quarter of 1989 = 1989-35']],
])('reads %s', (text, found) => expect(read(text)).toEqual(found))

test.each([
  'he may not have come',
  'May I come in?',
  'they march on the capital',
  'an S-300 system',
  'UN Resolution 1973 was adopted',
  'flight 1990 to Rome',
  'sold 1,990 tanks',
  'worth $1990',
  'on page 1945 of it',
  'the second man',
  'the Long March began',
  'the October Revolution brought',
  'some 1500 soldiers fell',
])('finds no date in: %s', (text) => expect(read(text)).toEqual([]))
