import { classOf } from '../../../src/model/act-class.ts'
import type { RecordLine } from '../../../src/model/line.ts'
import type { DossierAnswer } from '../../../src/serve/answers.ts'

/** Somebody in the graph. */
export interface TieParty {
  readonly id: string
  readonly name: string
  /** One of the states of the dossier. */
  readonly own: boolean
  /** In how many records he takes part. */
  readonly records: number
}

/** Two parties with the records that both take part in, by what the acts do. */
export interface Tie {
  readonly one: string
  readonly other: string
  readonly together: number
  readonly apart: number
  /** Changes of order, which do neither. */
  readonly neither: number
}

/** Who has to do with whom. */
export interface Ties {
  readonly parties: readonly TieParty[]
  readonly ties: readonly Tie[]
  /** How many parties there are beyond those that are shown. */
  readonly left: number
}

/** More are no picture; the list of parties in the filters has them all. */
const MOST_PARTIES = 24

/** Counts the ties of the lines: between those who act and those acted upon, or among all who act where none is. */
export function tiesOf(lines: readonly RecordLine[], dossier: DossierAnswer): Ties {
  const own = new Set(dossier.states.map((state) => state.code))
  const partyOf = (id: string): string => dossier.sides[id] ?? id
  const records = new Map<string, number>()
  const ties = new Map<string, Tie>()
  for (const line of lines) {
    for (const party of new Set(line.parties.map(partyOf))) records.set(party, (records.get(party) ?? 0) + 1)
    for (const [one, other] of pairsOf(line, partyOf)) addTo(ties, one, other, line)
  }
  const strongest = [...records].sort((a, b) => Number(own.has(b[0])) - Number(own.has(a[0])) || b[1] - a[1])
  const tied = new Set([...ties.values()].flatMap((tie) => [tie.one, tie.other]))
  const withTies = strongest.filter(([id]) => tied.has(id) || own.has(id))
  const shown = withTies.slice(0, MOST_PARTIES)
  const ids = new Set(shown.map(([id]) => id))
  return {
    parties: shown.map(([id, count]) => ({ id, name: nameOf(id, dossier), own: own.has(id), records: count })),
    ties: [...ties.values()]
      .filter((tie) => ids.has(tie.one) && ids.has(tie.other))
      .sort((a, b) => countOf(b) - countOf(a) || (a.one + a.other < b.one + b.other ? -1 : 1)),
    left: withTies.length - shown.length,
  }
}

/** How many records a tie rests on. */
export const countOf = ({ together, apart, neither }: Tie): number => together + apart + neither

/** What the records of a tie mostly do: four in five count as mostly. */
export function tendencyOf(tie: Tie): 'together' | 'apart' | 'both' {
  const share = tie.together / Math.max(1, tie.together + tie.apart)
  return tie.together + tie.apart === 0 ? 'both' : share >= 0.8 ? 'together' : share <= 0.2 ? 'apart' : 'both'
}

const nameOf = (id: string, dossier: DossierAnswer): string =>
  dossier.states.find((state) => state.code === id)?.name ?? dossier.names[id] ?? id

function pairsOf(line: RecordLine, partyOf: (id: string) => string): readonly (readonly [string, string])[] {
  const acting = [...new Set(line.parties.slice(0, line.acting).map(partyOf))]
  const upon = [...new Set(line.parties.slice(line.acting).map(partyOf))]
  const pairs =
    upon.length > 0
      ? acting.flatMap((one) => upon.map((other) => [one, other] as const))
      : acting.flatMap((one, at) => acting.slice(at + 1).map((other) => [one, other] as const))
  return pairs.filter(([one, other]) => one !== other)
}

function addTo(ties: Map<string, Tie>, a: string, b: string, line: RecordLine): void {
  const [one, other] = a < b ? [a, b] : [b, a]
  const key = `${one}\t${other}`
  const held = ties.get(key) ?? { one, other, together: 0, apart: 0, neither: 0 }
  const kind = classOf(line.type)
  const part = kind === 'change' ? 'neither' : kind.startsWith('together') ? 'together' : 'apart'
  ties.set(key, { ...held, [part]: held[part] + 1 })
}
