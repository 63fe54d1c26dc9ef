import type { ActType } from './ontology.ts'

/** Whether an act draws two states together or sets them apart, and whether it is words or deeds: PLOVER's quad classes, and the changes of order it lacks. */
export const ACT_CLASSES = ['together-words', 'together-deeds', 'apart-words', 'apart-deeds', 'change'] as const
export type ActClass = (typeof ACT_CLASSES)[number]

const CLASS_OF_TYPE: Readonly<Record<ActType, ActClass>> = {
  AGREE: 'together-words',
  CONSULT: 'together-words',
  SUPPORT: 'together-words',
  CONCEDE: 'together-words',
  COOPERATE: 'together-deeds',
  AID: 'together-deeds',
  RETREAT: 'together-deeds',
  REQUEST: 'apart-words',
  ACCUSE: 'apart-words',
  REJECT: 'apart-words',
  THREATEN: 'apart-words',
  PROTEST: 'apart-deeds',
  SANCTION: 'apart-deeds',
  MOBILIZE: 'apart-deeds',
  COERCE: 'apart-deeds',
  ASSAULT: 'apart-deeds',
  CHANGE: 'change',
}

/** The class of a type of act. */
export const classOf = (type: ActType): ActClass => CLASS_OF_TYPE[type]
