import type { Dossier } from '../model/dossier.ts'
import type { EventRecord, Witness } from '../model/record.ts'
import {
  chronologyLine,
  disputeText,
  headingText,
  numbersOf,
  sourceNumbers,
  sourceText,
  summaryText,
  threadText,
} from './chronology.ts'
import { furtherDisputes, ruledText } from './compared.ts'
import { comparedHtml, registersHtml } from './html-compared.ts'
import { htmlText } from './html-text.ts'

const STYLE = `body{font:15px/1.45 "Source Sans 3",system-ui,sans-serif;color:#1d1c1a;background:#fcfbf8;max-width:72rem;margin:2rem auto;padding:0 1rem}
h1,h2{font-family:"Source Serif 4",Georgia,serif;font-weight:600}h1{font-size:36px}h2{font-size:22px}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid #e2ded4}
th{font-size:12px;color:#69645b}td.when{white-space:nowrap;font-variant-numeric:tabular-nums}
blockquote{font:17px/1.6 "Source Serif 4",Georgia,serif;margin:.5rem 0;max-width:66ch}mark{background:#ffeeb0;color:#1d1c1a}
.not-done{color:#4f4b45}.disputed{color:#8a6a00;font-weight:600}.meta{color:#69645b}
@media(prefers-color-scheme:dark){body{color:#ebe8e1;background:#18191b}th,.meta{color:#9c978d}th,td{border-color:#3a3c3f}mark{background:#54470f;color:#ebe8e1}.not-done{color:#bcb8af}.disputed{color:#e2c355}}`

/** A dossier as one self-contained HTML file: no script, nothing fetched; each line opens its passages in place. */
export function* dossierHtml(dossier: Dossier): Generator<string> {
  const numbers = numbersOf(dossier.sources)
  const title = headingText(dossier)
  yield `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`
  yield `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`
  yield `<title>${htmlText(title)}</title><style>${STYLE}</style></head><body>\n<h1>${htmlText(title)}</h1>\n`
  yield `<p class="meta">${htmlText(summaryText(dossier))}</p>\n`
  for (const { text, documents } of dossier.missions)
    yield `<p>${htmlText(text)} ${htmlText(sourceNumbers(documents, numbers))}</p>\n`
  yield* chronology(dossier, numbers)
  yield* threadList(dossier, numbers)
  yield* registersHtml(dossier, numbers)
  yield* comparedHtml(dossier, numbers)
  yield '<h2>Sources</h2>\n<ol>\n'
  for (const source of dossier.sources) yield `<li value="${source.number}">${htmlText(sourceText(source))}</li>\n`
  yield '</ol>\n</body></html>\n'
}

function* chronology(dossier: Dossier, numbers: ReadonlyMap<string, number>): Generator<string> {
  const further = furtherDisputes(dossier, numbers, htmlText)
  yield '<h2>Chronology</h2>\n<table><thead><tr><th>when</th><th>what</th><th>who</th><th>sources</th></tr></thead><tbody>\n'
  for (const record of dossier.records) yield rowHtml(record, numbers, further.get(record.id) ?? [])
  yield '</tbody></table>\n'
}

function rowHtml(record: EventRecord, numbers: ReadonlyMap<string, number>, further: readonly string[]): string {
  const line = chronologyLine(record, numbers)
  const what = htmlText(line.mark === '' ? line.what : `${line.mark} ${line.what}`)
  const kind = record.reality.value === 'actual' ? '' : ' class="not-done"'
  const own = line.disputed.map((each) => disputeText(each, htmlText))
  const disputes = [...own, ...further].join('; ')
  const disputed = disputes === '' ? '' : ` <span class="disputed">disputed: ${disputes}</span>`
  const passages = record.witnesses.map((witness) => passageHtml(witness, numbers)).join('')
  const ruled = ruledText(record)
  const marked = ruled === '' ? what : `${what} <span class="meta">(${htmlText(ruled)})</span>`
  const when = line.when === '' ? 'no date in the words' : htmlText(line.when)
  return (
    `<tr id="${htmlText(record.id)}"><td class="when">${when}</td>` +
    `<td${kind}><details><summary>${marked}</summary>${passages}</details></td>` +
    `<td>${htmlText(line.who)}</td><td>${htmlText(line.sources)}${disputed}</td></tr>\n`
  )
}

function passageHtml(witness: Witness, numbers: ReadonlyMap<string, number>): string {
  const { sentenceText, mention, document } = witness
  const from = mention.trigger.start - mention.sentence.start
  const to = mention.trigger.end - mention.sentence.start
  const marked = `${htmlText(sentenceText.slice(0, from))}<mark>${htmlText(sentenceText.slice(from, to))}</mark>${htmlText(sentenceText.slice(to))}`
  return `<blockquote>${marked} <span class="meta">${htmlText(sourceNumbers([document], numbers))}</span></blockquote>`
}

function* threadList(dossier: Dossier, numbers: ReadonlyMap<string, number>): Generator<string> {
  if (dossier.threads.length === 0) return
  yield '<h2>Threads</h2>\n'
  for (const thread of dossier.threads) {
    const note = thread.note === undefined ? '' : ` ${thread.note}`
    yield `<p><b>${htmlText(thread.title)}</b> ${htmlText(threadText(thread, dossier, numbers))}.${htmlText(note)}</p>\n`
  }
}
