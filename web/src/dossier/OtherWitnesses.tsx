import type { ReactNode } from 'react'
import type { SourceEntry } from '../../../src/model/dossier.ts'
import type { EvidencePassage } from '../../../src/serve/answers.ts'
import { documentHref } from '../data/address.ts'
import { plainWords } from '../data/wording.ts'
import { Link } from '../frame/Link.tsx'
import { StatusGlyph } from '../glyph/StatusGlyph.tsx'
import { MarkedWords } from '../reader/MarkedWords.tsx'

/** The other passages that tell of the same act: who, the sentence, and whether it agrees. */
export function OtherWitnesses(props: {
  readonly passages: readonly EvidencePassage[]
  readonly sourceOf: (document: string) => SourceEntry | undefined
}): ReactNode {
  return (
    <ol className="wit" aria-label="Other witnesses">
      {props.passages.map((passage) => (
        <li key={`${passage.document} ${passage.mention}`} data-witness="" tabIndex={-1}>
          <Teller passage={passage} source={props.sourceOf(passage.document)} />
          <p className="words" lang={passage.language} dir="auto">
            <SentenceOf passage={passage} />
          </p>
          <Agreement passage={passage} />
        </li>
      ))}
    </ol>
  )
}

function Teller(props: { readonly passage: EvidencePassage; readonly source: SourceEntry | undefined }): ReactNode {
  const { passage, source } = props
  const at = passage.marks.find((mark) => mark.on) ?? passage.sentence
  const relation = source === undefined || source.originText === 'own' ? source?.kind : source.originText
  return (
    <p className="who">
      <Link href={documentHref(passage.document, at)}>
        <b>{source?.publisher ?? source?.title ?? passage.document}</b>
      </Link>
      {relation}
    </p>
  )
}

/** The sentence alone, out of its paragraph. */
function SentenceOf({ passage }: { readonly passage: EvidencePassage }): ReactNode {
  const { sentence, span } = passage
  const from = Math.max(sentence.start, span.start)
  const text = passage.text.slice(from - span.start, sentence.end - span.start)
  return <MarkedWords text={text} start={from} marks={passage.marks.filter((mark) => mark.layer === 'act')} />
}

function Agreement({ passage }: { readonly passage: EvidencePassage }): ReactNode {
  const differs = passage.differs.length > 0
  return (
    <span className={differs ? 'state is-disputed' : 'state is-agreed'}>
      <StatusGlyph status={differs ? 'disputed' : 'agreed'} />
      <span>{differs ? `differs: ${passage.differs.map(plainWords).join(', ')}` : 'agrees'}</span>
    </span>
  )
}
