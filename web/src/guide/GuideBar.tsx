import type { ReactNode } from 'react'
import { dossierHref, goTo, hrefOf } from '../data/address.ts'
import { Link } from '../frame/Link.tsx'
import { GUIDE_STEPS, putFirstLookAway } from './first-look.ts'

/** The step of the first look that the address is at (`guide=1` to `5`); nothing without one. */
export function GuideBar(props: { readonly codes: readonly string[]; readonly query: URLSearchParams }): ReactNode {
  const { codes, query } = props
  const at = Number(query.get('guide') ?? Number.NaN)
  const step = GUIDE_STEPS[at - 1]
  if (step === undefined) return null
  const leave = (): void => {
    putFirstLookAway()
    const rest = new URLSearchParams(location.search)
    rest.delete('guide')
    goTo(hrefOf(location.pathname, rest), { replace: true })
  }
  return (
    <aside className="guide-bar noprint" aria-label="First look">
      <p className="label">
        First look, {at} of {GUIDE_STEPS.length}
      </p>
      <p>
        <b>{step.title}.</b> {step.text}
      </p>
      <p className="btns">
        {at < GUIDE_STEPS.length ? (
          <Link className="btn main" href={guideHref(codes, at + 1)}>
            Next
          </Link>
        ) : null}
        <button className="btn" type="button" onClick={leave}>
          {at < GUIDE_STEPS.length ? 'Leave' : 'Done'}
        </button>
      </p>
    </aside>
  )
}

/** The address of a step, counted from 1. */
export const guideHref = (codes: readonly string[], at: number): string =>
  hrefOf(dossierHref(codes, GUIDE_STEPS[at - 1]?.view), new URLSearchParams({ guide: String(at) }))
