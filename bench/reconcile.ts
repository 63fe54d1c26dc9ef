import { spawnSync } from 'node:child_process'
import { loadReconcileLexicon } from '../src/lexicon/reconcile.ts'
import { buildDossier } from '../src/reconcile/dossier.ts'
import { reconcile } from '../src/reconcile/reconcile.ts'
import { applyRulings } from '../src/reconcile/rulings.ts'
import { rulingOf } from '../src/store/ruling-draft.ts'
import { madePile } from './made-pile.ts'

/** What is measured. */
export const title = 'Reconciling: made piles of growing size, up to 100,000 mentions, in 1 GB of memory'

const SIZES = [12_500, 25_000, 50_000, 100_000]
const DOCUMENT = 50
/** Megabytes of heap: with what lies outside it the process stays below 1 GB. */
const HEAP = 800

/** What one run of one size took: seconds of the processor, megabytes at most. */
interface Taken {
  readonly mentions: number
  readonly records: number
  readonly reconcile: number
  readonly dossier: number
  readonly rulings: number
  readonly megabytes: number
}

/** `npm run bench -- reconcile`: records, one dossier and a hundred rulings, each size in a process of its own. */
export function run(): void {
  console.log('mentions  records  reconcile s  dossier s  100 rulings s  MB')
  for (const mentions of SIZES) {
    const args = [`--max-old-space-size=${HEAP}`, import.meta.filename, String(mentions)]
    const { stdout, status } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    if (status !== 0) throw new Error(`the run of ${mentions} mentions ended with ${status}`)
    // Printed by the same file, below.
    const taken = JSON.parse(stdout) as Taken
    console.log(Object.values(taken).join('  '))
  }
}

function takenBy(mentions: number): Taken {
  const lexicon = loadReconcileLexicon()
  const pile = madePile({ documents: mentions / DOCUMENT, mentions })
  const [reconciled, seconds] = timed(() => reconcile(pile, lexicon))
  const [, dossier] = timed(() => buildDossier(['USA', 'RUS'], pile, reconciled, lexicon))
  const log = reconciled.records.slice(0, 100).map(({ id }, index) =>
    rulingOf(
      { verdict: index % 2 === 0 ? 'reject' : 'accept', on: [{ record: id }], by: 'bench' },
      {
        records: reconciled.records,
        findDocument: (name) => pile.find(({ document }) => document.id === name)?.document,
        ruledAt: '2026-01-01T00:00:00Z',
        log: [],
      },
    ),
  )
  const [, rulings] = timed(() => applyRulings(reconciled, log, pile, lexicon))
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1000)
  return { mentions, records: reconciled.records.length, reconcile: seconds, dossier, rulings, megabytes }
}

/** What work gives, and the seconds of the processor it took. */
function timed<T>(work: () => T): readonly [T, number] {
  const before = process.cpuUsage()
  const made = work()
  const { user, system } = process.cpuUsage(before)
  return [made, Math.round((user + system) / 1e5) / 10]
}

if (import.meta.main) console.log(JSON.stringify(takenBy(Number(process.argv[2]))))
