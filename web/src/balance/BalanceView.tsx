import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { FilterBar } from '../dossier/FilterBar.tsx'
import type { FilteredDossier } from '../dossier/useFilteredDossier.ts'
import { goTo, hrefOf } from '../data/address.ts'
import { counted } from '../data/wording.ts'
import { Link } from '../frame/Link.tsx'
import { BalanceTable } from './BalanceTable.tsx'
import { DirectionBars } from './DirectionBars.tsx'
import { PileBars } from './PileBars.tsx'
import { balanceOf } from './balance.ts'
import type { Balance, BalanceWish } from './balance.ts'

/** Together above the line, apart below it, by time and direction; beneath, how much the pile holds of each stretch. */
export function BalanceView(props: { readonly filtered: FilteredDossier; readonly query: URLSearchParams }): ReactNode {
  const { lines, dossier } = props.filtered
  const unit = props.query.get('by') === 'month' ? 'month' : 'year'
  const weighing = props.query.get('weight') === 'count' ? 'count' : 'intensity'
  const balance = useMemo(() => balanceOf(lines, dossier, { unit, weighing }), [lines, dossier, unit, weighing])
  return (
    <section className="balance" aria-labelledby="balance-h">
      <FilterBar filtered={props.filtered} />
      <div className="cap">
        <h2 id="balance-h">Together and apart</h2>
        <WishButtons unit={unit} weighing={weighing} />
      </div>
      {balance === null ? (
        <p className="quiet">No act that is told as actual is dated {unit === 'month' ? 'to the month' : ''}.</p>
      ) : (
        <BalanceOf balance={balance} />
      )}
    </section>
  )
}

function BalanceOf({ balance }: { readonly balance: Balance }): ReactNode {
  return (
    <>
      <p className="meta balance-note">
        Records told as actual, {stepText(balance)},{' '}
        {balance.weighing === 'count' ? (
          'each counted as one.'
        ) : (
          <>
            each with the intensity of its type, from 9 apart to 7 together.{' '}
            <Link href="/reading#weights">Weights</Link>
          </>
        )}
        {balance.left === 0
          ? ''
          : ` ${counted(balance.left, 'dated record')} ${balance.left === 1 ? 'is' : 'are'} not drawn: not dated to the month, or earlier.`}
      </p>
      {balance.directions.map((direction) => (
        <DirectionBars key={direction.from} direction={direction} balance={balance} />
      ))}
      <PileBars
        balance={balance}
        counts={balance.documents}
        title="Documents that tell of it"
        note="where there is none, the pile is silent; that is not peace"
      />
      <PileBars
        balance={balance}
        counts={balance.origins}
        title="Their independent origins"
        note="a reprint adds a document and no origin"
      />
      <BalanceTable balance={balance} />
    </>
  )
}

const WISHES: readonly (readonly [name: 'by' | 'weight', value: string | null, text: string])[] = [
  ['by', null, 'By year'],
  ['by', 'month', 'By month'],
  ['weight', null, 'By intensity'],
  ['weight', 'count', 'Counted'],
]

function WishButtons({ unit, weighing }: BalanceWish): ReactNode {
  const present = { by: unit === 'month' ? 'month' : null, weight: weighing === 'count' ? 'count' : null }
  const choose = (name: string, value: string | null): void => {
    const query = new URLSearchParams(location.search)
    if (value === null) query.delete(name)
    else query.set(name, value)
    goTo(hrefOf(location.pathname, query), { replace: true })
  }
  return (
    <p className="btns wishes noprint">
      {WISHES.map(([name, value, text]) => (
        <button
          key={text}
          className="btn bare"
          type="button"
          aria-pressed={present[name] === value}
          onClick={() => choose(name, value)}
        >
          {text}
        </button>
      ))}
    </p>
  )
}

const stepText = ({ step, unit }: Balance): string => (step === 1 ? `by ${unit}` : `by ${step} years`)
