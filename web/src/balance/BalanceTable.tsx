import type { ReactNode } from 'react'
import type { Balance } from './balance.ts'
import { above, below, sumText } from './scale.ts'

/** The same numbers as a table; stretches without any act are left out. */
export function BalanceTable({ balance }: { readonly balance: Balance }): ReactNode {
  const rows = balance.bins.map(({ name }, at) => ({ name, at })).filter(({ at }) => (balance.documents[at] ?? 0) > 0)
  return (
    <details className="balance-table">
      <summary>The numbers as a table</summary>
      <div className="scroll" tabIndex={0} role="region" aria-label="Acts by year and direction">
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{balance.unit === 'month' ? 'Month' : balance.step === 1 ? 'Year' : 'From'}</th>
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
              <th scope="col" className="n">
                Origins
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, at }) => (
              <tr key={name}>
                <th scope="row" className="num">
                  {name}
                </th>
                {balance.directions.flatMap(({ from, stretches }) => {
                  const stretch = stretches[at]
                  return stretch === undefined
                    ? []
                    : [
                        <td key={`${from} together`} className="n num">
                          {sumText(above(stretch))}
                        </td>,
                        <td key={`${from} apart`} className="n num">
                          {sumText(below(stretch))}
                        </td>,
                      ]
                })}
                <td className="n num">{balance.documents[at]}</td>
                <td className="n num">{balance.origins[at]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
