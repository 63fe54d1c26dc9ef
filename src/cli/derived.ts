import type { ExportTools } from '../export/tools.ts'
import { loadLexicon } from '../lexicon/load.ts'
import { loadAtlas } from '../lexicon/map.ts'
import type { Dossier } from '../model/dossier.ts'
import type { Register } from '../model/ontology.ts'
import type { EventRecord, Reconciled } from '../model/record.ts'
import type { Reading } from '../model/standing.ts'
import { buildDossier } from '../reconcile/dossier.ts'
import { readDocuments } from '../reconcile/standing.ts'
import type { WorkspaceOptions } from './command.ts'
import { withRecords } from './opening.ts'
import { codedOf, ruledOf } from './ruled.ts'
import { requireState } from './states.ts'
import { versionOfPackage } from './version.ts'

/** What is asked of a workspace: records between states, of one register. */
export interface Wanted {
  /** Names of states as people write them; none for everything. */
  readonly between: readonly string[]
  readonly register?: Register
  /** From which sources; from all when absent. */
  readonly reading?: Reading
}

/** All records, origins and threads of a workspace, brought up to date when an interrupted `add` left them behind. */
export const readReconciled = (options: WorkspaceOptions): Promise<Reconciled> =>
  withRecords(options, async ({ store }) => (await ruledOf(store)).reconciled)

/** The dossier that is asked for. @throws Failure `lexicon/unknown-state`. */
export const readDossier = async (options: WorkspaceOptions, wanted: Wanted): Promise<Dossier> =>
  (await readExport(options, wanted)).dossier

/** A dossier with what its export needs beside it. */
export interface Exported {
  readonly dossier: Dossier
  readonly tools: ExportTools
}

/** The dossier that is asked for, with the texts it points into. @throws Failure `lexicon/unknown-state`. */
export async function readExport(options: WorkspaceOptions, wanted: Wanted): Promise<Exported> {
  const lexicon = loadLexicon()
  const codes = wanted.between.map((name) => requireState(name, lexicon.actors))
  return withRecords(options, async ({ store }) => {
    const { reading = 'all' } = wanted
    const { reconciled } = await ruledOf(store, reading)
    const records = reconciled.records.filter((record) => isWanted(record, wanted))
    const coded = readDocuments(await codedOf(store), reading)
    const texts = new Map(coded.map(({ document }) => [document.id, document.text]))
    return {
      dossier: buildDossier([...new Set(codes)], coded, { ...reconciled, records }, lexicon.reconcile),
      tools: {
        states: lexicon.actors.states,
        atlas: loadAtlas(),
        textOf: (document) => texts.get(document),
        version: versionOfPackage(),
      },
    }
  })
}

/** Whether a record is of the register that is asked for. */
export const isWanted = (record: EventRecord, { register }: Wanted): boolean =>
  register === undefined || record.register === register
