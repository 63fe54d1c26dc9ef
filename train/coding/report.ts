import { placesOf } from '../../src/coding/judge-cast.ts'
import type { Example } from './examples.ts'
import { isRow, type Judged, type Taught } from './teach.ts'

/** What the judge did to documents that it had not learned from: how many acts are coded and right, and how far its confidence holds. */
export function report(examples: readonly Example[], { judged }: Taught): string {
  const asked = examples.filter(({ kind }) => kind !== 'other')
  const evoked = asked.filter(({ isAct }) => isAct).length
  const over = judged.filter(({ example }) => !example.isAccepted)
  const lineOf = (name: string, coded: readonly Example[]): string =>
    `| ${name} | ${coded.length} | ${share(coded, ({ isAct }) => isAct)} | ${share(coded, ({ isTyped }) => isTyped)} | ${percent(coded.filter(({ isAct }) => isAct).length, evoked)} |`
  return [
    '| acts coded | number | found by annotators | type right | of those evoked |',
    '|---|---|---|---|---|',
    lineOf(
      'by the rules alone',
      asked.filter(({ isAccepted }) => isAccepted),
    ),
    lineOf(
      'judged',
      judged.map(({ example }) => example),
    ),
    lineOf(
      'of them refused by the rules',
      over.map(({ example }) => example),
    ),
    '',
    '| parties of the found | precision | recall | exactly right |',
    '|---|---|---|---|',
    partyLine('by the rules alone', judged, (one, k) => one.example.parties[k]?.ruled !== 'none'),
    partyLine('judged', judged, isTaken),
    '',
    '| confidence from | acts | type right | type and parties right |',
    '|---|---|---|---|',
    ...BORDERS.flatMap((from, k) => {
      const to = BORDERS[k + 1] ?? 1.01
      const here = judged.filter(({ confidence }) => confidence >= from && confidence < to)
      if (here.length === 0) return []
      return [`| ${from} | ${here.length} | ${share(here, ({ example }) => example.isTyped)} | ${share(here, isRow)} |`]
    }),
  ].join('\n')
}

const BORDERS = [0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

const isTaken = ({ example, seats }: Judged, k: number): boolean => placesOf(seats, example.act)[k] !== 'none'

/** Precision, recall and exact sets of parties of the acts that annotators marked too. */
function partyLine(name: string, judged: readonly Judged[], isIn: (one: Judged, party: number) => boolean): string {
  const told = judged.filter(({ example }) => example.isAct)
  const [given, right] = [0, 1].map((what) =>
    told.map(
      (one) => one.example.parties.filter((p, k) => isIn(one, k) && (what === 0 || p.isSource || p.isTarget)).length,
    ),
  )
  const sum = (counts: readonly number[] = []): number => counts.reduce((a, b) => a + b, 0)
  const wanted = told.map(({ example }) => example.partyCount)
  const exact = wanted.filter((count, i) => given?.[i] === count && right?.[i] === count).length
  return `| ${name} | ${percent(sum(right), sum(given))} | ${percent(sum(right), sum(wanted))} | ${percent(exact, told.length)} |`
}

const percent = (part: number, whole: number): string => `${((100 * part) / (whole || 1)).toFixed(1)} %`
const share = <Case>(cases: readonly Case[], isRight: (one: Case) => boolean): string =>
  percent(cases.filter(isRight).length, cases.length)
