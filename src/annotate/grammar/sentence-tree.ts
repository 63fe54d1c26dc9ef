import type { Parse, Parser } from './parser.ts'
import type { LemmaWord } from './parsed-words.ts'
import { repairTree } from './repairs.ts'

/** The words of one sentence with their lemmas and, repaired, what the parser says of them: the tree that ships. */
export function treeOf(forms: readonly string[], parse: Parse, { tags, network }: Parser): readonly LemmaWord[] {
  const tree = forms.map((form, index) => {
    const tag = parse.tags[index] ?? 0
    return {
      form,
      upos: tags.uposOf(tag),
      penn: tags.pennOf(tag),
      lemma: tags.lemmaOf(form, tag),
      head: parse.heads[index] ?? 0,
      relation: network.model.relations[parse.relations[index] ?? 0] ?? 'dep',
    }
  })
  repairTree(tree, network.model)
  return tree.map((word, index) =>
    word.upos === 'VERB' && tags.uposOf(parse.tags[index] ?? 0) !== 'VERB'
      ? { ...word, lemma: tags.lemmaAs(word.form, word.form.endsWith('s') ? 'VBZ' : 'VBD') }
      : word,
  )
}
