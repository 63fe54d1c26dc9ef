import { Fragment, memo } from 'react'
import type { ReactNode } from 'react'
import type { Block } from '../../../src/model/document.ts'
import { overlaps } from '../../../src/model/span.ts'
import type { DocumentAnswer, Mark } from '../../../src/serve/answers.ts'
import { plainWords } from '../data/wording.ts'
import { CitationList } from './CitationList.tsx'
import { MarkedWords } from './MarkedWords.tsx'
import { groupBlocks } from './block-groups.ts'

/** The text as it was read, with its marks. What was set aside is folded, not lost. */
export const DocumentBody = memo(function DocumentBody(props: {
  readonly answer: DocumentAnswer
  readonly marks: readonly Mark[]
  readonly name: string
}): ReactNode {
  const { answer, marks, name } = props
  const { document } = answer
  const titled = document.blocks.some((block) => isTitle(block, document.title, document.text))
  return (
    <article className="body" lang={document.language === 'und' ? undefined : document.language}>
      {titled ? null : <h1 dir="auto">{name}</h1>}
      {groupBlocks(document.blocks).map((group) => {
        const blocks = group.blocks.map((block) => (
          <BlockOf key={block.start} block={block} answer={answer} marks={marks} />
        ))
        if (!group.aside) return blocks
        const [first] = group.blocks
        return (
          <details className="aside" key={`aside ${first?.start}`}>
            <summary>{asideTitle(group.blocks)}</summary>
            {blocks}
          </details>
        )
      })}
      <CitationList citations={document.citations} />
    </article>
  )
})

const isTitle = (block: Block, title: string | null, text: string): boolean =>
  block.role === 'title' ||
  (block.role === 'heading' && block.start === 0 && text.slice(block.start, block.end) === title)

function asideTitle(blocks: readonly Block[]): string {
  const roles = [...new Set(blocks.map((block) => plainWords(block.role)))]
  return `${roles.join(', ')}: ${blocks.length} ${blocks.length === 1 ? 'passage' : 'passages'}, no act is coded from it`
}

interface BlockProps {
  readonly block: Block
  readonly answer: DocumentAnswer
  readonly marks: readonly Mark[]
}

function BlockOf({ block, answer, marks }: BlockProps): ReactNode {
  const { document } = answer
  const words = <BlockWords block={block} answer={answer} marks={marks} />
  const id = `s${block.start}`
  if (isTitle(block, document.title, document.text)) {
    return (
      <h1 id={id} dir="auto">
        {words}
      </h1>
    )
  }
  if (block.role === 'heading') return <Heading id={id} level={levelOf(block, answer)} words={words} />
  if (block.role === 'quotation') {
    return (
      <blockquote dir="auto">
        <p>{words}</p>
      </blockquote>
    )
  }
  return (
    <p className={`is-${block.role}`} dir="auto">
      {words}
    </p>
  )
}

function Heading(props: { readonly id: string; readonly level: number; readonly words: ReactNode }): ReactNode {
  const { id, level, words } = props
  return level > 2 ? (
    <h3 id={id} dir="auto">
      {words}
    </h3>
  ) : (
    <h2 id={id} dir="auto">
      {words}
    </h2>
  )
}

const levelOf = (block: Block, answer: DocumentAnswer): number =>
  answer.document.sections.find((section) => section.heading.start === block.start)?.level ?? 2

/** The words of a block, parted where a citation stands. */
function BlockWords({ block, answer, marks }: BlockProps): ReactNode {
  const { text, citations } = answer.document
  const own = marks.filter((mark) => overlaps(mark, block))
  const cited = citations
    .map((citation, at) => ({ at: citation.at, number: at + 1 }))
    .filter((each) => each.at > block.start && each.at <= block.end)
  const cuts = [block.start, ...new Set(cited.map((each) => each.at)), block.end]
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? block.end
    return (
      <Fragment key={start}>
        {end > start ? <MarkedWords text={text.slice(start, end)} start={start} marks={own} /> : null}
        {cited
          .filter((each) => each.at === end)
          .map((each) => (
            <a className="fn" key={each.number} id={`b${each.number}`} href={`#c${each.number}`}>
              {each.number}
            </a>
          ))}
      </Fragment>
    )
  })
}
