import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { useAddress } from '../data/address.ts'
import { registersQuery } from '../data/queries.ts'
import type { FilteredDossier } from '../dossier/useFilteredDossier.ts'
import { FailedHere } from '../frame/NothingHere.tsx'
import { RegisterTable } from './RegisterTable.tsx'

/** Every register with the columns of its field, of the lines that pass the filter. */
export function RegisterTables(props: { readonly filtered: FilteredDossier; readonly states: string }): ReactNode {
  const { filtered, states } = props
  const standing = useAddress().query.get('standing')
  const answer = useQuery(registersQuery(states, standing))
  const byId = useMemo(() => new Map(filtered.lines.map((line) => [line.id, line])), [filtered.lines])
  if (answer.isError) return <FailedHere part error={answer.error} again={() => void answer.refetch()} />
  if (answer.data === undefined) return <span className="bone w88" aria-busy="true" />
  if (answer.data.tables.length === 0) return <h2 className="h3 quiet">No register has a row</h2>
  return answer.data.tables.map((table) => {
    const rows = table.rows.flatMap((row) => {
      const line = byId.get(row.record)
      return line === undefined ? [] : [{ line, cells: row.cells }]
    })
    return rows.length === 0 ? null : (
      <RegisterTable key={table.register} table={table} rows={rows} filtered={filtered} />
    )
  })
}
