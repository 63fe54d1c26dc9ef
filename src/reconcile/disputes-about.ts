import type { ComparedVersion, Comparison } from '../model/comparison.ts'
import { wordsOf } from '../model/span.ts'
import type { Span } from '../model/span.ts'
import { comparisonOf, passageOf, together } from './disputes-made.ts'
import { namesWithin } from './disputes-pile.ts'
import type { ComparedPile } from './disputes-pile.ts'
import { versionOf } from './disputes-statements.ts'
import type { Utterance } from './disputes-statements.ts'
import { plainWords } from './words.ts'

/** A noun with the state it is tied to: "the conflict in Syria". */
interface Tie {
  readonly utterance: Utterance
  readonly noun: string
  readonly state: string
  readonly span: Span
}

/**
 * What one person spoke of to the same address, where sources name different states: "the conflict in Syria" against
 * "the conflict in Sudan", both held against the same third. Kept as two claims; one source may have taken one for the
 * other.
 */
export function findAboutDisputes(utterances: readonly Utterance[], pile: ComparedPile): readonly Comparison[] {
  const ties = utterances.filter((each) => each.speaker !== null).flatMap((each) => tiesOf(each, pile))
  const groups = Map.groupBy(ties, ({ utterance, noun }) => `${utterance.speaker ?? ''} ${noun}`)
  return [...groups.values()].flatMap((group) => disputeOf(group, utterances, pile))
}

const TIED = /(\p{L}{4,})\s+(?:in|of|on|over|with|inside)\s+(?:the\s+)?$/u

function tiesOf(utterance: Utterance, { lexicon }: ComparedPile): readonly Tie[] {
  const { coded, start, end } = utterance
  const states = namesWithin(coded, { start, end }).filter(({ actor }) => actor.type === 'state')
  return states.flatMap((name) => {
    const before = TIED.exec(coded.document.text.slice(start, name.start))
    const word = plainWords(before?.[1] ?? '')[0]
    if (before === null || word === undefined) return []
    const noun = lexicon.synonyms.get(word) ?? word
    return [{ utterance, noun, state: name.id, span: { start: start + before.index, end: name.end } }]
  })
}

function disputeOf(group: readonly Tie[], utterances: readonly Utterance[], pile: ComparedPile): readonly Comparison[] {
  const [first] = group
  const against = group.filter((tie) => group.some((other) => clashes(tie, other)))
  if (first === undefined || against.length === 0) return []
  const noun = plainWords(wordsOf(first.utterance.coded.document.text, first.span))[0] ?? first.noun
  const versions = against.map(
    (tie): ComparedVersion => ({
      value: pile.stateNames.get(tie.state) ?? tie.state,
      by: tie.utterance.name,
      passages: [passageOf(tie.utterance.coded.document, tie.utterance)],
    }),
  )
  const near = utterances.filter((each) => isNear(each, against)).map(versionOf)
  return [
    comparisonOf({
      kind: 'about',
      state: 'disputed',
      title: `What ${first.utterance.name ?? 'the speaker'} spoke of: the ${noun}`,
      records: [],
      versions: [...together(versions), ...near],
      note: 'Kept as two claims: each source has its own.',
      why: 'about/noun-and-state',
    }),
  ]
}

/** Two documents, two states, and somebody else whom both sentences name: both were said of the same matter. */
function clashes(a: Tie, b: Tie): boolean {
  if (a.state === b.state || a.utterance.coded === b.utterance.coded) return false
  const others = new Set(namedBeside(b))
  return namedBeside(a).some((id) => others.has(id))
}

/** States in the sentence other than the one the noun is tied to and the speaker's own. */
function namedBeside({ utterance, state }: Tie): readonly string[] {
  const own = utterance.coded.layers.actors.find((actor) => actor.name === utterance.name)?.state
  const names = namesWithin(utterance.coded, utterance.sentence).filter(({ actor }) => actor.type === 'state')
  return names.map(({ id }) => id).filter((id) => id !== state && id !== own)
}

/** Another utterance of the speaker that shares a telling word and a name with one of the versions. */
function isNear(each: Utterance, against: readonly Tie[]): boolean {
  if (against.some(({ utterance }) => utterance === each || utterance.coded === each.coded)) return false
  return against.some(({ utterance }) => {
    if (utterance.speaker !== each.speaker) return false
    const shared = [...each.concepts].filter((concept) => utterance.concepts.has(concept))
    return shared.some((concept) => concept.startsWith('@')) && shared.some((concept) => !concept.startsWith('@'))
  })
}
