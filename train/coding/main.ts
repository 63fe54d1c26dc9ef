import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadLexicon } from '../../src/lexicon/load.ts'
import { SHARED } from '../grammar/data.ts'
import { readAnnotations } from './annotations.ts'
import { annotatedDocuments } from './corpus.ts'
import { examplesOf } from './examples.ts'
import { readGold } from './gold.ts'
import { packJudge } from './pack.ts'
import { report } from './report.ts'
import { teach } from './teach.ts'

/**
 * `npm run train:coding`: the judge learns from `gold/train` and from our own annotations which frames tell of acts, and
 * is written to `lexicon/weights/coding.bin`. The same documents, lexicon and code give the same bytes.
 */
const WEIGHTS = fileURLToPath(new URL('../../lexicon/weights/coding.bin', import.meta.url))

if (!existsSync(SHARED)) throw new Error(`the gold is not there: ${SHARED}`)
// What was learned before is not looked at: its form may be another.
rmSync(WEIGHTS, { force: true })
const golds = [...readGold(`${SHARED}gold/train`), ...readAnnotations().filter(({ use }) => use === 'learn')]
const documents = await annotatedDocuments(loadLexicon(), golds)
const examples = documents.flatMap(examplesOf)
const taught = teach(examples)
const bytes = packJudge(taught.model)
writeFileSync(WEIGHTS, bytes)
console.log(`${documents.length} documents, ${examples.length} examples; ${bytes.length} bytes`)
console.log(report(examples, taught))
