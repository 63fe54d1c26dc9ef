import { basename, join } from 'node:path'
import { scenesOf } from '../../src/coding/acts.ts'
import { hostStates } from '../../src/coding/hosts.ts'
import type { Lexicon } from '../../src/lexicon/load.ts'
import type { CodedDocument } from '../../src/model/coded.ts'
import { codeDocument, prepare, type Tools } from '../../src/pipeline.ts'
import { DEFAULT_LIMITS } from '../../src/read/draft.ts'
import { listFiles } from '../../src/read/list-files.ts'
import { readPath } from '../../src/read/read.ts'
import { SHARED } from '../grammar/data.ts'
import type { Annotated } from './examples.ts'
import type { GoldDocument } from './gold.ts'

const FOLDERS = ['seeds', 'open', 'wikinews']

/** Reads and codes, without a judge, the documents that these annotations are of. */
export async function annotatedDocuments(
  lexicon: Lexicon,
  golds: readonly GoldDocument[],
): Promise<readonly Annotated[]> {
  const tools = { ...prepare(lexicon), lexicon }
  const byName = new Map(golds.map((gold) => [gold.name, gold]))
  const found: Annotated[] = []
  for (const folder of FOLDERS) {
    for (const file of (await listFiles(join(SHARED, 'corpus', folder))).files) {
      const named = byName.get(basename(file).replace(/\.[a-z]+$/u, ''))
      for (const result of await readPath(file, { lexicon: lexicon.read, limits: DEFAULT_LIMITS })) {
        if (!result.ok) throw result.failure
        const gold = named ?? byName.get(result.document.sha256.text.slice(0, 16))
        if (gold !== undefined) found.push(annotatedOf(gold, codeDocument(result.document, tools), tools))
      }
    }
  }
  return found
}

/** The scenes of a coded document, seen by the rules alone. */
function annotatedOf(gold: GoldDocument, coded: CodedDocument, { coder, lexicon }: Tools): Annotated {
  const { judge: _, ...unjudged } = coder
  const known = new Set(coded.layers.actors.map((actor) => actor.id))
  const hosts = hostStates(coded.layers.actors, coder.states, lexicon.coding.wars).filter(({ id }) => !known.has(id))
  const layers = { ...coded.layers, actors: [...coded.layers.actors, ...hosts] }
  return { gold, coded, scenes: scenesOf(coded.document, layers, unjudged) }
}
