import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { codedJson } from '../src/export/coded.ts'
import { loadLexicon } from '../src/lexicon/load.ts'
import type { CodedDocument } from '../src/model/coded.ts'
import { contains } from '../src/model/span.ts'
import { type OwnAnnotation, readAnnotations } from '../train/coding/annotations.ts'
import { annotatedDocuments } from '../train/coding/corpus.ts'

export const title = 'Acts, against our annotations of further documents'

const SHARED = resolve(import.meta.dirname, '../../shared')

/** Scores the documents that we annotated ourselves: those the judge never saw, then those it learned from. */
export async function run(): Promise<void> {
  if (!existsSync(SHARED)) {
    console.log('no ../shared beside the checkout: nothing to measure against')
    return
  }
  const own = readAnnotations()
  const documents = await annotatedDocuments(loadLexicon(), own)
  for (const use of ['measure', 'learn'] as const) {
    const here = documents.flatMap(({ gold, coded }) => {
      const annotation = own.find(({ name }) => name === gold.name)
      return annotation?.use === use ? [{ annotation, coded }] : []
    })
    console.log(`\n${use === 'measure' ? 'never learned from' : 'learned from'}: ${here.length} documents`)
    console.log(scoreOf(here))
  }
}

interface Pair {
  readonly annotation: OwnAnnotation
  readonly coded: CodedDocument
}

function scoreOf(pairs: readonly Pair[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-eval-'))
  const [gold, predictions] = [join(folder, 'gold.jsonl'), join(folder, 'coded.jsonl')]
  writeFileSync(gold, pairs.flatMap(goldLines).join('\n'))
  writeFileSync(predictions, pairs.map(codedLine).join('\n'))
  const result = spawnSync(process.execPath, [join(SHARED, 'score/events.mjs'), gold, predictions], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  return result.stdout + result.stderr
}

/** The acts in the form of the gold, with the words that their offsets stand on. */
function goldLines({ annotation, coded }: Pair): readonly string[] {
  const { text } = coded.document
  return annotation.acts.flatMap(({ span, ...act }) => {
    const sentence = span && coded.layers.sentences.find((one) => contains(one, span))
    if (span === undefined || sentence === undefined) return []
    const sent = text.slice(sentence.start, sentence.end)
    return [JSON.stringify({ ...act, doc: annotation.name, sent, trigger: text.slice(span.start, span.end) })]
  })
}

/** What was coded in the stretches that were annotated. */
function codedLine({ annotation, coded }: Pair): string {
  const isRead = (trigger: { start: number; end: number }): boolean =>
    annotation.covered?.some((span) => contains(span, trigger)) === true
  const mentions = coded.mentions.filter(({ trigger }) => isRead(trigger))
  return JSON.stringify({ ...codedJson({ ...coded, mentions }), id: annotation.name })
}
