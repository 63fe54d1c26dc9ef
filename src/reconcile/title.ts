import { findEdtf } from '../model/edtf.ts'
import { dateText } from '../model/edtf-text.ts'
import type { ReconcileLexicon } from '../model/lexicon/reconcile.ts'
import type { ActKind, Reality } from '../model/ontology.ts'
import type { Party } from '../model/record.ts'
import type { Evidence } from './evidence.ts'
import { withArticle } from './names.ts'
import { quoteOf } from './quote.ts'
import type { Quote } from './quote.ts'
import { isOneOfSeveral, sentenceOf } from './title-sentence.ts'

/** What a line is made from. */
export interface TitleParts {
  readonly kind: ActKind
  readonly reality: Reality
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
  /** In canonical order; those whose reality is the record's are asked first for words. */
  readonly members: readonly Evidence[]
  /** The record's date: a passage that gives it is asked for words before one that does not. */
  readonly date: string | null
}

/**
 * One line that can be read aloud and is true: our own sentence, where kind and parties are certain and it says as
 * much as the text; else the text's own clause, whole; else our sentence, where only a part of a clause tells the act.
 * What did not happen, or not yet, is worded so.
 */
export function titleOf(parts: TitleParts, lexicon: ReconcileLexicon): string {
  const members = parts.members.toSorted((a, b) => rank(a, parts) - rank(b, parts))
  const sorted = { ...parts, members }
  const own = sentenceOf(sorted, lexicon)
  if (own?.isPreferred === true) return capital(own.line) + sourceOf(sorted, own.line, lexicon)
  const quote = bestQuote(sorted)
  const isBetter = own !== undefined && !isTelling(quote) && (own.isSure || quote?.form === 'sentence')
  const line = isBetter ? own.line : quotedLine(quote, sorted)
  return capital(line) + sourceOf(sorted, line, lexicon)
}

const MANY_WORDS = 6

/** A whole clause, or a noun with so much behind it that it says more than a sentence of ours. */
const isTelling = (quote: Quote | undefined): boolean =>
  quote?.form === 'clause' || (quote?.form === 'noun' && quote.words.split(' ').length >= MANY_WORDS)

/** Members of the record's own kind and reality first, those that give its date and name an object before the rest. */
const rank = (member: Evidence, parts: TitleParts): number =>
  (member.kind === parts.kind ? 0 : 8) +
  (member.reality === parts.reality ? 0 : 4) +
  ((member.date?.edtf ?? null) === parts.date ? 0 : 2) +
  (member.object.size > 0 ? 0 : 1)

const MOST_ASKED = 8
const FORMS: readonly Quote['form'][] = ['clause', 'around', 'noun', 'sentence']

/** The words of the passage that tells the act most fully, of the first that are of its kind and reality. */
function bestQuote({ members, kind, reality }: TitleParts): Quote | undefined {
  const fit = members.filter((member) => member.kind === kind && member.reality === reality)
  const quotes = (fit.length > 0 ? fit : members).slice(0, MOST_ASKED).map(quoteOf)
  return quotes.toSorted((a, b) => formRank(a) - formRank(b))[0]
}

/** Whole clauses before parts of them, running text before a headline, what says something before "the war ended". */
const formRank = ({ form, words }: Quote): number =>
  FORMS.indexOf(form) * 2 + (isHeadline(words) ? 3 : 0) + (words.split(' ').length < FEW_WORDS ? 5 : 0)

const FEW_WORDS = 4
const MOSTLY = 0.6

/** "Sudan Seeks Military Aid from Russia": most words of some length are capitalised. */
function isHeadline(words: string): boolean {
  const long = words.split(/[\s[\]]+/u).filter((word) => word.length >= FEW_WORDS)
  return long.length >= FEW_WORDS && long.filter((word) => /^\p{Lu}/u.test(word)).length >= long.length * MOSTLY
}

/** How a line says what is not plainly told as done, when the words quoted do not show it themselves. */
const LABELS: Readonly<Record<Reality, readonly [label: string, shown: RegExp]>> = {
  actual: ['', /^/u],
  planned: [' (planned)', /\b(?:will|would|plan\w*|intend\w*|going to|announc\w*|agreed to|offer\w*)\b/iu],
  possible: [' (possible)', /\b(?:may|might|could|possibl[ey]|likely|unlikely|alleged(?:ly)?|reportedly)\b/iu],
  demanded: [
    ' (demanded)',
    /\b(?:must|should|ask(?:s|ed)?|demand\w*|call\w*|request\w*|urg\w*|seek\w*|sought|need\w*)\b/iu,
  ],
  negated: [' (did not happen)', /\b(?:not|never|no|fail\w*|refus\w*|refrain\w*|without|neither|nor)\b|n[’']t\b/iu],
  denied: [' (denied)', /\b(?:den(?:y|ies|ied|ying)|reject\w*)\b/iu],
  hypothetical: [' (only on a condition)', /\b(?:if|would|unless|were|should)\b/iu],
}

function quotedLine(quote: Quote | undefined, { reality, date, members: [best] }: TitleParts): string {
  const words = quote?.words ?? ''
  const [label, shown] = LABELS[reality]
  const day = findEdtf(date ?? '')
  const which = best !== undefined && day !== undefined && isOneOfSeveral(best) ? ` (of ${dateText(day)})` : ''
  return `“${words}”${shown.test(words) ? '' : label}${which}`
}

/** Who says it, when no text says it in its own voice and the holder is neither who acts nor named in the line. */
function sourceOf({ members, actors }: TitleParts, line: string, lexicon: ReconcileLexicon): string {
  const holders = members.map(holderOf)
  const [holder] = holders
  if (holder === undefined || holders.includes(undefined)) return ''
  const doers = actors.flatMap((party) => [party.name, ...party.persons])
  if (doers.includes(holder) || line.includes(holder) || /\baccording to\b/iu.test(line)) return ''
  return `, according to ${withArticle(uncapitalised(holder.replace(/[\s,;:.]+$/u, '')), lexicon)}`
}

function holderOf({ mention, source }: Evidence): string | undefined {
  const [outer] = mention.attribution
  return outer === undefined ? undefined : (source.actors.get(outer.to)?.name ?? outer.to)
}

/** "Some observers" stood at the beginning of a sentence. */
const uncapitalised = (holder: string): string =>
  /^(?:Some|Many|Several|Top|The|A|An|Most|Other|Observers|Officials|Analysts|Experts|Critics|Reports)\b/u.test(holder)
    ? holder.charAt(0).toLowerCase() + holder.slice(1)
    : holder

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
