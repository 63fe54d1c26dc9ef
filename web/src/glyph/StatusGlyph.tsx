import type { ReactNode } from 'react'
import type { LineStatus } from '../../../src/model/line.ts'
import { Glyph } from './Glyph.tsx'
import { STATUS_WORDS } from './shapes.ts'

const BARS: Readonly<Record<LineStatus, string>> = {
  agreed: 'M3 4h10M3 8h10M3 12h10',
  disputed: 'M3 5.8h10M3 10.2h10M10.6 2.2 5.4 13.8',
  'not-established': 'M3 5.8h10M3 10.2h1.6M7.2 10.2h1.6M11.4 10.2H13',
  'single-source': 'M3 8h10',
}
const CLASS_NAMES: Readonly<Record<LineStatus, string>> = {
  agreed: 'is-agreed',
  disputed: 'is-disputed',
  'not-established': 'is-unestablished',
  'single-source': 'is-single',
}

/** The bars of a status: one bar one source, three agreed, two struck through disputed. */
export function StatusGlyph({ status }: { readonly status: LineStatus }): ReactNode {
  return (
    <Glyph>
      <path className="p" d={BARS[status]} />
    </Glyph>
  )
}

/** The bars with the number of origins, or with a word. */
export function StatusLabel({ status, text }: { readonly status: LineStatus; readonly text: string }): ReactNode {
  return (
    <span className={`state ${CLASS_NAMES[status]}`}>
      <StatusGlyph status={status} />
      <span>{text}</span>
      <span className="vh"> {STATUS_WORDS[status][0]}</span>
    </span>
  )
}
