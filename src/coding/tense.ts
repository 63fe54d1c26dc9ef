import {
  dependents,
  formOf,
  headOf,
  lemmaOf,
  plainRelation,
  relationOf,
  type TokenIndex,
  type Tree,
  uposOf,
} from './tree.ts'

/** The time a verb form tells, as far as its words show it. */
export type Tense = 'past' | 'pluperfect' | 'perfect' | 'present' | 'modal' | 'infinitive' | 'participle'

const MODALS: ReadonlySet<string> = new Set([
  'will',
  'would',
  'shall',
  'should',
  'may',
  'might',
  'can',
  'could',
  'must',
  "'ll",
  'ca',
  'wo',
])
const PRESENTS: ReadonlySet<string> = new Set(['is', 'are', 'am', 'does', 'do', "'s", "'re", "'m"])
const PASTS: ReadonlySet<string> = new Set(['was', 'were', 'did'])

/** The tense of a verb or predicate; a bare participle behind "and" takes that of the verb before ("has come and gone"). */
export function tenseOf(tree: Tree, verb: TokenIndex): Tense {
  const words = dependents(tree, verb, 'aux', 'cop').map((a) => formOf(tree, a))
  const isMarked = dependents(tree, verb, 'mark').some((m) => formOf(tree, m) === 'to')
  if (words.some((w) => MODALS.has(w))) return 'modal'
  if (words.includes('had') || words.includes('having')) return 'pluperfect'
  if (words.some((w) => ['has', 'have', "'ve"].includes(w))) return 'perfect'
  if (isMarked) return 'infinitive'
  if (words.some((w) => PASTS.has(w))) return 'past'
  if (words.some((w) => PRESENTS.has(w))) return 'present'
  if (words.length > 0) return 'participle'
  return uposOf(tree, verb) === 'VERB' ? bareTense(tree, verb) : 'past'
}

function bareTense(tree: Tree, verb: TokenIndex): Tense {
  const form = formOf(tree, verb)
  const lemma = lemmaOf(tree, verb)
  if (form.endsWith('ing') && form !== lemma) return 'participle'
  const before = beforeInChain(tree, verb)
  if (form === lemma && before !== undefined && ['infinitive', 'modal'].includes(before)) return before
  if (form === `${lemma}s` || form === `${lemma}es` || (lemma.endsWith('y') && form === `${lemma.slice(0, -1)}ies`))
    return 'present'
  if (form === lemma && !SAME_IN_PAST.has(lemma)) return isWished(tree, verb) ? 'infinitive' : 'present'
  if (before === 'perfect' || before === 'pluperfect') return before
  const isReduced =
    relationOf(tree, verb) === 'acl' ||
    (plainRelation(tree, verb) === 'advcl' && dependents(tree, verb, 'nsubj').length === 0)
  return isReduced ? 'participle' : 'past'
}

/** "helped it win", "demanded that Egypt intervene": a bare verb below one in the past is no present. */
function isWished(tree: Tree, verb: TokenIndex): boolean {
  const head = headOf(tree, verb)
  const relation = plainRelation(tree, verb)
  if (relation === 'xcomp') return true
  return relation === 'ccomp' && head !== undefined && uposOf(tree, head) === 'VERB' && tenseOf(tree, head) === 'past'
}

/** The tense of the verb that this one is coordinated with, when it has no subject of its own. */
function beforeInChain(tree: Tree, verb: TokenIndex): Tense | undefined {
  const head = headOf(tree, verb)
  const isChained =
    plainRelation(tree, verb) === 'conj' && head !== undefined && dependents(tree, verb, 'nsubj').length === 0
  return isChained && uposOf(tree, head) === 'VERB' ? tenseOf(tree, head) : undefined
}

const SAME_IN_PAST: ReadonlySet<string> = new Set([
  'cut',
  'set',
  'put',
  'hit',
  'shut',
  'cast',
  'let',
  'spread',
  'quit',
  'split',
  'cost',
  'hurt',
  'beat',
  'burst',
  'rid',
])

/**
 * The token that one hangs on in sense: its head, but for a finite past behind "and" that the parse hangs on an infinitive
 * or a modal ("refused to withdraw and began looting"), which is coordinated with the verb above.
 */
export function governorOf(tree: Tree, token: TokenIndex): TokenIndex | undefined {
  const head = headOf(tree, token)
  if (head === undefined || plainRelation(tree, token) !== 'conj' || uposOf(tree, token) !== 'VERB') return head
  if (dependents(tree, token, 'nsubj').length > 0 || tenseOf(tree, token) !== 'past') return head
  let at: TokenIndex | undefined = head
  for (let steps = 0; at !== undefined && steps < 6; steps++) {
    if (uposOf(tree, at) === 'VERB' && tenseOf(tree, at) === 'past') return at
    at = headOf(tree, at)
  }
  return head
}

/** From a token up to the root, by what each hangs on in sense. */
export function governorsAbove(tree: Tree, token: TokenIndex): readonly TokenIndex[] {
  const path: TokenIndex[] = []
  for (let at = governorOf(tree, token); at !== undefined && path.length < 100; at = governorOf(tree, at)) path.push(at)
  return path
}
