import { mkdirSync, writeFileSync } from 'node:fs'
import { CACHE, readData } from './data.ts'
import { packModel } from './pack.ts'
import { TEACHERS } from './settings.ts'
import { trainModel } from './train.ts'

/** Run by `train:grammar` in a process of its own: trains the teacher whose seed is given and leaves it in the cache. */
const seed = Number(process.argv[2])
const settings = TEACHERS.find((teacher) => teacher.seed === seed)
if (settings === undefined) throw new RangeError(`there is no teacher with the seed ${seed}`)
mkdirSync(CACHE, { recursive: true })
const teaching = { data: readData(), silver: [], checkpoint: `${CACHE}teacher-${seed}.part` }
const model = await trainModel(settings, teaching, (line) => console.log(line))
writeFileSync(`${CACHE}teacher-${seed}.bin`, packModel(model))
