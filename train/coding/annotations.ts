import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { GoldDocument } from './gold.ts'

const FOLDER = fileURLToPath(new URL('../annotations/', import.meta.url))

/** What an annotation's first line says: the document by the hash of its text, what of it was read, and what for. */
interface Head {
  readonly document: string
  readonly use: 'learn' | 'measure'
  readonly covered: readonly (readonly [start: number, end: number])[]
}

/** A document that we annotated ourselves, by offsets into its text; the text is not with it. */
export interface OwnAnnotation extends GoldDocument {
  /** SHA-256 of the document's text. */
  readonly hash: string
  /** Whether the judge learns from it, or is only measured by it. */
  readonly use: 'learn' | 'measure'
}

/** The acts that we annotated in further open documents, by the same guidelines as the gold. */
export function readAnnotations(): readonly OwnAnnotation[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) =>
      annotationOf(
        readFileSync(FOLDER + file, 'utf8')
          .trimEnd()
          .split('\n'),
      ),
    )
}

function annotationOf([head = '', ...lines]: readonly string[]): OwnAnnotation {
  // The files are our own, checked by `test/train/annotations.test.ts`.
  const { document, use, covered } = JSON.parse(head) as Head
  return {
    name: document.slice(0, 16),
    hash: document,
    use,
    covered: covered.map(([start, end]) => ({ start, end })),
    acts: lines.map((line) => {
      const row = JSON.parse(line) as Row
      return { ...row, doc: document, sent: '', trigger: '', span: { start: row.start, end: row.end } }
    }),
  }
}

interface Row {
  readonly start: number
  readonly end: number
  readonly type: string
  readonly kind: string
  readonly sources: readonly string[]
  readonly targets: readonly string[]
  readonly date: string | null
  readonly reality: string
  readonly attributedTo: string | null
}
