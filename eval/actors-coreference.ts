import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findActors } from '../src/annotate/actors/actors.ts'
import { analyse } from '../src/annotate/grammar/grammar.ts'
import { loadActors } from '../src/lexicon/actors.ts'
import { loadGrammar } from '../src/lexicon/grammar.ts'
import type { ActorLexicon } from '../src/model/lexicon/actors.ts'
import type { Actor } from '../src/model/layers.ts'
import { corpusPages } from './actors-page.ts'
import { type EntityDocument, type EntityMention, entityDocuments } from './coreference/gum.ts'
import { actorsAt, judgeEntity, judgeLabel } from './coreference/judge.ts'
import { count, kindOf, type Tally, tallyLines, type Verdict } from './coreference/tally.ts'

export const title = 'Pronouns, descriptions and last names: the right actor, a wrong one, or nobody'

const SHARED = process.env['CHANCERY_SHARED'] ?? join(import.meta.dirname, '../../shared')

/** Prints the measures: references labelled by hand in open documents, and those of GUM's open genres. */
export async function run(): Promise<void> {
  if (!existsSync(SHARED)) {
    console.log('no ../shared beside the checkout: nothing to measure against')
    return
  }
  const lexicon = loadActors()
  print('labelled by hand in documents on relations between states', await labelled(lexicon))
  const { formal, other } = treebank(lexicon)
  print('GUM: news, biography, academic, textbook, travel, court', formal)
  print('GUM: speech, interview', other)
}

function print(name: string, tally: Tally): void {
  console.log(`\n${name}`)
  for (const line of tallyLines(tally)) console.log(`  ${line}`)
}

/** A line of `coreference/references.jsonl`: offsets into a document named by the hash of its text. */
interface Label {
  readonly document: string
  readonly start: number
  readonly end: number
  readonly means: readonly string[]
}

async function labelled(lexicon: ActorLexicon): Promise<Tally> {
  const tally: Tally = new Map()
  const lines = readFileSync(join(import.meta.dirname, 'coreference/references.jsonl'), 'utf8')
    .trim()
    .split('\n')
  // The file's own form.
  const labels = Map.groupBy(
    lines.map((line) => JSON.parse(line) as Label),
    (label) => label.document,
  )
  for await (const page of corpusPages(SHARED, (document) => labels.has(document.sha256.text))) {
    const { document, sentences, tokens } = page
    const actors = findActors({ document, sentences, tokens }, lexicon)
    for (const label of labels.get(page.document.sha256.text) ?? []) {
      const found = actorsAt(actors, label)
      const verdict = judgeLabel(found, label.means)
      count(tally, kindOf(page.document.text.slice(label.start, label.end)), verdict)
      if (verdict === 'wrong' || verdict === 'abstained') show(page.document.text, label, { verdict, found })
    }
  }
  return tally
}

const FORMAL: ReadonlySet<string> = new Set(['news', 'bio', 'academic', 'textbook', 'voyage', 'court'])
const OTHER: ReadonlySet<string> = new Set(['speech', 'interview'])

function treebank(lexicon: ActorLexicon): { formal: Tally; other: Tally } {
  const grammar = loadGrammar()
  const tallies = { formal: new Map() as Tally, other: new Map() as Tally }
  for (const file of ['en_gumopen-ud-dev.conllu', 'en_gumopen-ud-train.conllu']) {
    for (const each of entityDocuments(readFileSync(join(SHARED, 'ud', file), 'utf8'))) {
      const tally = FORMAL.has(each.genre) ? tallies.formal : OTHER.has(each.genre) ? tallies.other : undefined
      if (tally === undefined) continue
      const { sentences, tokens } = analyse(each.document, grammar)
      const actors = findActors({ document: each.document, sentences, tokens }, lexicon)
      judgeAll(each, actors, tally)
    }
  }
  return tallies
}

function judgeAll({ document, entities }: EntityDocument, actors: readonly Actor[], tally: Tally): void {
  for (const entity of entities) {
    for (const [index, mention] of entity.entries()) {
      const kind = referenceKind(document.text, entity.slice(0, index), mention)
      if (kind === undefined) continue
      const verdict = judgeEntity(actors, entity, mention)
      count(tally, kind, verdict)
      const words = { start: mention.head.start, end: mention.head.end }
      if (verdict === 'wrong' || verdict === 'abstained')
        show(document.text, words, { verdict, found: actorsAt(actors, words) })
    }
  }
}

/** The kind of a mention that refers back: a pronoun, a description, or a last name alone; none for what names. */
function referenceKind(text: string, before: readonly EntityMention[], mention: EntityMention): string | undefined {
  const { head } = mention
  const words = text.slice(mention.start, mention.end)
  if (mention.length === 1 && head.upos === 'PRON') {
    const kind = kindOf(words)
    return kind === 'description' || kind === 'the two' ? undefined : kind
  }
  if (before.length === 0 || !['person', 'organization', 'place'].includes(mention.type)) return undefined
  if (head.upos === 'PROPN' && mention.length === 1)
    return mention.type === 'person' && !before.some((each) => each.length === 1 && each.head.text === head.text)
      ? 'last name'
      : undefined
  return head.upos === 'NOUN' && mention.length <= 4 && /^(?:the|this|both|his|its|their|our)\b/i.test(words)
    ? kindOf(words)
    : undefined
}

const wanted = process.argv[process.argv.indexOf('--show') + 1] ?? ''

/** With `--show wrong` or `--show abstained`: the words in their context, and whom they were taken for. */
function show(
  text: string,
  span: { start: number; end: number },
  judged: { verdict: Verdict; found: readonly Actor[] },
): void {
  if (judged.verdict !== wanted) return
  const before = text.slice(Math.max(0, span.start - 240), span.start)
  const line = `${before}[[${text.slice(span.start, span.end)}]]${text.slice(span.end, span.end + 60)}`
  console.log(`${judged.verdict} ${judged.found.map((actor) => actor.id).join(',')}: ${line.replaceAll(/\s+/g, ' ')}`)
}
