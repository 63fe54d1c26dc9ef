import type { Attribution } from '../model/mention.ts'
import { type ActorsAt, partiesOf } from './actors-at.ts'
import {
  formOf,
  headOf,
  isOfClass,
  plainRelation,
  prepositionOf,
  relationOf,
  spanOf,
  subtree,
  type TokenIndex,
  type Tree,
  uposOf,
} from './tree.ts'

/** More holders than these are a list that the text does not mean one by one. */
const MOST_HOLDERS = 3

/**
 * Who holds an assertion, by the phrase that names them: actors, or where the phrase is of people who only belong to one
 * ("a senior Israeli official") its own words. A pronoun that is nobody known holds nothing.
 */
export function holders(
  tree: Tree,
  actors: ActorsAt,
  holder: TokenIndex,
  { cue, verb }: { readonly cue: TokenIndex; readonly verb: string },
): readonly Attribution[] {
  const span = spanOf(tree, [holder, cue])
  const ids = speaksForItself(tree, actors, holder) ? partiesOf(tree, actors, holder) : []
  if (ids.length > 0) return ids.slice(0, MOST_HOLDERS).map((to) => ({ to, verb, span }))
  if (uposOf(tree, holder) === 'PRON' || !isSomebody(tree, actors, holder)) return []
  return [{ to: nameOf(tree, holder), verb, span }]
}

/** Whether a phrase means the actor named in it: its head is the name, or what acts for it ("the Israeli government"). */
function speaksForItself(tree: Tree, actors: ActorsAt, holder: TokenIndex): boolean {
  const own = actors.at(holder)
  if (isOfClass(tree, holder, 'its-people') && own.every((id) => actors.byId.get(id)?.type === 'state')) return false
  return own.length > 0 || uposOf(tree, holder) !== 'NOUN' || isOfClass(tree, holder, 'state-itself')
}

/** People, papers and the press are a source, other things are none; "whose leaders" names nobody. */
const isSomebody = (tree: Tree, actors: ActorsAt, holder: TokenIndex): boolean =>
  !subtree(tree, holder).some((t) => formOf(tree, t) === 'whose') &&
  (actors.at(holder).length > 0 || isNamed(tree, holder) || isOfClass(tree, holder, 'tellers'))

const isNamed = (tree: Tree, holder: TokenIndex): boolean =>
  uposOf(tree, holder) === 'PROPN' || /^\p{Lu}{2,}/u.test(tree.text.slice(tree.tokens[holder]?.start ?? 0))

/** The words of a phrase, without article and without clauses that hang on it. */
function nameOf(tree: Tree, holder: TokenIndex): string {
  const left = subtree(tree, holder).filter(
    (t) => t >= holder - 5 && t <= holder + 6 && !isLater(tree, t, holder) && uposOf(tree, t) !== 'PUNCT',
  )
  const phrase = spanOf(tree, left)
  return tree.text.slice(phrase.start, phrase.end).replace(/^(the|an?|some)\s+/i, '')
}

/** Whether a token stands in a clause, an apposition or a place that hangs on the holder, or marks it, and is not of its name. */
function isLater(tree: Tree, token: TokenIndex, holder: TokenIndex): boolean {
  if (tree.tokens[token]?.head === holder && ['case', 'mark', 'cc'].includes(plainRelation(tree, token))) return true
  for (let at: TokenIndex | undefined = token; at !== undefined && at !== holder; at = headOf(tree, at)) {
    if (['acl', 'appos', 'conj', 'advcl', 'parataxis', 'fixed'].includes(plainRelation(tree, at))) return true
    if (relationOf(tree, at) === 'nmod' && prepositionOf(tree, at) !== 'of') return true
  }
  return false
}
