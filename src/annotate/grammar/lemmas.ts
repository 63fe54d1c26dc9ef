import type { LemmaRule, LemmaTable } from '../../model/lexicon/grammar.ts'

const LONGEST_SUFFIX = 5

/** The dictionary form of a word with its Penn tag: "went VBD" → "go". Names keep their capitals. */
export function lemmaOf({ exceptions, rules }: LemmaTable, form: string, tag: string): string {
  const plain = form.includes('’') ? form.replaceAll('’', "'") : form
  const lower = plain.toLowerCase()
  const exception = exceptions.get(`${lower}\t${tag}`)
  if (exception !== undefined) return exception
  return lemmaByRule(rules, tag.startsWith('NNP') ? plain : lower, tag)
}

/** The lemma by the rule of the longest suffix that has one for this tag. */
export function lemmaByRule(rules: ReadonlyMap<string, LemmaRule>, form: string, tag: string): string {
  const lower = form.toLowerCase()
  for (let length = Math.min(LONGEST_SUFFIX, form.length); length >= 0; length--) {
    const rule = rules.get(`${lower.slice(lower.length - length)}\t${tag}`)
    if (rule !== undefined && rule.cut < form.length) return form.slice(0, form.length - rule.cut) + rule.add
  }
  return form
}

/** What turns `form` into `lemma`: the shared beginning stays. */
export function ruleBetween(form: string, lemma: string): LemmaRule {
  let shared = 0
  while (shared < form.length && form[shared] === lemma[shared]) shared++
  return { cut: form.length - shared, add: lemma.slice(shared) }
}
