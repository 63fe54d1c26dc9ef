import type { Dossier } from '../model/dossier.ts'
import { STATE_TEXTS, comparedInOrder, shownRegisters, versionText } from './compared.ts'
import { htmlText } from './html-text.ts'

/** The registers of a dossier as tables. */
export function* registersHtml(dossier: Dossier, numbers: ReadonlyMap<string, number>): Generator<string> {
  for (const { title, columns, rows } of shownRegisters(dossier, numbers)) {
    const heads = [...columns, 'sources'].map((name) => `<th>${htmlText(name)}</th>`).join('')
    yield `<h2>${htmlText(title)}</h2>\n<table><thead><tr>${heads}</tr></thead><tbody>\n`
    for (const { cells, sources } of rows)
      yield `<tr>${[...cells, sources].map((cell) => `<td>${htmlText(cell)}</td>`).join('')}</tr>\n`
    yield '</tbody></table>\n'
  }
}

/** Where sources stand side by side. */
export function* comparedHtml(dossier: Dossier, numbers: ReadonlyMap<string, number>): Generator<string> {
  if (dossier.comparisons.length === 0) return
  yield '<h2>Sources compared</h2>\n'
  for (const { title, state, versions, note } of comparedInOrder(dossier)) {
    const lines = versions.map((version) => `<li>${versionText(version, numbers, htmlText)}</li>`).join('')
    const end = note === undefined ? '' : `<p class="meta">${htmlText(note)}</p>`
    yield `<p><b>${htmlText(title)}</b> <span class="disputed">${STATE_TEXTS[state]}</span></p><ul>${lines}</ul>${end}\n`
  }
}
