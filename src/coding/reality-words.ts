import type { RealityCue } from '../model/lexicon/frames.ts'
import type { Reality } from '../model/ontology.ts'
import { governorOf, tenseOf } from './tense.ts'
import {
  dependents,
  formOf,
  isOfClass,
  lemmaOf,
  plainRelation,
  prepositionOf,
  relationOf,
  type TokenIndex,
  type Tree,
  uposOf,
} from './tree.ts'

/** How real an act is, and the word that decides it. */
export interface RealityFound {
  readonly reality: Reality
  readonly why: string
}

/** The cues by word and by what they govern, built once per lexicon. */
export type RealityIndex = ReadonlyMap<string, RealityCue>

const PART_OF: Readonly<Record<string, string>> = { VERB: 'v', NOUN: 'n', ADJ: 'a', ADV: 'r', SCONJ: 's', AUX: 'm' }
const NEGATIVES: ReadonlySet<string> = new Set(['not', 'never', "n't", 'no', 'nor', 'neither', 'without'])
/** Modals that "not" turns into a denial; "should not" is still a demand. */
const DENIABLE: ReadonlySet<string> = new Set(['will.m', 'would.m', 'shall.m', 'can.m', 'could.m'])
/** Modals that beside "if" suppose. */
const SUPPOSABLE: ReadonlySet<string> = new Set(['will.m', 'would.m', 'could.m'])
/** Marks behind which a present tells only when, or on what terms, something else would be. */
const TERMS: ReadonlySet<string> = new Set(['if', 'unless', 'once', 'until', 'provided', 'before'])

/** What the words right at a token say: modals, negation, doubt, conditions. */
export function wordsAt(
  tree: Tree,
  token: TokenIndex,
  cues: RealityIndex,
  isTrigger: boolean,
): RealityFound | undefined {
  return (
    negated(tree, token, cues) ??
    tree
      .children(token)
      .map((child) => cueWord(tree, token, child, { cues, isTrigger }))
      .find((found) => found !== undefined) ??
    onTerms(tree, token) ??
    debated(tree, token) ??
    scheduled(tree, token)
  )
}

/** "did not recognise"; but "did not recognise until" is done at last, and "should not" is asked. */
function negated(tree: Tree, token: TokenIndex, cues: RealityIndex): RealityFound | undefined {
  const word =
    tree
      .children(token)
      .find(
        (child) =>
          NEGATIVES.has(lemmaOf(tree, child)) &&
          (['advmod', 'det', 'cc', 'mark'].includes(relationOf(tree, child)) || lemmaOf(tree, child) === 'without') &&
          !isNotOnly(tree, child),
      ) ?? nobodyAt(tree, token)
  if (word === undefined || isAtLast(tree, token)) return undefined
  const modal = dependents(tree, token, 'aux').find((a) => cueAt(tree, a, cues)?.over === 'clause')
  const isDenied = modal === undefined || DENIABLE.has(cueAt(tree, modal, cues)?.word ?? '')
  return isDenied ? { reality: 'negated', why: `reality/${lemmaOf(tree, word)}` } : undefined
}

/** "neither severed its relations", "no state attacked": the subject is nobody. */
const nobodyAt = (tree: Tree, verb: TokenIndex): TokenIndex | undefined =>
  dependents(tree, verb, 'nsubj')
    .flatMap((subject) => [subject, ...dependents(tree, subject, 'det', 'cc:preconj')])
    .find((word) => NOBODY.has(lemmaOf(tree, word)))

const NOBODY: ReadonlySet<string> = new Set(['no', 'none', 'neither', 'nobody'])

/** "did not just break off relations": the opposite of a negation. */
const isNotOnly = (tree: Tree, token: TokenIndex): boolean =>
  lemmaOf(tree, token) === 'not' && ['just', 'only', 'merely', 'simply'].includes(formOf(tree, token + 1))

const isAtLast = (tree: Tree, verb: TokenIndex): boolean =>
  tenseOf(tree, verb) === 'past' &&
  (dependents(tree, verb, 'obl').some((o) => prepositionOf(tree, o) === 'until') ||
    dependents(tree, verb, 'advcl').some((c) => dependents(tree, c, 'mark').some((m) => formOf(tree, m) === 'until')))

interface Asked {
  readonly cues: RealityIndex
  readonly isTrigger: boolean
}

function cueWord(
  tree: Tree,
  token: TokenIndex,
  child: TokenIndex,
  { cues, isTrigger }: Asked,
): RealityFound | undefined {
  const cue = cueAt(tree, child, cues)
  if (cue === undefined || cue.over === 'complement') return undefined
  const relation = plainRelation(tree, child)
  if (cue.over === 'clause' && ['aux', 'mark', 'advmod'].includes(relation)) return modal(tree, token, cue)
  const isModified = cue.over === 'modified' && (isTrigger || relation === 'advmod')
  return isModified ? { reality: cue.gives, why: `reality/${cue.word}` } : undefined
}

/** The cue a word is; a participle before a noun counts as an adjective ("the proposed visit"). */
export function cueAt(tree: Tree, token: TokenIndex, cues: RealityIndex): RealityCue | undefined {
  const part = PART_OF[uposOf(tree, token)]
  const isParticiple = part === 'v' && plainRelation(tree, token) === 'amod'
  if (isParticiple) return cues.get(`${formOf(tree, token)}.a`)
  return part === undefined ? undefined : cues.get(`${lemmaOf(tree, token)}.${part}`)
}

/**
 * "would" reports a plan under a verb of saying or agreeing, a chance under one of fearing or thinking
 * or with an adjective ("would be better off siding"); elsewhere, and
 * on terms ("if", "once"), it is hypothetical, as is any modal beside "if".
 */
function modal(tree: Tree, token: TokenIndex, cue: RealityCue): RealityFound {
  const why = `reality/${cue.word}`
  if (SUPPOSABLE.has(cue.word) && hasTerms(tree, token)) return { reality: 'hypothetical', why }
  if (cue.word !== 'would.m') return { reality: cue.gives, why }
  const head = governorOf(tree, token)
  const isReported = ['ccomp', 'acl'].includes(plainRelation(tree, token)) || relationOf(tree, token) === 'acl:relcl'
  if (!isReported) return { reality: cue.gives, why }
  const isChance = uposOf(tree, token) === 'ADJ' || (head !== undefined && isOfClass(tree, head, 'foreseeing'))
  return { reality: isChance ? 'possible' : 'planned', why }
}

/** Whether a clause of condition hangs on a verb. */
const hasTerms = (tree: Tree, verb: TokenIndex): boolean =>
  dependents(tree, verb, 'advcl').some((c) =>
    dependents(tree, c, 'mark', 'advmod').some((m) => ['if', 'unless', 'once', 'provided'].includes(formOf(tree, m))),
  )

/** "before the sanctions are lifted", "once it recognises": what is told in the present, or under a modal, as a term for something else. */
function onTerms(tree: Tree, token: TokenIndex): RealityFound | undefined {
  if (plainRelation(tree, token) !== 'advcl') return undefined
  const head = governorOf(tree, token)
  const isOpen = tenseOf(tree, token) === 'present' || (head !== undefined && tenseOf(tree, head) === 'modal')
  if (!isOpen) return undefined
  const mark = dependents(tree, token, 'mark', 'advmod').find((m) => TERMS.has(formOf(tree, m)))
  return mark === undefined ? undefined : { reality: 'hypothetical', why: `reality/${formOf(tree, mark)}` }
}

/** "debated how to normalise relations": not yet decided. */
function debated(tree: Tree, token: TokenIndex): RealityFound | undefined {
  const isHow = dependents(tree, token, 'advmod', 'mark').some((m) => formOf(tree, m) === 'how')
  return isHow && tenseOf(tree, token) === 'infinitive' ? { reality: 'possible', why: 'reality/how' } : undefined
}

/** "is to visit", "is due to visit": arranged and still to come. */
function scheduled(tree: Tree, token: TokenIndex): RealityFound | undefined {
  if (uposOf(tree, token) !== 'VERB' || dependents(tree, token, 'cop').length === 0) return undefined
  const isTo = dependents(tree, token, 'mark').some((m) => formOf(tree, m) === 'to' || formOf(tree, m) === 'due')
  return isTo ? { reality: 'planned', why: 'reality/is-to' } : undefined
}
