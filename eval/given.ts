import { existsSync, readFileSync } from 'node:fs'
import { loadReconcileLexicon } from '../src/lexicon/reconcile.ts'
import type { CodedDocument } from '../src/model/coded.ts'
import { groupGiven } from '../src/reconcile/given.ts'
import type { GivenDocument } from '../src/reconcile/given.ts'

const SHARED = new URL('../../shared/', import.meta.url).pathname

export const title = 'given mentions: CoNLL F1 on ECB+ (development part), topics known and whole'

interface Line {
  readonly id: string
  readonly topic: string
  readonly text: string
  readonly mentions: GivenDocument['mentions']
}

/** What `score/coref.mjs` gives. */
interface Scorer {
  readonly load: (file: string) => Map<string, string>
  readonly scoreCoref: (
    key: Map<string, string>,
    answer: ReadonlyMap<string, string>,
    options: { readonly dropSingletons: boolean },
  ) => { readonly conll: number }
}

/** Sentences are lines there, so no annotator is needed. */
export async function run(): Promise<void> {
  const folder = `${SHARED}gold/ecb/`
  if (!existsSync(folder)) return console.log('the gold is not there')
  const lexicon = loadReconcileLexicon()
  // The scorer is a plain script without types; its form is the interface above.
  const { load, scoreCoref } = (await import(`${SHARED}score/coref.mjs`)) as Scorer
  const lines = readFileSync(`${folder}dev.documents.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
  const key = load(`${folder}dev.key.jsonl`)
  const topics = Map.groupBy(lines, (line) => line.topic)
  const known = [...topics].flatMap(([topic, own]) =>
    [...groupGiven(own.map(givenOf), lexicon)].map(([id, cluster]) => [id, `${topic} ${cluster}`] as const),
  )
  const score = (answer: ReadonlyMap<string, string>): string =>
    scoreCoref(key, answer, { dropSingletons: true }).conll.toFixed(1)
  console.log(`topics known ${score(new Map(known))}, whole ${score(groupGiven(lines.map(givenOf), lexicon))}`)
}

function givenOf({ id, text, mentions }: Line): GivenDocument {
  const layers = { sentences: [], tokens: [], dates: [], actors: [], quotes: [], figures: [] }
  // Grouping reads the text and the sentences only.
  return { coded: { document: { id, text }, layers, mentions: [] } as unknown as CodedDocument, mentions }
}
