import { describe, expect, test } from 'vitest'
import { coded } from '../../coding/acts-of.ts'

/** Figures in a line each: value or range, unit, and the bound where it is not exact. */
const figures = (text: string): readonly string[] =>
  coded(text).layers.figures.map((f) => {
    const amount = f.low !== undefined || f.high !== undefined ? `${f.low ?? ''}–${f.high ?? ''}` : String(f.value)
    return `${amount} ${f.unit}${f.bound === 'exact' ? '' : ` ${f.bound}`}`
  })

describe('money, people, shares and things', () => {
  test.each<[why: string, text: string, figure: string]>([
    ['a sign and a scale word', 'The trade was worth $19.4 billion in that year.', '19400000000 USD'],
    ['a currency in words', 'The helicopters were sold for 7 million pounds sterling.', '7000000 GBP'],
    ['a percentage in words', 'The country supplies 87 percent of the weapons.', '87 percent'],
    ['people by their role', 'By then 2,000 advisers were present in Sudan.', '2000 people'],
    ['a number in words', 'The base is to host four warships.', '4 ships'],
    ['an upper bound', 'The base is to host up to 300 personnel.', '300 people at-most'],
    ['a lower bound', 'The war left at least 300,000 people dead.', '300000 people at-least'],
    ['an approximate amount', 'Syria received about $294 million from the Soviet Union.', '294000000 USD about'],
    ['tonnes', 'The ships brought 63,000 tonnes of grain.', '63000 tonnes'],
  ])('%s', (_why, text, figure) => expect(figures(text)).toContain(figure))
})

describe('no figure', () => {
  test.each<[why: string, text: string]>([
    ['a year', 'The two states met in 2017.'],
    ['a date', 'The two states met on 23 November 2017.'],
    ['a resolution', 'Sudan voted against Resolution 68/262 of the General Assembly.'],
    ['a weapon', 'Sudan wants the S-300 and the Su-30.'],
    ['a submarine', 'Syria wants an Amur-1650.'],
    ['a page', 'The report says so on page 12.'],
  ])('%s', (_why, text) => expect(figures(text)).toEqual([]))
})
