import type { DocumentKind } from './document.ts'

/**
 * From which sources a dossier is read: `all`; `without-opinion` leaves out opinion and advocacy; `primary` takes only
 * what states and their organs say themselves (official texts, treaties, speeches).
 */
export const STANDINGS = ['all', 'without-opinion', 'primary'] as const
export type Reading = (typeof STANDINGS)[number]

const OPINION: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['opinion', 'advocacy'])
const PRIMARY: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['official', 'treaty', 'speech'])

/** Whether a document of this kind is read. */
export function isRead(kind: DocumentKind, standing: Reading): boolean {
  switch (standing) {
    case 'all':
      return true
    case 'without-opinion':
      return !OPINION.has(kind)
    case 'primary':
      return PRIMARY.has(kind)
  }
}
