import type { ReactNode } from 'react'
import type { Section } from '../../../src/model/document.ts'
import type { DocumentAnswer } from '../../../src/serve/answers.ts'
import { plainWords, publishedText } from '../data/wording.ts'
import { LAYER_WORDS, READER_LAYERS, layerCounts } from './document-marks.ts'
import type { ReaderLayer } from './document-marks.ts'

/** Contents, layers, and where the document is from. */
export function Outline(props: {
  readonly answer: DocumentAnswer
  readonly off: ReadonlySet<ReaderLayer>
  readonly turn: (layer: ReaderLayer) => void
}): ReactNode {
  const { answer, off, turn } = props
  const counts = layerCounts(answer)
  const { sections } = answer.document
  return (
    <aside className="outline" aria-label="Contents and layers">
      {sections.length < 2 ? null : <Contents sections={sections} />}
      <fieldset className="layers">
        <legend>Layers</legend>
        {READER_LAYERS.map((layer) => (
          <label key={layer}>
            <input type="checkbox" checked={!off.has(layer)} onChange={() => turn(layer)} />
            <span className={`l-${layer}`}>{LAYER_WORDS[layer]}</span>
            <span className="c num">{counts[layer]}</span>
          </label>
        ))}
      </fieldset>
      <SourceFacts answer={answer} />
    </aside>
  )
}

function Contents({ sections }: { readonly sections: readonly Section[] }): ReactNode {
  return (
    <nav aria-label="Contents">
      <p className="label">Contents</p>
      <ol>
        {sections.map((section) => (
          <li key={section.start} className={section.level > 2 ? 'deep' : undefined}>
            <a href={`#s${section.heading.start}`}>{section.title}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function SourceFacts({ answer }: { readonly answer: DocumentAnswer }): ReactNode {
  const { document } = answer
  const first = document.firstPublished
  const standing = [...new Set(document.standing.map((each) => plainWords(each.kind)))]
  return (
    <dl className="kv">
      <Fact name="Source">
        {[document.publisher, document.kind].filter((part) => part !== null).join(', ')}
        {document.authors.length === 0 ? null : <small>{document.authors.join(', ')}</small>}
      </Fact>
      <Fact name="Published">
        {publishedText(document.published)}
        {first === null ? null : (
          <small>
            {first.relation === 'reprint' ? 'first by' : 'made of'} {first.publishers.join(', ')}
          </small>
        )}
      </Fact>
      {standing.length === 0 ? null : <Fact name="Standing">{standing.join(', ')}</Fact>}
      <Fact name="Text">
        {document.text.length.toLocaleString('en')} characters
        <small>
          <code>sha256 {document.sha256.text.slice(0, 16)}…</code>
        </small>
      </Fact>
    </dl>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="num">{children}</dd>
    </div>
  )
}
