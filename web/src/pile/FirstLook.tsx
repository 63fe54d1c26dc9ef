import { useState } from 'react'
import type { ReactNode } from 'react'
import type { StatePair } from '../../../src/serve/answers.ts'
import { listed } from '../data/wording.ts'
import { Link } from '../frame/Link.tsx'
import { guideHref } from '../guide/GuideBar.tsx'
import { GUIDE_STEPS, firstLookSeen, putFirstLookAway } from '../guide/first-look.ts'

/** Offers a first look at the pair of states that the pile tells most of; gone once it is taken or put away. */
export function FirstLook({ pair }: { readonly pair: StatePair | undefined }): ReactNode {
  const [seen, setSeen] = useState(firstLookSeen)
  if (pair === undefined || seen) return null
  const putAway = (): void => {
    putFirstLookAway()
    setSeen(true)
  }
  return (
    <section className="guide-bar" aria-labelledby="first-look">
      <h2 id="first-look" className="h3">
        New here? {GUIDE_STEPS.length} steps through {listed(pair.states.map((state) => state.name))}
      </h2>
      <ol className="guide-steps">
        {GUIDE_STEPS.map((step) => (
          <li key={step.title}>{step.title}</li>
        ))}
      </ol>
      <p className="btns">
        <Link
          className="btn main"
          href={guideHref(
            pair.states.map((state) => state.code),
            1,
          )}
        >
          Take the first look
        </Link>
        <button className="btn" type="button" onClick={putAway}>
          Not now
        </button>
      </p>
    </section>
  )
}
