import type { Block } from '../model/document.ts'
import type { Actor } from '../model/layers.ts'
import type { Mention } from '../model/mention.ts'
import type { ActKind } from '../model/ontology.ts'

/** The mark in `why` of a mention in whose sentence nobody is found who took part. */
export const OPEN = 'role/open'

/** Fewer acts with known parties than this, and a text is not about politics: its wars and strikes may be of any sort. */
const TOLD_AT_LEAST = 2

/** Kinds that a text calls the same act by: the visit was a meeting, the war an attack. */
const FAMILIES: readonly (readonly ActKind[])[] = [
  ['visit', 'meeting', 'talks', 'call', 'mediation'],
  ['war', 'attack', 'strike', 'kill', 'intervene', 'ceasefire', 'seize', 'withdraw'],
  ['sign', 'agree', 'ratify', 'promise'],
  ['sanction', 'embargo', 'lift-sanction'],
  ['aid', 'loan', 'arms-transfer', 'training'],
]

interface Page {
  readonly blocks: readonly Block[]
  readonly byId: ReadonlyMap<string, Actor>
}

/**
 * Gives acts whose sentence names nobody ("the war", "negotiations went on") the parties of the last act of their kind
 * in this paragraph or the one before, when all acts of the kind so far have the same parties; else of the same family
 * of kinds. What finds none keeps empty parties, and is left out where the text tells of hardly any other act.
 */
export function carryParties(mentions: readonly Mention[], page: Page): readonly Mention[] {
  const told: Mention[] = []
  const found = mentions.map((mention) => {
    if (!isOpen(mention)) {
      if (mention.actors.length + mention.recipients.length > 1) told.push(mention)
      return mention
    }
    const from = antecedentOf(mention, told, page)
    return from === undefined ? mention : withPartiesOf(from, mention)
  })
  return told.length < TOLD_AT_LEAST
    ? found.filter((mention) => !isOpen(mention) || mention.actors.length + mention.recipients.length > 0)
    : found
}

const isOpen = (mention: Mention): boolean => mention.why.includes(OPEN)

/** What two do together, so that all parties are actors, whichever way the earlier act was told. */
const MUTUAL: ReadonlySet<ActKind> = new Set([
  'meeting',
  'talks',
  'call',
  'sign',
  'agree',
  'war',
  'ceasefire',
  'exercise',
  'establish-relations',
  'restore-relations',
])

const withPartiesOf = (from: Mention, mention: Mention): Mention => ({
  ...mention,
  actors: MUTUAL.has(mention.kind) ? [...from.actors, ...from.recipients] : from.actors,
  recipients: MUTUAL.has(mention.kind) ? [] : from.recipients,
  confidence: 0.55,
  why: mention.why.map((rule) => (rule === OPEN ? 'role/carried' : rule)),
})

function antecedentOf(mention: Mention, told: readonly Mention[], page: Page): Mention | undefined {
  const block = blockOf(mention, page)
  const last = (among: readonly Mention[]): Mention | undefined => {
    const near = among.findLast((one) => block - blockOf(one, page) <= 1)
    return near !== undefined && among.every((one) => sidesOf(one, page) === sidesOf(near, page)) ? near : undefined
  }
  const kin = FAMILIES.find((family) => family.includes(mention.kind)) ?? []
  // Who did it to whom cannot be told from what both did together.
  const known = sidesIn(mention, page)
  const fitting = told.filter(
    (one) =>
      (MUTUAL.has(mention.kind) || one.recipients.length > 0) &&
      known.every((side) => sidesIn(one, page).includes(side)),
  )
  return (
    last(fitting.filter((one) => one.kind === mention.kind)) ??
    last(fitting.filter((one) => one.kind === mention.kind || kin.includes(one.kind)))
  )
}

const blockOf = ({ trigger }: Mention, { blocks }: Page): number =>
  blocks.findIndex((block) => block.start <= trigger.start && trigger.end <= block.end)

/** All parties without regard to who acts, states for those who act for them. */
const sidesIn = ({ actors, recipients }: Mention, { byId }: Page): readonly string[] =>
  [...new Set([...actors, ...recipients].map((id) => byId.get(id)?.state ?? id))].sort()

const sidesOf = (mention: Mention, page: Page): string => sidesIn(mention, page).join()
