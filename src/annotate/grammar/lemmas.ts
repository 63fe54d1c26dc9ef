import type { LemmaRule, LemmaTable } from '../../model/lexicon/grammar.ts'

const LONGEST_SUFFIX = 5

/** The dictionary form of a word with its Penn tag: "went VBD" → "go". Names keep their capitals. */
export function lemmaOf({ exceptions, rules, known }: LemmaTable, form: string, tag: string): string {
  const plain = form.includes('’') ? form.replaceAll('’', "'") : form
  const lower = plain.toLowerCase()
  const exception = exceptions.get(`${lower}\t${tag}`)
  if (exception !== undefined) return exception
  const prefixed = prefixedVerb(exceptions, lower, tag)
  if (prefixed !== undefined) return prefixed
  const ruled = lemmaByRule(rules, tag.startsWith('NNP') ? plain : lower, tag)
  if (known.has(ruled) || tag.startsWith('NNP')) return ruled
  // A rule learnt from "Chinese" would make "sChinese" of "Sudanese": a capital in a lemma is the word's own.
  if (ruled !== ruled.toLowerCase()) return plain
  return uninflected(lower, tag).find((candidate) => known.has(candidate)) ?? ruled
}

const PREFIX = /^(?:re|out|over|under|fore|mis|un|up|pre|with|inter|counter|de|co)-?(?=\p{L}{3})/u

/** "overran" goes as "ran" does: an irregular verb behind a prefix that verbs have. */
function prefixedVerb(exceptions: ReadonlyMap<string, string>, form: string, tag: string): string | undefined {
  if ((tag !== 'VBD' && tag !== 'VBN') || form.endsWith('ed')) return undefined
  const prefix = PREFIX.exec(form)?.[0]
  const verb = prefix === undefined ? undefined : exceptions.get(`${form.slice(prefix.length)}\t${tag}`)
  return verb === undefined ? undefined : `${prefix}${verb}`
}

/** The words that a regular ending may have been put on: "intervened" on "intervene", "bombed" on "bomb", "planned" on "plan", "trafficked" on "traffic". */
function uninflected(form: string, tag: string): readonly string[] {
  if (tag === 'VBD' || tag === 'VBN') return form.endsWith('ied') ? [`${form.slice(0, -3)}y`] : stems(form, 'ed')
  if (tag === 'VBG') return stems(form, 'ing')
  if (tag === 'VBZ' || tag === 'NNS')
    return form.endsWith('ies') ? [`${form.slice(0, -3)}y`] : stems(form, 'es').concat(stems(form, 's'))
  return []
}

function stems(form: string, ending: string): readonly string[] {
  if (!form.endsWith(ending)) return []
  const stem = form.slice(0, -ending.length)
  const isDoubled = stem.length > 2 && stem.at(-1) === stem.at(-2)
  if (isDoubled) return [stem, stem.slice(0, -1)]
  return stem.endsWith('ck') ? [stem, stem.slice(0, -1)] : [`${stem}e`, stem]
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
