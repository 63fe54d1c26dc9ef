import {
  dependents,
  formOf,
  headOf,
  isPassive,
  lemmaOf,
  plainRelation,
  prepositionOf,
  relationOf,
  type TokenIndex,
  type Tree,
  uposOf,
  subtree,
  isOfClass,
} from './tree.ts'
import { isRelative } from './actors-at.ts'

/** The tokens that do what a verb says, followed through relatives, coordination, control and participles. */
export function doersOf(tree: Tree, verb: TokenIndex, depth = 0): readonly TokenIndex[] {
  if (depth > 6) return []
  const agents =
    dependents(tree, verb, 'obl:agent').length > 0 ? dependents(tree, verb, 'obl:agent') : byPhrases(tree, verb)
  if (plainRelation(tree, verb) === 'amod') return dependents(tree, verb, 'compound', 'obl')
  if (isPassive(tree, verb) || isReducedPassive(tree, verb)) return agents
  const own = dependents(tree, verb, 'nsubj').filter((s) => relationOf(tree, s) !== 'nsubj:pass')
  if (own.length > 0) return own.map((s) => antecedent(tree, s, verb))
  const behindYear = subjectsBehindYear(tree, verb)
  if (behindYear.length > 0) return behindYear
  return inheritedDoers(tree, verb, depth)
}

/** "in 1971 members of the party tried": a subject that a parse takes for what the year counts. */
const subjectsBehindYear = (tree: Tree, verb: TokenIndex): readonly TokenIndex[] =>
  dependents(tree, verb, 'obl').filter(
    (o) => o < verb && dependents(tree, o, 'nummod').some((n) => n < o && isYearBehindIn(tree, n, o)),
  )

const isYearBehindIn = (tree: Tree, year: TokenIndex, noun: TokenIndex): boolean =>
  /^(?:1[5-9]|20)\d\d$/.test(formOf(tree, year)) &&
  [prepositionOf(tree, year), prepositionOf(tree, noun)].includes('in')

/** The tokens that a verb is done to: object, passive subject, the noun of a reduced passive relative. */
export function doneTo(tree: Tree, verb: TokenIndex): readonly TokenIndex[] {
  const passive = dependents(tree, verb, 'nsubj:pass').map((s) => antecedent(tree, s, verb))
  // "was granted asylum": the passive of a verb with two objects keeps the second.
  if (passive.length > 0) return [...passive, ...dependents(tree, verb, 'obj')]
  const head = headOf(tree, verb)
  if (
    head !== undefined &&
    isPassive(tree, verb) &&
    plainRelation(tree, verb) === 'conj' &&
    uposOf(tree, head) === 'VERB'
  )
    return [...doersOrPassive(tree, head, 0), ...dependents(tree, verb, 'obj')]
  if (plainRelation(tree, verb) === 'amod' && head !== undefined) return [head]
  if (isReducedPassive(tree, verb) && head !== undefined && plainRelation(tree, verb) === 'acl') return [head]
  const objects = dependents(tree, verb, 'obj').map((o) => antecedent(tree, o, verb))
  if (objects.length > 0) return objects
  if (head !== undefined && isBareRelative(tree, verb)) return [head]
  return plainRelation(tree, verb) === 'conj' && isPassiveChain(tree, verb) && head !== undefined
    ? doneTo(tree, head)
    : []
}

/** "the deal they reached": a relative clause with a subject, and neither pronoun nor object. */
const isBareRelative = (tree: Tree, verb: TokenIndex): boolean =>
  relationOf(tree, verb) === 'acl:relcl' &&
  dependents(tree, verb, 'nsubj').length > 0 &&
  !subtree(tree, verb).some((token) => isRelative(tree, token)) &&
  dependents(tree, verb, 'ccomp', 'xcomp').length === 0

const byPhrases = (tree: Tree, verb: TokenIndex): readonly TokenIndex[] =>
  dependents(tree, verb, 'obl').filter((o) => prepositionOf(tree, o) === 'by')

/** "helicopters sold to Sudan": a past participle that modifies a noun. */
const isReducedPassive = (tree: Tree, verb: TokenIndex): boolean =>
  (relationOf(tree, verb) === 'acl' &&
    /(ed|en|wn|ought|uilt|old|ent|ade|eld|et)$/.test(formOf(tree, verb)) &&
    !hasTo(tree, verb)) ||
  isPassiveChain(tree, verb)

/** "was signed and ratified": a participle coordinated with a passive and without a subject of its own. */
function isPassiveChain(tree: Tree, verb: TokenIndex): boolean {
  const head = headOf(tree, verb)
  if (plainRelation(tree, verb) !== 'conj' || head === undefined) return false
  const bare = dependents(tree, verb, 'nsubj', 'obj', 'aux').length === 0
  return bare && isPassive(tree, head) && /(ed|en|wn|ought|uilt|old|ent|ade|eld)$/.test(formOf(tree, verb))
}

const hasTo = (tree: Tree, verb: TokenIndex): boolean =>
  dependents(tree, verb, 'mark').some((m) => lemmaOf(tree, m) === 'to')

/** A relative pronoun stands for the noun that its clause modifies. */
function antecedent(tree: Tree, index: TokenIndex, verb: TokenIndex): TokenIndex {
  if (!isRelative(tree, index)) return index
  for (let at: TokenIndex | undefined = verb, steps = 0; at !== undefined && steps < 4; steps++) {
    if (relationOf(tree, at) === 'acl:relcl') return predicated(tree, headOf(tree, at) ?? index)
    at = headOf(tree, at)
  }
  return index
}

/** "Sudan is among the few countries that …": what is said of the predicate is said of its subject. */
function predicated(tree: Tree, noun: TokenIndex): TokenIndex {
  const subject = dependents(tree, noun, 'nsubj')[0]
  return subject !== undefined && dependents(tree, noun, 'cop').length > 0 ? subject : noun
}

function inheritedDoers(tree: Tree, verb: TokenIndex, depth: number): readonly TokenIndex[] {
  const head = headOf(tree, verb)
  if (head === undefined) return []
  switch (plainRelation(tree, verb)) {
    case 'conj':
      return uposOf(tree, head) === 'VERB' ? doersOrPassive(tree, head, depth) : inheritedDoers(tree, head, depth + 1)
    case 'xcomp':
    case 'ccomp':
      return controlled(tree, head, depth)
    case 'advcl': {
      const resolved = hasTo(tree, verb) ? resolvesOf(tree, verb, head) : []
      if (resolved.length > 0) return resolved
      if (hasTo(tree, verb) && askedOf(tree, head).length > 0) return askedOf(tree, head)
      if (isChargedWith(tree, verb, head)) return dependents(tree, head, 'obj')
      if (paperBefore(tree, verb) !== undefined) return [paperBefore(tree, verb) ?? head]
      return uposOf(tree, head) === 'VERB' ? doersOrPassive(tree, head, depth) : doersOf(tree, head, depth + 1)
    }
    case 'parataxis':
      return uposOf(tree, head) === 'VERB' ? doersOrPassive(tree, head, depth) : doersOf(tree, head, depth + 1)
    case 'acl':
      return hasTo(tree, verb) ? nounDoers(tree, head, depth) : relationOf(tree, verb) === 'acl:relcl' ? [] : [head]
    default:
      return []
  }
}

/** "supports the decision of Russia to recognise them": it is whose decision it is that will. */
const resolvesOf = (tree: Tree, verb: TokenIndex, head: TokenIndex): readonly TokenIndex[] =>
  dependents(tree, head, 'obj')
    .filter((noun) => noun < verb && isOfClass(tree, noun, 'resolve'))
    .flatMap((noun) => ownersOf(tree, noun))

/** "voted against the resolution, denouncing the invasion": it is the resolution that denounces. */
function paperBefore(tree: Tree, verb: TokenIndex): TokenIndex | undefined {
  if (!formOf(tree, verb).endsWith('ing') || dependents(tree, verb, 'mark').length > 0) return undefined
  const first = subtree(tree, verb)[0] ?? verb
  for (let at = first - 1; at >= first - 5 && at >= tree.sentence.tokens[0]; at--) {
    if (isOfClass(tree, at, 'paper')) return topOfName(tree, at)
    if (uposOf(tree, at) === 'VERB') return undefined
  }
  return undefined
}

function topOfName(tree: Tree, index: TokenIndex): TokenIndex {
  const head = headOf(tree, index)
  return head !== undefined && ['compound', 'flat', 'nmod:desc'].includes(relationOf(tree, index))
    ? topOfName(tree, head)
    : index
}

/** "accused Iran of arming", "prevented them from landing", "warned them against going": the object is whose act it is. */
function isChargedWith(tree: Tree, verb: TokenIndex, head: TokenIndex): boolean {
  const isMarked = dependents(tree, verb, 'mark', 'case').some((m) =>
    ['of', 'from', 'for', 'against', 'with'].includes(formOf(tree, m)),
  )
  return isMarked && isOfClass(tree, head, 'charge') && dependents(tree, head, 'obj').length > 0
}

/** Who is asked, told, called on to do it: the object, or what stands behind "on", "upon", "to" or "for". */
function askedOf(tree: Tree, head: TokenIndex): readonly TokenIndex[] {
  if (!isOfClass(tree, head, 'object-control') || isPassive(tree, head)) return []
  const objects = dependents(tree, head, 'obj')
  const phrases = dependents(tree, head, 'obl').filter((o) => ASKING.has(prepositionOf(tree, o) ?? ''))
  return objects.length > 0 ? objects : phrases
}

const ASKING: ReadonlySet<string> = new Set(['on', 'upon', 'for'])

function controlled(tree: Tree, head: TokenIndex, depth: number): readonly TokenIndex[] {
  const asked = askedOf(tree, head)
  if (asked.length > 0) return asked
  if (uposOf(tree, head) === 'NOUN') return nounDoers(tree, head, depth)
  return doersOrPassive(tree, head, depth)
}

/** The doer of the governing verb; of a passive its subject ("was allowed to open", "was caught plundering"). */
function doersOrPassive(tree: Tree, verb: TokenIndex, depth: number): readonly TokenIndex[] {
  const passive = dependents(tree, verb, 'nsubj:pass').map((s) => antecedent(tree, s, verb))
  return passive.length > 0 ? passive : doersOf(tree, verb, depth + 1)
}

/** Whose agreement, decision, refusal: the possessor, a modifying name, or the subject of the verb above. */
function nounDoers(tree: Tree, noun: TokenIndex, depth: number): readonly TokenIndex[] {
  if (predicated(tree, noun) !== noun) return [predicated(tree, noun)]
  const owners = ownersOf(tree, noun)
  return owners.length > 0 ? owners : governorsOf(tree, noun, depth)
}

const ownersOf = (tree: Tree, noun: TokenIndex): readonly TokenIndex[] => [
  ...dependents(tree, noun, 'nmod:poss'),
  ...dependents(tree, noun, 'nmod').filter((n) => ['of', 'by', 'between'].includes(prepositionOf(tree, n) ?? '')),
]

/** The subject of the verb that a noun phrase hangs under, through nouns in between. */
export function governorsOf(tree: Tree, noun: TokenIndex, depth = 0): readonly TokenIndex[] {
  for (let at = headOf(tree, noun), steps = 0; at !== undefined && steps < 6; at = headOf(tree, at), steps++) {
    if (uposOf(tree, at) === 'VERB') return doersOrPassive(tree, at, depth)
  }
  return []
}
