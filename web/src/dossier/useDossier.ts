import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import type { DossierAnswer } from '../../../src/serve/answers.ts'
import { dossierQuery, firstLookQuery } from '../data/queries.ts'

/**
 * The dossier of an address: its first lines as soon as they are there, then all of it. A view that counts or filters
 * waits for all.
 */
export function useDossier(props: {
  readonly states: string
  readonly view: string | undefined
  readonly query: URLSearchParams
}): { readonly answer: UseQueryResult<DossierAnswer>; readonly partial: boolean } {
  const standing = props.query.get('standing')
  const first = useQuery(firstLookQuery(props.states, standing))
  const isWhole = first.data !== undefined && first.data.lines.length >= first.data.total
  const whole = useQuery({
    ...dossierQuery(props.states, standing),
    enabled: first.data !== undefined && !isWhole,
  })
  const needsAll = props.view !== undefined || [...props.query.keys()].some((name) => !HARMLESS.has(name))
  const partial = !isWhole && whole.data === undefined
  return { answer: first.isError || isWhole || (partial && !needsAll) ? first : whole, partial }
}

/** Parts of an address that choose no lines. */
const HARMLESS: ReadonlySet<string> = new Set(['standing', 'guide'])
