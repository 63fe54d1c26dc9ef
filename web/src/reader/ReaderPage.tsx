import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { Span } from '../../../src/model/span.ts'
import type { DocumentAnswer } from '../../../src/serve/answers.ts'
import { documentQuery } from '../data/queries.ts'
import { fileName } from '../data/wording.ts'
import { FailedHere, Waiting } from '../frame/NothingHere.tsx'
import { Link } from '../frame/Link.tsx'
import { lastDossierNamed } from '../frame/last-dossier.ts'
import { usePageTitle } from '../frame/usePageTitle.ts'
import { DocumentBody } from './DocumentBody.tsx'
import { MarginNotes } from './MarginNotes.tsx'
import { Minimap } from './Minimap.tsx'
import { Outline } from './Outline.tsx'
import { marksOfDocument } from './document-marks.ts'
import type { ReaderLayer } from './document-marks.ts'

/** One document with its layers, opened at the words of the address. */
export function ReaderPage(props: { readonly id: string; readonly query: URLSearchParams }): ReactNode {
  const answer = useQuery(documentQuery(props.id))
  const name = answer.data?.document.title ?? fileName(props.id)
  usePageTitle(name)
  if (answer.isError) return <FailedHere error={answer.error} again={() => void answer.refetch()} />
  if (answer.data === undefined) return <Waiting what="Opening the document" />
  return <ReaderOf answer={answer.data} at={spanOfAddress(props.query.get('at'))} name={name} />
}

function ReaderOf(props: {
  readonly answer: DocumentAnswer
  readonly at: Span | null
  readonly name: string
}): ReactNode {
  const { answer, at, name } = props
  const [off, setOff] = useState<ReadonlySet<ReaderLayer>>(new Set())
  const marks = useMemo(() => marksOfDocument(answer, at), [answer, at])
  const dossier = lastDossierNamed()
  useEffect(() => showWords(at), [at, answer])
  const turn = (layer: ReaderLayer): void => {
    setOff(off.has(layer) ? new Set([...off].filter((each) => each !== layer)) : new Set([...off, layer]))
  }
  return (
    <>
      <nav className="crumbs meta" aria-label="Where this is">
        <Link href="/">Pile</Link> <span aria-hidden="true">/</span>
        {dossier === undefined ? null : (
          <>
            <Link href={dossier.href}>{dossier.name}</Link> <span aria-hidden="true">/</span>
          </>
        )}
        <span>{answer.document.publisher ?? name}</span>
      </nav>
      <div className={['reader', ...[...off].map((layer) => `no-${layer}`)].join(' ')}>
        <Outline answer={answer} off={off} turn={turn} />
        <DocumentBody answer={answer} marks={marks} name={name} />
        <MarginNotes answer={answer} at={at} />
        <Minimap answer={answer} />
      </div>
    </>
  )
}

/** "120-128" as a span. */
function spanOfAddress(at: string | null): Span | null {
  const match = /^(\d+)-(\d+)$/.exec(at ?? '')
  if (match === null) return null
  const span = { start: Number(match[1]), end: Number(match[2]) }
  return span.start < span.end ? span : null
}

/** Brings the words of the address to the middle of the screen. */
function showWords(at: Span | null): void {
  if (at === null) return
  const words = document.querySelector('.reader mark.on')
  words?.closest('details')?.setAttribute('open', '')
  words?.scrollIntoView({ block: 'center' })
}
