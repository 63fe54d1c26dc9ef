import type { ActType } from './ontology.ts'

/**
 * How far an act draws two states together (to +10) or sets them apart (to −10), by its type alone.
 *
 * The numbers are Goldstein's (1992, "A Conflict–Cooperation Scale for WEIS Events Data", J. Conflict Resolution 36) as
 * carried over to the root codes of CAMEO (Schrodt 2012), from which PLOVER's types descend: AGREE 03, CONSULT 04,
 * SUPPORT 05, COOPERATE 06, AID 07, CONCEDE and RETREAT 08, ACCUSE 11, REJECT 12, THREATEN 13, PROTEST 14, MOBILIZE 15,
 * SANCTION 16, COERCE 17, ASSAULT 18. REQUEST holds both appeals (02, +3) and demands (10, −5) and stands midway.
 * CHANGE does neither.
 */
const INTENSITY_OF_TYPE: Readonly<Record<ActType, number>> = {
  AGREE: 4,
  CONSULT: 1,
  SUPPORT: 3.5,
  CONCEDE: 5,
  COOPERATE: 6,
  AID: 7,
  RETREAT: 5,
  REQUEST: -1,
  ACCUSE: -2,
  REJECT: -4,
  THREATEN: -6,
  PROTEST: -6.5,
  SANCTION: -4,
  MOBILIZE: -7.2,
  COERCE: -7,
  ASSAULT: -9,
  CHANGE: 0,
}

/** The weight of a type of act: above zero it draws together, below it sets apart. */
export const intensityOf = (type: ActType): number => INTENSITY_OF_TYPE[type]
