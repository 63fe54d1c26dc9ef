import { expect, test } from 'vitest'
import { csvCell } from '../../src/serve/csv.ts'

test.each<[why: string, text: string, cell: string]>([
  ['plain words stay', 'Sudan', 'Sudan'],
  ['a comma is quoted', 'a, b', '"a, b"'],
  ['quotation marks are doubled', 'said "no"', '"said ""no"""'],
  ['a line break is quoted', 'a\nb', '"a\nb"'],
  ['a formula is defused', '=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
  ['so is a sum', '+1', "'+1"],
  ['and a minus', '-1', "'-1"],
  ['and an at sign', '@SUM(A1)', "'@SUM(A1)"],
  ['a tab in front', '\t=1', "'\t=1"],
  ['an equals sign inside is harmless', 'a=b', 'a=b'],
])('%s', (_why, text, cell) => expect(csvCell(text)).toBe(cell))
