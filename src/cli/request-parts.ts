import { loadLexicon } from '../lexicon/load.ts'
import type { Lexicon } from '../lexicon/load.ts'
import { loadAtlas } from '../lexicon/map.ts'
import { Failure } from '../model/failure.ts'
import { buildDossier } from '../reconcile/dossier.ts'
import { planRulings } from '../reconcile/rulings.ts'
import { planReading } from '../reconcile/standing.ts'
import { sourceList } from '../reconcile/source-list.ts'
import type { AddAnswer, UnreadFile } from '../serve/answers.ts'
import type { RequestParts } from '../serve/requests.ts'
import { libraryOfStore } from '../serve/store-library.ts'
import type { LibraryStages } from '../serve/store-library.ts'
import type { Workspace } from '../store/store.ts'
import { addFiles } from './add-files.ts'
import type { AddStages } from './add-files.ts'
import type { LimitOptions } from './reading.ts'
import { stagesOf } from './stages.ts'
import { requireState } from './states.ts'

/** What page, API and assistants are answered from: an open workspace and the stages' work on it. */
export function requestPartsOf(workspace: Workspace, limits: LimitOptions): RequestParts {
  const lexicon = loadLexicon()
  return {
    library: libraryOfStore(workspace.store, libraryStages(workspace, lexicon, limits)),
    successor: successorIn(lexicon.reconcile),
    atlas: loadAtlas(),
    resolveState: (name) => requireState(name, lexicon.actors),
  }
}

function libraryStages(workspace: Workspace, { reconcile }: Lexicon, limits: LimitOptions): LibraryStages {
  return {
    dossier: (codes, coded, reconciled) => buildDossier(codes, coded, reconciled, reconcile),
    sources: (coded, origins) =>
      sourceList(
        [],
        coded.map(({ document }) => document.id),
        coded,
        origins,
      ),
    planRulings: (reconciled, rulings, coded) => planRulings(reconciled, rulings, coded, reconcile),
    planReading: (reconciled, reading, coded) => planReading(reconciled, reading, coded, reconcile),
    now: () => new Date().toISOString(),
    successor: successorIn(reconcile),
    nameOf: (code) => reconcile.stateNames.get(code) ?? code,
    add: (name, bytes) => addFile(workspace, { name, bytes }, limits),
    reread: (path) => readInto(workspace, path, stagesOf(limits)),
  }
}

/** A state that one other follows is counted with it; one that several follow stays itself. */
const successorIn =
  ({ successors }: Lexicon['reconcile']) =>
  (code: string): string => {
    const [first, ...others] = successors.get(code) ?? []
    return first === undefined || others.length > 0 ? code : first
  }

/** A file that came over HTTP goes the way of one that `add` reads from the disk. */
async function addFile(
  workspace: Workspace,
  file: { readonly name: string; readonly bytes: Uint8Array },
  limits: LimitOptions,
): Promise<AddAnswer> {
  if (file.bytes.length > limits.maxBytes) throw new Failure('read/too-large', file.name)
  return await readInto(workspace, file.name, { ...stagesOf(limits), open: () => Promise.resolve(file.bytes) })
}

async function readInto(workspace: Workspace, name: string, stages: AddStages): Promise<AddAnswer> {
  const documents: { readonly id: string; readonly outcome: string }[] = []
  const refused: UnreadFile[] = []
  await addFiles(workspace, [name], stages, {
    step: () => undefined,
    done: (id, outcome) => documents.push({ id, outcome }),
    failed: (id, { code, message }) => refused.push({ id, code, message }),
  })
  return { documents, refused }
}
