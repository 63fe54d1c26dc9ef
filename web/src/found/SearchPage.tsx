import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import type { ReactNode } from 'react'
import type { FoundPassage } from '../../../src/serve/answers.ts'
import { documentHref } from '../data/address.ts'
import { searchQuery } from '../data/queries.ts'
import { counted, fileName } from '../data/wording.ts'
import { Link } from '../frame/Link.tsx'
import { FailedHere } from '../frame/NothingHere.tsx'
import { usePageTitle } from '../frame/usePageTitle.ts'
import { MarkedWords } from '../reader/MarkedWords.tsx'

/** Passages of all documents that hold the words of the address. */
export function SearchPage({ query }: { readonly query: URLSearchParams }): ReactNode {
  const words = useDeferredValue(query.get('q') ?? '')
  usePageTitle(words === '' ? 'Search' : `“${words}”`)
  const answer = useQuery({ ...searchQuery(words), placeholderData: keepPreviousData })
  return (
    <>
      <h1>Search</h1>
      <p className="lead" role="status">
        {summaryOf(words, answer.data?.passages)}
      </p>
      {answer.isError ? <FailedHere part error={answer.error} again={() => void answer.refetch()} /> : null}
      <ol className="found">
        {(answer.data?.passages ?? []).map((passage) => (
          <Found key={`${passage.document} ${passage.span.start}`} passage={passage} />
        ))}
      </ol>
    </>
  )
}

function summaryOf(words: string, passages: readonly FoundPassage[] | undefined): string {
  if (words.trim() === '') return 'Type words; “in quotation marks” for a phrase.'
  if (passages === undefined) return 'Searching …'
  return passages.length === 0
    ? `No passage holds “${words}”. Try fewer words, or another spelling.`
    : `${counted(passages.length, 'passage')} with “${words}”`
}

function Found({ passage }: { readonly passage: FoundPassage }): ReactNode {
  const marks = passage.hits.map((hit) => ({ start: hit.start, end: hit.end, layer: 'act' as const, on: true }))
  return (
    <li>
      <p className="src">
        <b>{passage.publisher ?? 'No publisher'}</b>{' '}
        <Link href={documentHref(passage.document, passage.hits[0] ?? passage.span)} data-stop="">
          {passage.title ?? fileName(passage.document)}
        </Link>
      </p>
      <p className="words" dir="auto">
        <MarkedWords text={passage.text} start={passage.span.start} marks={marks} />
      </p>
    </li>
  )
}
