import { expect, test } from 'vitest'
import { documentsIn, registersCsv, registersTsv } from '../../src/export/registers.ts'
import { DOSSIER } from '../serve/fixture.ts'

const dossier = {
  ...DOSSIER,
  tables: [
    {
      register: 'arms' as const,
      columns: ['supplier', 'line'],
      rows: [{ record: 'r-1', cells: ['Russia', '=1+1, "x"'] }],
    },
    { register: 'visits' as const, columns: ['date', 'line'], rows: [{ record: 'r-2', cells: ['2011', 'a\tb'] }] },
  ],
}

test('columns of all registers stand once, cells are escaped', () => {
  expect([...registersCsv(dossier.tables, documentsIn(dossier))].join('')).toBe(
    'register,id,supplier,line,date,documents\r\narms,r-1,Russia,"\'=1+1, ""x""",,\r\nvisits,r-2,,a\tb,2011,\r\n',
  )
  expect([...registersTsv(dossier.tables, documentsIn(dossier))].at(-1)).toBe('visits\tr-2\t\ta b\t2011\t\n')
})
