import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadReadLexicon } from '../src/lexicon/read.ts'
import { type Citation, type Document, TOLD_ROLES } from '../src/model/document.ts'
import { DEFAULT_LIMITS } from '../src/read/draft.ts'
import { listFiles } from '../src/read/list-files.ts'
import { readPath } from '../src/read/read.ts'

/** What the gold file says of one citation template; `before` is the text it stood behind. */
interface GoldCitation extends Omit<Citation, 'at'> {
  readonly before: string
}

const SHARED = fileURLToPath(new URL('../../shared/', import.meta.url))
const FIELDS = [
  'template',
  'title',
  'publisher',
  'date',
  'url',
  'archiveUrl',
  'accessDate',
  'urlStatus',
  'doi',
] as const
const OPTIONS = { lexicon: loadReadLexicon(), limits: DEFAULT_LIMITS }

/** What is measured, against what. */
export const title = 'Reading: citations and sentences against the hand-made gold, and the whole corpus'

/** Measures reading against the gold citations of one seed, and whether the whole corpus is read; prints figures. */
export async function run(): Promise<void> {
  if (!existsSync(SHARED)) return console.log('read: no shared corpus here, nothing measured')
  await evaluateCitations()
  await evaluateSentences()
  await evaluateCorpus()
}

async function evaluateCitations(): Promise<void> {
  const gold = readFileSync(`${SHARED}gold/events/citations-004.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): GoldCitation => JSON.parse(line))
  const { files } = await listFiles(`${SHARED}corpus/seeds`)
  const document = await documentAt(files.find((file) => file.includes('/004_')) ?? '')
  const made = (document?.citations ?? []).filter((citation) => citation.template !== undefined)
  const wrong = gold.map((wanted, index) => differences(wanted, made[index], document?.text ?? ''))
  console.log(
    `citations: ${wrong.filter((list) => list.length === 0).length} of ${gold.length} wholly right, ${made.length} made`,
  )
  for (const [index, list] of wrong.entries()) if (list.length > 0) console.log(`  ${index + 1}: ${list.join('; ')}`)
}

function differences(wanted: GoldCitation, made: Citation | undefined, text: string): readonly string[] {
  if (made === undefined) return ['missing']
  const fields = FIELDS.filter((name) => (wanted[name] ?? null) !== (made[name] ?? null)).map(
    (name) => `${name}: ${made[name]} for ${wanted[name]}`,
  )
  const authors = wanted.authors.join('|') === made.authors.join('|') ? [] : [`authors: ${made.authors.join('|')}`]
  return [...fields, ...authors, ...placeDifference(wanted, made, text)]
}

/** The last words before the citation must be words that the gold names, in the same order. */
function placeDifference(wanted: GoldCitation, made: Citation, text: string): readonly string[] {
  const letters = (part: string): string => part.replaceAll(/[^\p{L}\p{N}]/gu, '')
  const before = letters(text.slice(Math.max(made.at - 40, 0), made.at)).slice(-12)
  const gold = letters(wanted.before)
  return gold === '' || gold.includes(before) ? [] : [`at: behind "${before}" for "${wanted.before.slice(-30)}"`]
}

async function documentAt(path: string): Promise<Document | undefined> {
  const [result] = await readPath(path, OPTIONS)
  return result?.ok === true ? result.document : undefined
}

/** How many sentences that the gold annotates stand whole inside one block that is coded; marks and spaces aside. */
async function evaluateSentences(): Promise<void> {
  const { files } = await listFiles(`${SHARED}corpus`)
  const sentences = goldSentences()
  let found = 0
  let all = 0
  for (const [name, wanted] of sentences) {
    const document = await documentAt(files.find((file) => file.endsWith(`/${name}`)) ?? '')
    const told = (document?.blocks ?? []).filter((block) => TOLD_ROLES.has(block.role) || block.role === 'heading')
    const words = told.map((block) => plain(document?.text.slice(block.start, block.end) ?? ''))
    for (const sentence of wanted) {
      all += 1
      if (words.some((block) => block.includes(plain(sentence)))) found += 1
      else console.log(`  not in a block of ${name}: ${sentence.slice(0, 160)}`)
    }
  }
  console.log(`sentences: ${found} of ${all} gold sentences stand whole in a block that is coded`)
}

const plain = (text: string): string =>
  text
    .replaceAll(/\\(?=\$)|[*_]|\[\d+\]|\]\(#\)|\[|\]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

function goldSentences(): ReadonlyMap<string, ReadonlySet<string>> {
  const sentences = new Map<string, Set<string>>()
  const folder = `${SHARED}gold/events/`
  for (const file of readdirSync(folder)
    .filter((name) => name.startsWith('events-'))
    .sort()) {
    for (const line of readFileSync(folder + file, 'utf8').split('\n')) {
      if (line === '') continue
      const { doc, sent }: { readonly doc: string; readonly sent: string } = JSON.parse(line)
      sentences.set(doc, (sentences.get(doc) ?? new Set()).add(sent))
    }
  }
  return sentences
}

async function evaluateCorpus(): Promise<void> {
  const { files } = await listFiles(`${SHARED}corpus`)
  const kinds = new Map<string, number>()
  let failures = 0
  for (const file of files) {
    for (const result of await readPath(file, OPTIONS)) {
      if (!result.ok) {
        failures += 1
        console.log(`  not read: ${result.failure.message}`)
      } else kinds.set(result.document.kind, (kinds.get(result.document.kind) ?? 0) + 1)
    }
  }
  console.log(
    `corpus: ${files.length} files, ${failures} failures; kinds ${[...kinds].map((pair) => pair.join(' ')).join(', ')}`,
  )
}
