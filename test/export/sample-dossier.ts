import { loadActors } from '../../src/lexicon/actors.ts'
import { loadAtlas } from '../../src/lexicon/map.ts'
import { loadReconcileLexicon } from '../../src/lexicon/reconcile.ts'
import type { Dossier } from '../../src/model/dossier.ts'
import { exportDossier } from '../../src/export/formats.ts'
import type { ExportTools } from '../../src/export/tools.ts'
import { buildDossier } from '../../src/reconcile/dossier.ts'
import { reconcile } from '../../src/reconcile/reconcile.ts'
import { coded } from '../reconcile/pile.ts'

const lexicon = loadReconcileLexicon()

const ACTS = [
  'Sudan 🇸🇩 and Russia established relations on 5 January 1956.',
  'Sudan visited Russia in November 2017 {{x|[[y]]}}.',
  'Russia will build a base in Sudan.',
  'They have not signed the pact.',
  'Russia attacked =cmd "quoted"\tand <b> in 2018.',
].join(' ')

const pile = [
  coded(
    'folder/a.txt',
    ACTS,
    [
      {
        type: 'COOPERATE',
        kind: 'establish-relations',
        trigger: 'established relations',
        who: ['SDN', 'RUS'],
        date: '1956-01-05',
      },
      { type: 'CONSULT', kind: 'visit', trigger: 'visited', who: ['SDN'], to: ['RUS'], date: '2017-11' },
      {
        type: 'COOPERATE',
        kind: 'base',
        trigger: 'build',
        who: ['RUS'],
        to: ['SDN'],
        date: '2017/..',
        reality: 'planned',
      },
      { type: 'AGREE', kind: 'sign', trigger: 'signed', who: ['SDN', 'RUS'], reality: 'negated', object: 'the pact' },
      { type: 'ASSAULT', kind: 'attack', trigger: 'attacked =cmd', who: ['RUS'], to: ['SDN'], date: '2018' },
    ],
    { publisher: 'The {{Paper}}', url: 'https://paper.example/a' },
  ),
]

/** A small dossier with what exports stumble over: plans, no date, markup of every kind, characters beyond the first plane. */
export const dossier: Dossier = buildDossier(['RUS', 'SDN'], pile, reconcile(pile, lexicon), lexicon)

/** What formats need beside it. */
export const tools: ExportTools = {
  states: loadActors().states,
  atlas: loadAtlas(),
  textOf: (document) => pile.find((each) => each.document.id === document)?.document.text,
  version: '1.2.3',
}

/** All bytes of a format. */
export async function bytesOf(format: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const piece of exportDossier(dossier, format, tools))
    parts.push(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece)
  return new Uint8Array(Buffer.concat(parts))
}

/** All text of a format. */
export const textOf = async (format: string): Promise<string> => new TextDecoder().decode(await bytesOf(format))

/** The lines of a format as JSON values. */
export const linesOf = async (format: string): Promise<readonly Record<string, unknown>[]> =>
  (await textOf(format))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
