import type { RecordLine } from '../../../src/model/line.ts'
import type { ActKind } from '../../../src/model/ontology.ts'
import type { DossierAnswer } from '../../../src/serve/answers.ts'
import { yearsOfDates } from './periods.ts'

/** A stretch of time between two turns of the relation, with the line that opens it; the first has none. */
export interface Era {
  readonly opens: RecordLine | null
  /** First and last year. */
  readonly from: number
  readonly to: number
  /** How many dated lines fall into it. */
  readonly count: number
}

/** Turns of a relation, the graver first: where two fall together, the graver names the era. */
const TURNS: readonly ActKind[] = [
  'independence',
  'collapse',
  'establish-relations',
  'sever-relations',
  'restore-relations',
  'war',
  'coup',
  'founding',
  'succession',
  'annex',
]
const MOST_ERAS = 8
const FEWEST_YEARS = 3

/**
 * The eras of a dossier: parted where a line that is told as done changes who stands where. Nothing is known beforehand of
 * any pair of states; a pile that tells of no turn has no eras.
 */
export function erasOf(dossier: DossierAnswer): readonly Era[] {
  const years = yearsOfDates(dossier.lines)
  const dated = dossier.lines.flatMap((line): readonly Turn[] => {
    const year = years.get(line.date ?? '')
    return year === undefined ? [] : [{ line, year }]
  })
  const [first, last] = [dated[0]?.year, dated.reduce((most, each) => Math.max(most, each.year), -9999)]
  const turns = chosenTurns(dated.filter(({ line }) => isTurn(line, dossier)))
  if (first === undefined || turns.length === 0) return []
  const starts = [...(turns[0] !== undefined && turns[0].year > first ? [{ line: null, year: first }] : []), ...turns]
  return starts.map(({ line, year }, at) => {
    const next = starts[at + 1]?.year
    const to = next === undefined ? last : next
    const inside = dated.filter((each) => each.year >= year && (next === undefined || each.year < next)).length
    return { opens: line, from: year, to, count: inside }
  })
}

interface Turn {
  readonly line: RecordLine
  readonly year: number
}

/** A turn is told as done, to the year at least, and one of the dossier's sides takes part. */
function isTurn(line: RecordLine, { sides, states }: DossierAnswer): boolean {
  if (line.reality !== 'actual' || !TURNS.includes(line.kind)) return false
  const own = new Set(line.parties.flatMap((party) => sides[party] ?? []))
  const mutual = line.kind.endsWith('-relations') || line.kind === 'war'
  return mutual ? own.size >= Math.min(2, states.length) : own.size > 0
}

/** The gravest turns that lie far enough apart, in order of time. */
function chosenTurns(turns: readonly Turn[]): readonly Turn[] {
  const rank = (turn: Turn): number => TURNS.indexOf(turn.line.kind) * 10 - turn.line.origins
  const chosen: Turn[] = []
  for (const turn of turns.toSorted((a, b) => rank(a) - rank(b) || a.year - b.year)) {
    if (chosen.length === MOST_ERAS) break
    if (chosen.every((other) => Math.abs(other.year - turn.year) >= FEWEST_YEARS)) chosen.push(turn)
  }
  return chosen.sort((a, b) => a.year - b.year)
}
