import type { ReactNode } from 'react'
import type { Citation } from '../../../src/model/document.ts'

/** The sources that the document itself cites, as footnotes. Addresses are shown, not followed: they are the document's words. */
export function CitationList({ citations }: { readonly citations: readonly Citation[] }): ReactNode {
  if (citations.length === 0) return null
  return (
    <section aria-labelledby="citations" className="citations">
      <h2 id="citations">Cited</h2>
      <ol className="meta">
        {citations.map((citation, at) => (
          // The list is fixed and its numbers are its order.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at} id={`c${at + 1}`} dir="auto">
            {citationText(citation)} <a href={`#b${at + 1}`}>back</a>
          </li>
        ))}
      </ol>
    </section>
  )
}

function citationText(citation: Citation): string {
  const parts = [
    citation.authors.join(', '),
    citation.title,
    citation.publisher,
    citation.date,
    citation.doi ?? citation.url,
  ]
  return parts.filter((part) => part !== null && part !== '').join('. ')
}
