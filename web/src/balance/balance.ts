import { classOf } from '../../../src/model/act-class.ts'
import { calendarDay, findEdtf } from '../../../src/model/edtf.ts'
import { knownDays } from '../../../src/model/line.ts'
import type { RecordLine } from '../../../src/model/line.ts'
import type { DossierAnswer } from '../../../src/serve/answers.ts'

/** What one side did in one stretch of years, counted in records that are told as actual. */
export interface Stretch {
  readonly togetherWords: number
  readonly togetherDeeds: number
  readonly apartWords: number
  readonly apartDeeds: number
}

/** One side's acts toward the others. */
export interface Direction {
  readonly from: string
  readonly toward: string
  readonly stretches: readonly Stretch[]
}

/** Acts by stretch of years, each direction apart, with how much the pile holds of each stretch. */
export interface Balance {
  /** First year of each stretch. */
  readonly years: readonly number[]
  /** How many years a stretch is long. */
  readonly step: number
  readonly directions: readonly Direction[]
  /** Documents and origins' sum that tell of each stretch: few of them mean silence, not peace. */
  readonly documents: readonly number[]
}

/** So many stretches fit side by side. */
const MOST = 90
const STEPS = [1, 2, 5, 10, 25, 50]

/** Counts the lines. Acts in which a state only takes part with others as actor count in each direction it acts. */
export function balanceOf(lines: readonly RecordLine[], dossier: DossierAnswer): Balance | null {
  const dated = lines.flatMap((line) => {
    const year = line.reality === 'actual' ? yearOf(line.date) : null
    return year === null ? [] : [{ line, year }]
  })
  if (dated.length === 0) return null
  const first = dated.reduce((least, each) => Math.min(least, each.year), Number.POSITIVE_INFINITY)
  const last = dated.reduce((most, each) => Math.max(most, each.year), Number.NEGATIVE_INFINITY)
  const step = STEPS.find((years) => (last - first + 1) / years <= MOST) ?? 100
  const start = Math.floor(first / step) * step
  const years = Array.from({ length: Math.floor((last - start) / step) + 1 }, (_, at) => start + at * step)
  const bins = years.map((): RecordLine[] => [])
  for (const { line, year } of dated) bins[Math.floor((year - start) / step)]?.push(line)
  return {
    years,
    step,
    directions: dossier.states.map((state) => directionOf(state, bins, dossier)),
    documents: bins.map((own) => new Set(own.flatMap((line) => line.documents)).size),
  }
}

function directionOf(
  state: { readonly code: string; readonly name: string },
  bins: readonly (readonly RecordLine[])[],
  dossier: DossierAnswer,
): Direction {
  const others = dossier.states.filter((other) => other.code !== state.code)
  return {
    from: state.name,
    toward: others.map((other) => other.name).join(' and '),
    stretches: bins.map((own) => stretchOf(own.filter((line) => actsToward(line, state.code, dossier)))),
  }
}

/** Whether a side acts and another side of the dossier is acted upon, or acts with it. */
function actsToward(line: RecordLine, code: string, { sides }: DossierAnswer): boolean {
  const acting = line.parties.slice(0, line.acting).some((party) => sides[party] === code)
  return acting && line.parties.some((party) => sides[party] !== undefined && sides[party] !== code)
}

function stretchOf(lines: readonly RecordLine[]): Stretch {
  const count = (kind: string): number => lines.filter((line) => classOf(line.type) === kind).length
  return {
    togetherWords: count('together-words'),
    togetherDeeds: count('together-deeds'),
    apartWords: count('apart-words'),
    apartDeeds: count('apart-deeds'),
  }
}

function yearOf(date: string | null): number | null {
  const edtf = date === null ? undefined : findEdtf(date)
  return edtf === undefined ? null : calendarDay(knownDays(edtf).first).year
}
