import type { JudgeModel } from './judge.ts'
import type { ActKind, ActType, Context, Reality } from '../ontology.ts'

/**
 * How the parties of an act stand around its trigger. See `coding/roles.ts` for the grammar of each.
 *
 * `does`: subject acts upon object or prepositional party. `together`: all parties are actors. `visits`: subject goes to a
 * place. `gives`: subject gives something to somebody. `gets`: subject receives it, the giver stands behind "from".
 * `alone`: only the subject counts. `undergoes`: what befalls the object, a passive subject, or a place; all are recipients.
 * `holds`: the same, but they are actors (an election).
 */
export type RolePattern = 'does' | 'together' | 'visits' | 'gives' | 'gets' | 'alone' | 'undergoes' | 'holds'

/** One way of naming an act: the words that evoke it, what must stand beside them, and what it then is. */
export interface Frame {
  /** Unique name, shown under "why". */
  readonly frame: string
  readonly type: ActType
  readonly kind: ActKind
  readonly mode?: string
  readonly contexts?: readonly Context[]
  /** Lemma, dot, part of speech (v, n, a), and a particle after a plus: "sever.v", "break.v+off", "visit.n". */
  readonly words: readonly string[]
  readonly roles: RolePattern
  /** Head lemmas (or @classes) one of which must be the object, the passive subject, or a noun's "of" and compound part. */
  readonly obj?: readonly string[]
  /** Head lemmas (or @classes) that rule the frame out there. */
  readonly notObj?: readonly string[]
  /**
   * Head lemmas (or @classes) one of which must be the subject of an active verb; it then is what undergoes the act
   * ("the consulate closed"), and has no doer.
   */
  readonly subj?: readonly string[]
  /** Head lemmas (or @classes) that rule the frame out as subject. */
  readonly notSubj?: readonly string[]
  /** Lemmas (or @classes) one of which must be the predicate complement, infinitive or clause ("became an embassy", "ceased to exist"). */
  readonly pred?: readonly string[]
  /** The verb must be negated ("would not allow"). */
  readonly neg?: true
  /** Modifiers one of which a noun must bear ("military" intervention). */
  readonly mod?: readonly string[]
  readonly notMod?: readonly string[]
  /** Modifiers one of which the object must bear ("economic" ties). */
  readonly objMod?: readonly string[]
  /**
   * Prepositions one of which must govern a dependent of the trigger; with lemmas (or @classes) or any. "@inf": there must
   * be an infinitive or clause below it, "@noinf": there must be none, "@will": a clause with "will" or "would" of the same
   * subject, "@must": one with "must" or "should" of another subject, "@obj": an object, "@noobj": none.
   */
  readonly prep?: Readonly<Record<string, readonly string[]>>
  /** The object must be a political actor. */
  readonly objActor?: true
  /** Both an actor and a recipient (or two actors) must be found, or nothing is coded. */
  readonly two?: true
  /** The act is told also where nobody is named who took part ("the war", "was elected"). */
  readonly open?: true
  /** Prepositions that mark the recipient, instead of the usual ones. */
  readonly to?: readonly string[]
  /** The reality that acts below it take: what is demanded, promised, refused. */
  readonly gives?: Reality
  /** The reality of the act itself when nothing else decides ("awaiting"). */
  readonly reality?: Reality
  /** A sentence that must be coded by this frame. */
  readonly example: string
}

/** A set of head lemmas that frames name with "@". */
export interface WordClass {
  readonly class: string
  readonly lemmas: readonly string[]
  readonly example: string
}

/** A word that changes how real the acts under it are. */
export interface RealityCue {
  /** Lemma and part of speech, as in a frame. */
  readonly word: string
  readonly gives: Reality
  /** What it governs: its clausal complement or object, the act it modifies as an adverb or adjective, or the clause it marks ("if"). */
  readonly over: 'complement' | 'modified' | 'clause'
  readonly example: string
}

/** A word by which a source is named: a verb of saying, or "according to". */
export interface AttributionCue {
  readonly lemma: string
  /** `says`: neutral. `claims`: the text keeps its distance. `denies`: what follows is denied. */
  readonly stance: 'says' | 'claims' | 'denies'
  readonly example: string
}

/** A war or upheaval with a name of its own: the text need not say who fought it, or when. */
export interface NamedWar {
  readonly name: string
  readonly variants?: readonly string[]
  readonly kind: 'war' | 'attack' | 'protest' | 'coup'
  /** State codes; none where they are too many to name. */
  readonly parties: readonly string[]
  /** The years it lasted, EDTF. */
  readonly edtf: string
  readonly example: string
}

/** Everything the coder knows. */
export interface CodingLexicon {
  readonly frames: readonly Frame[]
  readonly classes: readonly WordClass[]
  readonly realities: readonly RealityCue[]
  readonly attributions: readonly AttributionCue[]
  readonly wars: readonly NamedWar[]
  /** Classes that the grammar of acts turns on, named in the code: "onlooking", "object-control". */
  readonly words: readonly WordClass[]
  /** What was learned from annotated documents, when its weights are there. */
  readonly judge?: JudgeModel
}
