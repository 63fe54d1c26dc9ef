/** Reads a folder, reconciles what its documents tell, and prints the dossier of two states as Markdown. No workspace is made. */
import {
  DEFAULT_LIMITS,
  NO_TOOLS,
  buildDossier,
  codeDocument,
  exportDossier,
  listFiles,
  loadLexicon,
  prepare,
  readPath,
  reconcile,
} from '../src/index.ts'

const [folder = 'samples', ...states] = process.argv.slice(2)
const lexicon = loadLexicon()
const tools = prepare(lexicon)

const coded = []
for (const file of (await listFiles(folder)).files) {
  for (const result of await readPath(file, { lexicon: lexicon.read, limits: DEFAULT_LIMITS })) {
    if (result.ok) coded.push(codeDocument(result.document, tools))
    else console.error(result.failure.message)
  }
}

const dossier = buildDossier(
  states.length < 2 ? ['RUS', 'SDN'] : states,
  coded,
  reconcile(coded, lexicon.reconcile),
  lexicon.reconcile,
)
for await (const piece of exportDossier(dossier, 'md', NO_TOOLS)) process.stdout.write(piece)
