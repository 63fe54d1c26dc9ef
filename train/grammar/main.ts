import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { run as evaluate, nameLines } from '../../eval/grammar.ts'
import { loadGrammarFrom } from '../../src/lexicon/grammar.ts'
import { modelCard } from './card.ts'
import { CACHE, SHARED } from './data.ts'
import { packModel } from './pack.ts'
import { SILVER_SENTENCES, STUDENT, TEACHERS } from './settings.ts'
import { plainSentences, silverLessons } from './silver.ts'
import { studentData } from './student-data.ts'
import { trainModel } from './train.ts'
import { readTreebank } from './treebank.ts'

/**
 * `npm run train:grammar`: two teachers learn from the treebanks, side by side; they parse plain text; the student
 * learns from the treebanks and from that, and is written to `lexicon/weights/grammar.bin`. Teachers that stand in
 * `.cache/grammar` are taken from there, and a network that was broken off goes on from the last twentieth of its
 * training that was done: empty the folder to begin anew.
 */
const FOLDER = fileURLToPath(new URL('../../lexicon/weights/', import.meta.url))
const WEIGHTS = `${FOLDER}grammar.bin`
const teacherPath = (seed: number): string => `${CACHE}teacher-${seed}.bin`

if (!existsSync(SHARED)) throw new Error(`the treebanks are not there: ${SHARED}`)
const missing = TEACHERS.filter(({ seed }) => !existsSync(teacherPath(seed)))
await Promise.all(missing.map(({ seed }) => trainTeacher(seed)))
const teachers = TEACHERS.map(({ seed }) => loadGrammarFrom(readFileSync(teacherPath(seed))))
const [first] = teachers
if (first === undefined) throw new Error('there is no teacher')
const plain = plainSentences(`${SHARED}raw/whitehouse.jsonl.gz`, first, SILVER_SENTENCES)
const silver = silverLessons(plain, teachers)
console.log(
  `${silver.length} of ${plain.length} plain sentences, ${silver.reduce((sum, { forms }) => sum + forms.length, 0)} words`,
)
const teaching = { data: studentData(teachers), silver, checkpoint: `${CACHE}student-${STUDENT.seed}.part` }
const model = await trainModel(STUDENT, teaching, (line) => console.log(line))
const bytes = packModel(model)
writeFileSync(WEIGHTS, bytes)
writeCard(bytes)
evaluate()

async function trainTeacher(seed: number): Promise<void> {
  const program = fileURLToPath(new URL('teacher.ts', import.meta.url))
  const child = spawn(process.execPath, [program, String(seed)], { stdio: 'inherit' })
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code !== 0) throw new Error(`the teacher of seed ${seed} failed`)
}

function writeCard(bytes: Uint8Array): void {
  const shipped = loadGrammarFrom(bytes)
  const sets = [
    { name: 'UD English-GUM, open genres, dev', gold: readTreebank(`${SHARED}ud/en_gumopen-ud-dev.conllu`) },
    { name: 'UD English-EWT, dev', gold: readTreebank(`${SHARED}ud/en_ewt-ud-dev.conllu`) },
  ]
  const madeOn = new Date().toISOString().slice(0, 10)
  writeFileSync(
    `${FOLDER}MODEL.md`,
    modelCard(shipped, sets, { madeOn, bytes: bytes.length, names: nameLines(shipped) }),
  )
}
