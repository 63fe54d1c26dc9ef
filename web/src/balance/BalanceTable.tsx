import type { ReactNode } from 'react'
import type { Balance } from './balance.ts'
import { above, below } from './scale.ts'

/** The same numbers as a table; stretches without any act are left out. */
export function BalanceTable({ balance }: { readonly balance: Balance }): ReactNode {
  const rows = balance.years.map((year, at) => ({ year, at })).filter(({ at }) => (balance.documents[at] ?? 0) > 0)
  return (
    <details className="balance-table">
      <summary>The numbers as a table</summary>
      <div className="scroll" tabIndex={0} role="region" aria-label="Acts by year and direction">
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{balance.step === 1 ? 'Year' : 'From'}</th>
              {balance.directions.flatMap(({ from }) => [
                <th key={`${from} together`} scope="col" className="n">
                  {from}, together
                </th>,
                <th key={`${from} apart`} scope="col" className="n">
                  {from}, apart
                </th>,
              ])}
              <th scope="col" className="n">
                Documents
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ year, at }) => (
              <tr key={year}>
                <th scope="row" className="num">
                  {year}
                </th>
                {balance.directions.flatMap(({ from, stretches }) => {
                  const stretch = stretches[at]
                  return stretch === undefined
                    ? []
                    : [
                        <td key={`${from} together`} className="n num">
                          {above(stretch)}
                        </td>,
                        <td key={`${from} apart`} className="n num">
                          {below(stretch)}
                        </td>,
                      ]
                })}
                <td className="n num">{balance.documents[at]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
