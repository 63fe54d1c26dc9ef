import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadLexicon } from '../../src/lexicon/load.ts'
import { SHARED } from '../grammar/data.ts'
import { readAnnotations } from './annotations.ts'
import { judgeCard } from './card.ts'
import { annotatedDocuments } from './corpus.ts'
import { examplesOf } from './examples.ts'
import { readGold } from './gold.ts'
import { packJudge } from './pack.ts'
import { report } from './report.ts'
import { teach } from './teach.ts'

/**
 * `npm run train:coding`: the judge learns from `gold/train` and from our own annotations which frames tell of acts, and
 * is written to `lexicon/weights/coding.bin`, its card beside it. The same documents, lexicon and code give the same bytes.
 */
const FOLDER = fileURLToPath(new URL('../../lexicon/weights/', import.meta.url))
const WEIGHTS = `${FOLDER}coding.bin`

if (!existsSync(SHARED)) throw new Error(`the gold is not there: ${SHARED}`)
// What was learned before is not looked at: its form may be another.
rmSync(WEIGHTS, { force: true })
const golds = [...readGold(`${SHARED}gold/train`), ...readAnnotations().filter(({ use }) => use === 'learn')]
const documents = await annotatedDocuments(loadLexicon(), golds)
const examples = documents.flatMap(examplesOf)
const taught = teach(examples)
const bytes = packJudge(taught.model)
writeFileSync(WEIGHTS, bytes)
const told = report(examples, taught)
writeFileSync(
  `${FOLDER}coding.md`,
  judgeCard({ documents: documents.length, examples: examples.length, bytes: bytes.length, report: told }),
)
console.log(told)
