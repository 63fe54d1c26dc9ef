import type { ActType } from './ontology.ts'

/** PLOVER's four classes of type (manual 2024, "Quad codes"): what was said or done, in cooperation or in conflict. */
export const QUAD_CLASSES = [
  'verbal cooperation',
  'material cooperation',
  'verbal conflict',
  'material conflict',
] as const
export type QuadClass = (typeof QUAD_CLASSES)[number]

const QUAD_OF_TYPE: Readonly<Record<Exclude<ActType, 'CHANGE'>, QuadClass>> = {
  AGREE: 'verbal cooperation',
  CONSULT: 'verbal cooperation',
  SUPPORT: 'verbal cooperation',
  CONCEDE: 'verbal cooperation',
  COOPERATE: 'material cooperation',
  AID: 'material cooperation',
  RETREAT: 'material cooperation',
  REQUEST: 'verbal conflict',
  ACCUSE: 'verbal conflict',
  REJECT: 'verbal conflict',
  THREATEN: 'verbal conflict',
  PROTEST: 'material conflict',
  SANCTION: 'material conflict',
  MOBILIZE: 'material conflict',
  COERCE: 'material conflict',
  ASSAULT: 'material conflict',
}

/** The class of a type; `undefined` for CHANGE, which PLOVER lacks. */
export const quadOf = (type: ActType): QuadClass | undefined => (type === 'CHANGE' ? undefined : QUAD_OF_TYPE[type])

/**
 * How much cooperation (above 0) or conflict (below) an act of a type is, on Goldstein's scale of −10 to 10 (J. Goldstein,
 * "A Conflict-Cooperation Scale for WEIS Events Data", 1992). The figures are our own reading of that scale for PLOVER's
 * types, one to a type; those that POLECAT gives to modes are another set.
 */
export const INTENSITY: Readonly<Record<ActType, number>> = {
  CONSULT: 1,
  AGREE: 3,
  SUPPORT: 4,
  CONCEDE: 5,
  COOPERATE: 6,
  AID: 7,
  RETREAT: 5,
  CHANGE: 0,
  REQUEST: -1,
  ACCUSE: -2,
  REJECT: -4,
  THREATEN: -5,
  PROTEST: -6,
  SANCTION: -6,
  MOBILIZE: -7,
  COERCE: -8,
  ASSAULT: -10,
}
