import type { RecordLine } from '../../../src/model/line.ts'
import type { ActKind } from '../../../src/model/ontology.ts'
import { plainWords } from '../data/wording.ts'

/** What is done to an undertaking, as a participle; kinds that have none here are named as they are. */
const DONE: Readonly<Partial<Record<ActKind, string>>> = {
  agree: 'agreed',
  promise: 'announced',
  sign: 'signed',
  ratify: 'ratified',
  recognise: 'recognised',
  suspend: 'suspended',
  refuse: 'refused',
  demand: 'demanded',
  request: 'asked for',
  threaten: 'threatened',
  withdraw: 'withdrawn',
  invest: 'invested',
  deploy: 'deployed',
  'arms-transfer': 'delivered',
  'lift-sanction': 'lifted',
  sanction: 'imposed',
  embargo: 'imposed',
  'establish-relations': 'established',
  'sever-relations': 'broken off',
  'restore-relations': 'restored',
  'mission-open': 'opened',
  'mission-close': 'closed',
  annex: 'annexed',
  seize: 'seized',
}

/** A stage in words that are true without its glyph: "signed", "not ratified", "to be signed", "talks, planned". */
export function stageWords(line: RecordLine): string {
  const done = DONE[line.kind]
  const name = plainWords(line.kind === 'other' ? line.type : line.kind)
  switch (line.reality) {
    case 'actual':
      return done ?? name
    case 'negated':
      return done === undefined ? `no ${name}` : `not ${done}`
    case 'planned':
      return done === undefined ? `${name}, planned` : `to be ${done}`
    case 'possible':
    case 'demanded':
    case 'denied':
    case 'hypothetical':
      return `${done ?? name}, ${line.reality}`
  }
}
