import { compose } from './compose.ts'
import type { Draft, Manner, Match, Reader } from './draft.ts'
import { CALENDAR_READERS } from './readers-calendar.ts'
import { ERA_READERS } from './readers-eras.ts'
import { LENGTH_READERS } from './readers-lengths.ts'
import { LIST_READERS } from './readers-lists.ts'
import { NAME_READERS } from './readers-names.ts'
import { QUARTER_READERS } from './readers-quarters.ts'
import { RELATIVE_READERS } from './readers-relative.ts'
import { TIME_READERS } from './readers-times.ts'
import { VAGUE_READERS } from './readers-vague.ts'
import type { Pieces } from './pieces.ts'

/** Every reader, the more particular before the more general: of two equally long readings the earlier one's stands. */
const READERS: readonly Reader[] = [
  ...LIST_READERS,
  ...CALENDAR_READERS,
  ...ERA_READERS,
  ...NAME_READERS,
  ...QUARTER_READERS,
  ...RELATIVE_READERS,
  ...TIME_READERS,
  ...VAGUE_READERS,
  ...LENGTH_READERS,
]

/** A reader's drafts over one match, which stand or fall together. */
interface Group {
  readonly from: number
  readonly to: number
  readonly drafts: readonly Draft[]
}

/** All that the readers find in a text; where two overlap the longer stands. In document order. */
export function draftsOf(text: string, pieces: Pieces, manner: Manner): readonly Draft[] {
  const readers = READERS.filter((reader) => reader.manner === undefined || reader.manner === manner)
  const groups = readers.flatMap((reader) => groupsOf(reader, text, pieces))
  const taken = new Uint8Array(pieces.list.length)
  const byLength = groups.toSorted((a, b) => b.to - b.from - (a.to - a.from))
  const kept = byLength.flatMap((group) => (take(taken, group) ? group.drafts : []))
  return compose(
    kept.toSorted((a, b) => a.from - b.from),
    pieces,
  )
}

function take(taken: Uint8Array, group: Group): boolean {
  for (let at = group.from; at < group.to; at++) if (taken[at] === 1) return false
  taken.fill(1, group.from, group.to)
  return true
}

function groupsOf(reader: Reader, text: string, pieces: Pieces): readonly Group[] {
  const found: Group[] = []
  const shape = new RegExp(reader.shape.source, 'g')
  for (let hit = shape.exec(pieces.shape); hit !== null; hit = shape.exec(pieces.shape)) {
    const match: Match = { pieces, text, from: hit.index, to: hit.index + hit[0].length }
    const drafts = draftsOfMatch(reader, match)
    if (drafts.length > 0) found.push({ from: match.from, to: match.to, drafts })
    else shape.lastIndex = hit.index + 1
  }
  return found
}

function draftsOfMatch(reader: Reader, match: Match): readonly Draft[] {
  const read = reader.read(match)
  if (read === undefined) return []
  const findings = 'expression' in read ? [read] : read
  return findings.map((finding) => ({
    ...finding,
    from: finding.from ?? match.from,
    to: finding.to ?? match.to,
    why: reader.name,
  }))
}
