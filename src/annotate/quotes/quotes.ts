import type { Quote } from '../../model/layers.ts'
import type { QuoteLexicon } from '../../model/lexicon/quotes.ts'
import { bySpan } from '../../model/span.ts'
import { carrySpeakers } from './carry.ts'
import { findDirect } from './direct.ts'
import { findIndirect } from './indirect.ts'
import { setScene } from './scene.ts'
import type { QuoteInput } from './tree.ts'

/**
 * Finds what somebody is said to have spoken or written: between quotation marks, or reported by a cue of the lexicon.
 *
 * A quotation of four words or more is given even where nobody can be named as its speaker; shorter ones (titles, scare
 * quotes) only with a cue. Reported speech is given only with a speaker.
 */
export function findQuotes(input: QuoteInput, lexicon: QuoteLexicon): readonly Quote[] {
  const scene = setScene(input, lexicon)
  const reported = findIndirect(scene)
  return carrySpeakers(scene, [...reported, ...findDirect(scene, reported)].sort(bySpan))
}
