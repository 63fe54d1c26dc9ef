import type { LemmaRule, LemmaTable } from '../../src/model/lexicon/grammar.ts'
import { lemmaByRule, ruleBetween } from '../../src/annotate/grammar/lemmas.ts'
import type { GoldSentence } from './treebank.ts'

const LONGEST_SUFFIX = 5
const LEAST_TYPES = 3

/** Learns suffix rules for each Penn tag from the forms of the treebanks, and lists the forms that the rules get wrong. */
export function learnLemmas(sentences: readonly GoldSentence[]): Pick<LemmaTable, 'exceptions' | 'rules'> {
  const seen = mostFrequentLemmas(sentences)
  const rules = learnRules(seen)
  const exceptions = new Map<string, string>()
  for (const [key, lemma] of seen) {
    const [form = '', tag = ''] = key.split('\t')
    if (lemmaByRule(rules, form, tag) !== lemma) exceptions.set(`${form.toLowerCase()}\t${tag}`, lemma)
  }
  return { exceptions, rules }
}

/** "form\ttag" to its commonest lemma; forms in lower case but for names. */
function mostFrequentLemmas(sentences: readonly GoldSentence[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const { words } of sentences) {
    for (const { form, lemma, upos, xpos } of words) {
      if (form.includes('\t') || lemma === '_' || /\s/.test(form)) continue
      const key = `${upos === 'PROPN' ? form : form.toLowerCase()}\t${xpos}`
      const lemmas = counts.get(key) ?? new Map<string, number>()
      lemmas.set(lemma, (lemmas.get(lemma) ?? 0) + 1)
      counts.set(key, lemmas)
    }
  }
  return new Map([...counts].map(([key, lemmas]) => [key, commonest(lemmas)]))
}

/** The one counted most often; of equals the first in code order. */
const commonest = (counts: ReadonlyMap<string, number>): string =>
  [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? ''

function learnRules(seen: ReadonlyMap<string, string>): ReadonlyMap<string, LemmaRule> {
  const votes = new Map<string, Map<string, number>>()
  for (const [key, lemma] of seen) {
    const [form = '', tag = ''] = key.split('\t')
    const { cut, add } = ruleBetween(form, lemma)
    for (let length = 0; length <= Math.min(LONGEST_SUFFIX, form.length); length++) {
      const suffix = `${form.slice(form.length - length).toLowerCase()}\t${tag}`
      const rules = votes.get(suffix) ?? new Map<string, number>()
      rules.set(`${cut}\t${add}`, (rules.get(`${cut}\t${add}`) ?? 0) + 1)
      votes.set(suffix, rules)
    }
  }
  return keepTelling(votes)
}

/** Drops the rules of long suffixes that say what the shorter ones say already. */
function keepTelling(votes: ReadonlyMap<string, ReadonlyMap<string, number>>): ReadonlyMap<string, LemmaRule> {
  const kept = new Map<string, LemmaRule>()
  const said = new Map<string, string>()
  const byLength = [...votes].sort(([a], [b]) => a.indexOf('\t') - b.indexOf('\t') || (a < b ? -1 : 1))
  for (const [key, rules] of byLength) {
    const total = [...rules.values()].reduce((sum, count) => sum + count, 0)
    const best = commonest(rules)
    const shorter = said.get(key.slice(1))
    const suffixed = !key.startsWith('\t')
    if (suffixed && (total < LEAST_TYPES || best === shorter)) {
      said.set(key, shorter ?? best)
      continue
    }
    const [cut = '0', add = ''] = best.split('\t')
    said.set(key, best)
    kept.set(key, { cut: Number(cut), add })
  }
  return kept
}
