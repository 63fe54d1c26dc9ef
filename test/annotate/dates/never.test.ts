import { expect, test } from 'vitest'
import { mentionsIn, read } from './read.ts'

/** Everything a date could lean on is there, so that nothing is left out for want of an anchor. */
const ANCHOR = 'Talks began on 4 March 1990. '
const found = (text: string): string[] => read(ANCHOR + text, { published: '1990-03-06', kind: 'news' }).slice(1)

test.each([
  'He may not have come.',
  'May I come in?',
  'May they prosper.',
  'They march on the capital.',
  'The March on Rome was led by him.',
  'Prime Minister Theresa May spoke.',
  'Ambassador April Glaspie spoke.',
  'They bought an S-300 system.',
  'UN Resolution 1973 was adopted.',
  'They took flight 1990 to Rome.',
  'The navy ordered two Amur-1650 submarines.',
  'The council adopted UNSCR 1973.',
  'They sold 1,990 tanks.',
  'It was worth $1990.',
  'See page 1945 and article 1968 of it.',
  'The second man spoke.',
  'The Long March began.',
  'The October Revolution brought change.',
  'Some 1500 soldiers fell.',
  'Gunmen of Black September fled.',
  'After the April Revolution he fled.',
  'The 30 June Movement grew.',
  'He lived in 26 September Street.',
  'Foreign Minister Jan Kavan spoke.',
  'He told Russia Today.',
  'The China Daily wrote.',
  'The fall of Baghdad was swift.',
  'The price will fall.',
  'A quarter of it was lost.',
  'He is a 44-year-old lawyer.',
  'He is 50 years old.',
  'He was in his seventies.',
  'See https://example.org/2012/02/10/story and www.example.org/2013-04-05.',
  'They agreed on 7.5 tonnes.',
  'It is 1990 km long.',
  'They lost 1984 soldiers.',
  'Scores of 3:10 and 24:31 were noted.',
  'It fell to 31.12.',
  'They met on 31 April.',
])('finds no time in: %s', (text) => expect(found(text)).toEqual([]))

/** A pathological text must cost no more than its length. */
test.each([
  ['digits', '1'.repeat(1_000_000)],
  ['short numbers', '12 '.repeat(330_000)],
  ['years', '1990 '.repeat(200_000)],
  ['months', 'May '.repeat(50_000)],
  ['dashes', '1-'.repeat(500_000)],
  ['ordinals', '3rd of '.repeat(140_000)],
  ['open brackets', '('.repeat(1_000_000)],
  ['quotation marks', '"a'.repeat(500_000)],
  ['dots', '1.1.'.repeat(250_000)],
  ['commas', '1,'.repeat(500_000)],
  ['ends of lines', '.\n'.repeat(330_000)],
  ['one word', 'a'.repeat(1_000_000)],
  ['an address', `https://${'a/'.repeat(500_000)}`],
  ['numbers of units', 'two '.repeat(250_000)],
  ['edges', 'early the end of '.repeat(60_000)],
])('a pile of %s takes time in proportion', (_what, text) => {
  const started = performance.now()
  mentionsIn(text, { published: '1990-03-06' })
  expect(performance.now() - started).toBeLessThan(10_000)
})
