/** Codes a text and prints who did what to whom, when, and the words it rests on. */
import { DEFAULT_LIMITS, codeDocument, loadLexicon, prepare, readBytes } from '../src/index.ts'

const TEXT =
  'Sudanese President Omar al-Bashir visited Russia on 23 November 2017. He asked Moscow for protection from the United States.'

const lexicon = loadLexicon()
const tools = prepare(lexicon)
const [result] = await readBytes(
  new TextEncoder().encode(TEXT),
  { id: 'visit.txt' },
  { lexicon: lexicon.read, limits: DEFAULT_LIMITS },
)
if (result === undefined || !result.ok) throw result?.failure ?? new Error('nothing was read')

const { document, layers, mentions } = codeDocument(result.document, tools)
const names = (ids: readonly string[]): string =>
  ids.map((id) => layers.actors.find((actor) => actor.id === id)?.name ?? id).join(' and ')
for (const { kind, actors, recipients, date, reality, trigger } of mentions) {
  const words = document.text.slice(trigger.start, trigger.end)
  console.log(`${date?.edtf ?? 'undated'} ${kind}: ${names(actors)} → ${names(recipients)} (${reality}) “${words}”`)
}
