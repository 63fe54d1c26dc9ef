import { UPOS, type Upos } from '../../model/layers.ts'
import type { GrammarModel } from '../../model/lexicon/grammar.ts'
import { lemmaOf } from './lemmas.ts'

/** Reads tags by their number, and lemmas of tagged forms, which are remembered. */
export interface TagReader {
  uposOf(tag: number): Upos
  /** The Penn tag. */
  pennOf(tag: number): string
  lemmaOf(form: string, tag: number): string
  /** The lemma of a form by its Penn tag. */
  lemmaAs(form: string, tag: string): string
}

const REMEMBERED = 50_000

export function startTagReader({ tags, lemmas }: GrammarModel): TagReader {
  const parts = tags.map((tag) => tag.split(' '))
  const upos = parts.map(([name = '']) => (isUpos(name) ? name : 'X'))
  const known = tags.map(() => new Map<string, string>())
  let count = 0
  return {
    lemmaAs: (form, tag) => lemmaOf(lemmas, form, tag),
    uposOf: (tag) => upos[tag] ?? 'X',
    pennOf: (tag) => parts[tag]?.[1] ?? '',
    lemmaOf(form, tag) {
      const lemma = known[tag]?.get(form)
      if (lemma !== undefined) return lemma
      if (count++ > REMEMBERED) {
        for (const forms of known) forms.clear()
        count = 0
      }
      const made = lemmaOf(lemmas, form, parts[tag]?.[1] ?? '')
      known[tag]?.set(form, made)
      return made
    },
  }
}

const isUpos = (tag: string): tag is Upos => (UPOS as readonly string[]).includes(tag)
