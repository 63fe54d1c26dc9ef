const PLACE = 'last-dossier'

/** A dossier that was opened, with its address. */
export interface OpenedDossier {
  readonly href: string
  readonly name: string
}

/** Keeps the dossier that was opened last, for this tab. */
export const rememberDossier = (opened: OpenedDossier): void => sessionStorage.setItem(PLACE, JSON.stringify(opened))

/** The dossier that was opened last in this tab, or `undefined`. */
export function lastDossierNamed(): OpenedDossier | undefined {
  const kept = sessionStorage.getItem(PLACE)
  // Only `rememberDossier` writes it.
  return kept === null ? undefined : (JSON.parse(kept) as OpenedDossier)
}

/** Its address. */
export const lastDossier = (): string | undefined => lastDossierNamed()?.href
