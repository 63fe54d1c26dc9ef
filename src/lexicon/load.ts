import type { ActorLexicon } from '../model/lexicon/actors.ts'
import type { DateLexicon } from '../model/lexicon/dates.ts'
import type { FigureLexicon } from '../model/lexicon/figures.ts'
import type { CodingLexicon } from '../model/lexicon/frames.ts'
import type { GrammarModel } from '../model/lexicon/grammar.ts'
import type { QuoteLexicon } from '../model/lexicon/quotes.ts'
import type { ReadLexicon } from '../model/lexicon/read.ts'
import type { ReconcileLexicon } from '../model/lexicon/reconcile.ts'
import { loadActors } from './actors.ts'
import { loadCoding } from './coding.ts'
import { loadDates } from './dates.ts'
import { loadFigures } from './figures.ts'
import { loadGrammar } from './grammar.ts'
import { loadQuotes } from './quotes.ts'
import { loadReadLexicon } from './read.ts'
import { loadReconcileLexicon } from './reconcile.ts'

/** All that Chancery knows, family by family; each stage is given its own. */
export interface Lexicon {
  readonly read: ReadLexicon
  readonly grammar: GrammarModel
  readonly dates: DateLexicon
  readonly actors: ActorLexicon
  readonly quotes: QuoteLexicon
  readonly figures: FigureLexicon
  readonly coding: CodingLexicon
  readonly reconcile: ReconcileLexicon
}

/**
 * Loads the whole lexicon from disk; well under a second. Each family is loaded when it is first asked for, so that a
 * command pays only for what it uses.
 *
 * @throws Failure `lexicon/malformed`, when the family is asked for, naming file and line.
 */
export function loadLexicon(): Lexicon {
  return {
    get read() {
      return once(this, 'read', loadReadLexicon())
    },
    get grammar() {
      return once(this, 'grammar', loadGrammar())
    },
    get dates() {
      return once(this, 'dates', loadDates())
    },
    get actors() {
      return once(this, 'actors', loadActors())
    },
    get quotes() {
      return once(this, 'quotes', loadQuotes())
    },
    get figures() {
      return once(this, 'figures', loadFigures())
    },
    get coding() {
      return once(this, 'coding', loadCoding())
    },
    get reconcile() {
      return once(this, 'reconcile', loadReconcileLexicon())
    },
  }
}

/** Puts a value in the place of the getter that made it. */
function once<T>(owner: object, name: string, value: T): T {
  Object.defineProperty(owner, name, { value, enumerable: true })
  return value
}
