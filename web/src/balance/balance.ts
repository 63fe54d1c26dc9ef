import { classOf } from '../../../src/model/act-class.ts'
import { intensityOf } from '../../../src/model/intensity.ts'
import type { RecordLine } from '../../../src/model/line.ts'
import type { DossierAnswer } from '../../../src/serve/answers.ts'
import { binsOf } from './bins.ts'
import type { Bin, BinUnit } from './bins.ts'

/** What one side did in one stretch of time: sums of what each record counts, all above zero. */
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

/** How a record counts: as one, or by the intensity of its type. */
export type Weighing = 'count' | 'intensity'

/** Acts by stretch of time, each direction apart, with how much the pile holds of each stretch. */
export interface Balance {
  readonly bins: readonly Bin[]
  readonly unit: BinUnit
  /** How many years or months a stretch is long. */
  readonly step: number
  readonly weighing: Weighing
  readonly directions: readonly Direction[]
  /** Documents that tell of each stretch: few of them mean silence, not peace. */
  readonly documents: readonly number[]
  /** Independent origins of those documents. */
  readonly origins: readonly number[]
  /** Dated acts that are not drawn: not dated to the month, or before the months that have room. */
  readonly left: number
}

/** What a balance is asked for. */
export interface BalanceWish {
  readonly unit: BinUnit
  readonly weighing: Weighing
}

const USUAL: BalanceWish = { unit: 'year', weighing: 'count' }

/** Sums the lines that are told as actual. A state that acts together with another counts in each direction it acts. */
export function balanceOf(
  lines: readonly RecordLine[],
  dossier: DossierAnswer,
  { unit, weighing }: BalanceWish = USUAL,
): Balance | null {
  const actual = lines.filter((line) => line.reality === 'actual')
  const parted = binsOf(actual, unit)
  if (parted === null) return null
  const { bins, step, left } = parted
  const originOf = new Map(dossier.sources.map((source) => [source.document, source.origin]))
  const told = bins.map((bin) => [...new Set(bin.lines.flatMap((line) => line.documents))])
  return {
    bins,
    unit,
    step,
    weighing,
    left,
    directions: dossier.states.map((state) => directionOf(state, bins, dossier, weighing)),
    documents: told.map((documents) => documents.length),
    origins: told.map((documents) => new Set(documents.map((id) => originOf.get(id) ?? id)).size),
  }
}

function directionOf(
  state: { readonly code: string; readonly name: string },
  bins: readonly Bin[],
  dossier: DossierAnswer,
  weighing: Weighing,
): Direction {
  const others = dossier.states.filter((other) => other.code !== state.code)
  return {
    from: state.name,
    toward: others.map((other) => other.name).join(' and '),
    stretches: bins.map(({ lines }) =>
      stretchOf(
        lines.filter((line) => actsToward(line, state.code, dossier)),
        weighing,
      ),
    ),
  }
}

/** Whether a side acts and another side of the dossier is acted upon, or acts with it. */
function actsToward(line: RecordLine, code: string, { sides }: DossierAnswer): boolean {
  const acting = line.parties.slice(0, line.acting).some((party) => sides[party] === code)
  return acting && line.parties.some((party) => sides[party] !== undefined && sides[party] !== code)
}

function stretchOf(lines: readonly RecordLine[], weighing: Weighing): Stretch {
  const weightOf = (line: RecordLine): number => (weighing === 'count' ? 1 : Math.abs(intensityOf(line.type)))
  const sum = (kind: string): number =>
    lines.filter((line) => classOf(line.type) === kind).reduce((all, line) => all + weightOf(line), 0)
  return {
    togetherWords: sum('together-words'),
    togetherDeeds: sum('together-deeds'),
    apartWords: sum('apart-words'),
    apartDeeds: sum('apart-deeds'),
  }
}
