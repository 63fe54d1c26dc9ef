/** The kinds of names that the network tells apart, and the label of each word: outside, or begin and go on of a kind. */
export const NAME_KINDS = ['person', 'organisation', 'place'] as const
export type NameKind = (typeof NAME_KINDS)[number]

export const OUTSIDE = 0
export const beginOf = (kind: NameKind): number => 1 + 2 * NAME_KINDS.indexOf(kind)
export const NAME_LABELS = 1 + 2 * NAME_KINDS.length
