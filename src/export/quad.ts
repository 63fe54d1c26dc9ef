import { classOf } from '../model/act-class.ts'
import type { ActClass } from '../model/act-class.ts'
import type { ActType } from '../model/ontology.ts'

/** PLOVER's quad codes (manual 2024), which GDELT numbers from 1 in this order. */
const QUAD_OF_CLASS: Readonly<Record<ActClass, string>> = {
  'together-words': 'VERBAL COOPERATION',
  'together-deeds': 'MATERIAL COOPERATION',
  'apart-words': 'VERBAL CONFLICT',
  'apart-deeds': 'MATERIAL CONFLICT',
  change: '',
}
const IN_ORDER = Object.values(QUAD_OF_CLASS)

/** "VERBAL COOPERATION"; empty for CHANGE, which PLOVER lacks. */
export const quadName = (type: ActType): string => QUAD_OF_CLASS[classOf(type)]

/** "1" to "4". */
export const quadNumber = (type: ActType): string => String(IN_ORDER.indexOf(quadName(type)) + 1)
