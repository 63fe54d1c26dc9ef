import type { BlockRole, DocumentKind, Standing } from '../document.ts'

/** A newspaper, agency, office or site whose texts may lie in the pile. */
export interface PublisherEntry {
  readonly name: string
  /** Other ways it is written in mastheads, bylines and metadata. */
  readonly aliases?: readonly string[]
  /** Hosts whose pages are its own; "dw.com" also stands for "www.dw.com". */
  readonly hosts?: readonly string[]
  /** Short credits that other papers print for its reports: "AP", "AFP". Only agencies have them. */
  readonly credits?: readonly string[]
  /** What its texts are when they do not say otherwise. */
  readonly kind: DocumentKind
  /** A line as a masthead or byline prints it. */
  readonly example: string
}

/** Words by which a block shows that it is not the body: a menu, a credit, a disclaimer. */
export interface PhraseEntry {
  /** The rule's name, for "why?": `boilerplate/skip-link`. */
  readonly rule: string
  /** Over one block, without regard to case; its groups `publisher` and `date` say who printed it first and when. */
  readonly pattern: RegExp
  readonly role: BlockRole
  /** What the words say about how far the publisher stands behind the text. */
  readonly standing?: Standing['kind']
  /** A block longer than this is body in spite of the words. */
  readonly longest?: number
  readonly example: string
  /** A block that the pattern must leave alone. */
  readonly not?: string
}

/** A heading whose chapter is apparatus ("References", "See also"). */
export interface ApparatusEntry {
  readonly titles: readonly string[]
  readonly role: 'reference' | 'navigation'
  readonly example: string
}

/** Words that tell what kind of text it is. */
export interface KindEntry {
  readonly rule: string
  readonly kind: DocumentKind
  /** Where the words have to stand. `opening` is the first three paragraphs, `ending` the last three blocks. */
  readonly where: 'title' | 'url' | 'opening' | 'ending' | 'anywhere'
  readonly pattern: RegExp
  /** How much it tells, 1–10; the kinds' sums are compared. */
  readonly weight: number
  /** Who printed it, when the words tell that too and nothing else does. */
  readonly publisher?: string
  readonly example: string
  readonly not?: string
}

/** A month as datelines write it. */
export interface MonthEntry {
  readonly month: number
  readonly names: readonly string[]
  readonly example: string
}

/** A word by which an outlet's name is told from a place's: "Review" in "Harbour Review, November 25, 2017". */
export interface OutletWordEntry {
  readonly word: string
  /** `false` for bodies that speak for themselves ("Ministry"): no other paper credits them for its reports. */
  readonly credited?: boolean
  readonly example: string
}

/** The commonest small words of a language. */
export interface FunctionWordsEntry {
  /** BCP 47. */
  readonly language: string
  /** Lower case. */
  readonly words: readonly string[]
  readonly example: string
}

/** What a MediaWiki template stands for in running text. Templates that stand nowhere here leave nothing. */
export interface TemplateEntry {
  /** Lower case, spaces for underscores; "lang-*" stands for all that begin so. */
  readonly names: readonly string[]
  readonly does: 'text' | 'citation' | 'infobox' | 'foreign' | 'navigation' | 'quotation' | 'nothing'
  /** For `text`, `quotation` and `navigation`: what is shown, "$1" the first nameless value, "$*" all of them. */
  readonly shows?: string
  readonly example: string
  /** The clean text of the example. */
  readonly reads: string
}

/** A MediaWiki namespace whose links are no words of the text. */
export interface NamespaceEntry {
  readonly names: readonly string[]
  readonly does: 'file' | 'category'
  readonly example: string
}

/** Markup by which the wiki is known that a page is kept in. */
export interface WikiEntry {
  /** The rule's name, for "why?": `wikipedia/house-style`. */
  readonly rule: string
  readonly publisher: string
  /** Over the wikitext, without regard to case. */
  readonly pattern: RegExp
  readonly example: string
  readonly not?: string
}

/** All that reading needs to know about the world of print. */
export interface ReadLexicon {
  readonly publishers: readonly PublisherEntry[]
  readonly phrases: readonly PhraseEntry[]
  readonly apparatus: readonly ApparatusEntry[]
  readonly kinds: readonly KindEntry[]
  readonly months: readonly MonthEntry[]
  readonly outletWords: readonly OutletWordEntry[]
  readonly functionWords: readonly FunctionWordsEntry[]
  readonly templates: readonly TemplateEntry[]
  readonly namespaces: readonly NamespaceEntry[]
  readonly wikis: readonly WikiEntry[]
}
