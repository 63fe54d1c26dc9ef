import type { Span } from '../model/span.ts'
import type { Evocation } from './match.ts'
import {
  dependents,
  headOf,
  isOfClass,
  lemmaOf,
  plainRelation,
  relationOf,
  spanOf,
  type TokenIndex,
  type Tree,
  uposOf,
} from './tree.ts'

/**
 * The words that name an act: its trigger with its particle, and its object where both name the act ("paid a visit",
 * "severed relations"). Never ends inside a name.
 */
export function triggerSpan(tree: Tree, act: Evocation): Span {
  const { trigger, object, frame } = act
  const attempt = attemptOf(tree, trigger)
  const isNear = frame.obj !== undefined && object !== undefined && Math.abs(object - trigger) <= 4
  const tokens = [
    ...wholeName(tree, trigger),
    ...dependents(tree, trigger, 'compound:prt'),
    ...(isNear ? wholeName(tree, object) : []),
    ...borneBy(tree, trigger),
    ...(attempt === undefined ? [] : [attempt]),
  ]
  return spanOf(tree, tokens)
}

/** A word with the rest of its name ("Gaafar Nimeiry", "Resolution 242"). */
export const nameSpan = (tree: Tree, token: TokenIndex): Span => spanOf(tree, wholeName(tree, token))

/** The verb of trying that an act hangs on: what was only tried is named with it, and is no killing. */
export function attemptOf(tree: Tree, trigger: TokenIndex): TokenIndex | undefined {
  const head = headOf(tree, trigger)
  const isTried =
    head !== undefined && relationOf(tree, trigger) === 'xcomp' && ['try', 'attempt'].includes(lemmaOf(tree, head))
  return isTried ? head : undefined
}

function wholeName(tree: Tree, token: TokenIndex): readonly TokenIndex[] {
  const parts = tree.children(token).filter((child) => isOfName(tree, token, child))
  return [token, ...parts.flatMap((part) => wholeName(tree, part))]
}

function isOfName(tree: Tree, token: TokenIndex, child: TokenIndex): boolean {
  const relation = plainRelation(tree, child)
  if (relation === 'flat' || relation === 'fixed' || relation === 'goeswith') return true
  if (relation === 'compound') return uposOf(tree, token) === 'PROPN' && uposOf(tree, child) === 'PROPN'
  return child === token + 1 && uposOf(tree, child) === 'NUM' && uposOf(tree, token) === 'PROPN'
}

/** "coup attempt", "coup d'état": the noun that bears the act named before it. */
function borneBy(tree: Tree, trigger: TokenIndex): readonly TokenIndex[] {
  const head = headOf(tree, trigger)
  const isBorne = head === trigger + 1 && plainRelation(tree, trigger) === 'compound'
  return head !== undefined && isBorne && isOfClass(tree, head, 'bearer') ? [head] : []
}
