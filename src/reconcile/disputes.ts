import type { CodedDocument } from '../model/coded.ts'
import { COMPARISON_KINDS } from '../model/comparison.ts'
import type { Comparison } from '../model/comparison.ts'
import type { ReconcileLexicon } from '../model/lexicon/reconcile.ts'
import type { EventRecord, Origin } from '../model/record.ts'
import { findAssessments } from './disputes-assessments.ts'
import { findExtents } from './disputes-extent.ts'
import { findAboutDisputes } from './disputes-about.ts'
import { findFieldDisputes } from './disputes-fields.ts'
import type { ComparedPile } from './disputes-pile.ts'
import { findRepeatedStatements, utterancesOf } from './disputes-statements.ts'
import { findRanks, findWordings } from './disputes-wording.ts'
import { findDoubtfulFigures } from './figures-arithmetic.ts'
import { findComparedFigures, measuresOf } from './figures.ts'

/** The sources of a dossier. */
export interface ComparedSources {
  readonly coded: readonly CodedDocument[]
  readonly origins: readonly Origin[]
  /** Codes of each state of the dossier; empty when none were asked for. */
  readonly sides: readonly ReadonlySet<string>[]
}

/**
 * Where the sources of a dossier stand side by side: fields of records on which they exclude each other, figures of one
 * measure, one statement in several versions, how surely a charge is put. Nothing is decided and nothing left out.
 * In order of kind, then of the first passage.
 */
export function findComparisons(
  records: readonly EventRecord[],
  { coded, origins, sides }: ComparedSources,
  lexicon: ReconcileLexicon,
): readonly Comparison[] {
  const pile: ComparedPile = {
    documents: coded.toSorted((a, b) => (a.document.id < b.document.id ? -1 : 1)),
    byId: new Map(coded.map((each) => [each.document.id, each])),
    records,
    originOf: new Map(origins.flatMap((origin) => origin.documents.map((id) => [id, origin.id] as const))),
    sides,
    stopWords: lexicon.stopWords,
    stateNames: lexicon.stateNames,
    lexicon: lexicon.disputes,
  }
  const utterances = utterancesOf(pile)
  const measures = measuresOf(pile)
  const found = [
    ...findFieldDisputes(pile),
    ...findAboutDisputes(utterances, pile),
    ...findWordings(pile),
    ...findExtents(pile),
    ...findRanks(pile),
    ...findComparedFigures(measures, pile),
    ...findDoubtfulFigures(measures, pile),
    ...findRepeatedStatements(utterances, pile),
    ...findAssessments(pile),
  ]
  return found.sort(
    (a, b) =>
      COMPARISON_KINDS.indexOf(a.kind) - COMPARISON_KINDS.indexOf(b.kind) || compareTexts(placeOf(a), placeOf(b)),
  )
}

/** The first passage, in a form that sorts; comparisons without one come first. */
function placeOf({ versions, id }: Comparison): string {
  const first = versions[0]?.passages[0]
  return `${first?.document ?? ''} ${String(first?.start ?? 0).padStart(10, '0')} ${id}`
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
