import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import type { Mention } from '../../../src/model/mention.ts'
import { overlaps } from '../../../src/model/span.ts'
import type { Span } from '../../../src/model/span.ts'
import type { DocumentAnswer } from '../../../src/serve/answers.ts'
import { plainWords, whenText } from '../data/wording.ts'
import { ActGlyph } from '../glyph/ActGlyph.tsx'
import { RealityLabel } from '../glyph/RealityGlyph.tsx'
import { tintOf } from '../glyph/shapes.ts'

/** What each passage was coded as, beside its words. */
export function MarginNotes(props: { readonly answer: DocumentAnswer; readonly at: Span | null }): ReactNode {
  const { answer, at } = props
  const margin = useRef<HTMLElement>(null)
  useEffect(() => keepBesideWords(margin.current), [answer, at])
  const names = new Map(answer.layers.actors.map((actor) => [actor.id, actor.name]))
  return (
    <aside className="margin" aria-label="Acts told in this document" ref={margin}>
      {answer.mentions.map((mention) => (
        <Note
          key={mention.id}
          mention={mention}
          nameOf={(id) => names.get(id) ?? id}
          on={at !== null && overlaps(mention.trigger, at)}
        />
      ))}
    </aside>
  )
}

function Note(props: {
  readonly mention: Mention
  readonly nameOf: (id: string) => string
  readonly on: boolean
}): ReactNode {
  const { mention, nameOf, on } = props
  const kind = mention.kind === 'other' ? mention.type : mention.kind
  const holder = mention.attribution[0]
  return (
    <div className={on ? 'mn on' : 'mn'} data-at={`w${mention.trigger.start}`}>
      <p className="row">
        <span className={tintOf(mention.type)}>
          <ActGlyph type={mention.type} named />
        </span>
        <b className="num">{whenText(mention.date?.edtf ?? null)}</b>
        <span>{plainWords(kind)}</span>
      </p>
      <p dir="auto">{partiesText(mention, nameOf)}</p>
      {mention.reality === 'actual' ? null : (
        <p className="row">
          <RealityLabel reality={mention.reality} />
        </p>
      )}
      {holder === undefined ? null : <p className="quiet">says {nameOf(holder.to)}</p>}
      {on ? <code>{mention.why.join(' ')}</code> : null}
    </div>
  )
}

function partiesText(mention: Mention, nameOf: (id: string) => string): string {
  const actors = mention.actors.map(nameOf).join(', ')
  return mention.recipients.length === 0 ? actors : `${actors} → ${mention.recipients.map(nameOf).join(', ')}`
}

const WIDE = '(min-width: 45.01rem)'
/** Notes of words this far outside the screen are set already. */
const AHEAD = 150

/** Sets the notes of the words on screen beside them, and again when the page moves. */
function keepBesideWords(margin: HTMLElement | null): (() => void) | undefined {
  if (margin === null) return undefined
  let frame = 0
  const settle = (): void => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => settleNotes(margin, matchMedia(WIDE).matches))
  }
  const stop = new AbortController()
  void document.fonts.ready.then(settle)
  addEventListener('resize', settle, { signal: stop.signal })
  addEventListener('scroll', settle, { signal: stop.signal, passive: true })
  return () => stop.abort()
}

/** A note that would cover the one above moves down. Notes of words off screen are kept for screen readers only. */
function settleNotes(margin: HTMLElement, wide: boolean): void {
  const top = margin.getBoundingClientRect().top
  let free = 0
  for (const note of margin.querySelectorAll<HTMLElement>('.mn')) {
    const words = document.getElementById(note.dataset['at'] ?? '')?.getBoundingClientRect()
    const seen = words !== undefined && words.top > -AHEAD && words.top < innerHeight + AHEAD
    note.classList.toggle('vh', wide && !seen)
    note.style.position = wide && seen ? 'absolute' : ''
    if (!wide || !seen) continue
    const at = Math.max(free, words.top - top - 6)
    note.style.insetInline = '0'
    note.style.insetBlockStart = `${at}px`
    free = at + note.offsetHeight
  }
}
