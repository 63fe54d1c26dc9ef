import type { BriefAnswer, BriefBlock, BriefNote, BriefRow, BriefRun } from './brief-answer.ts'

/** A brief as Markdown with footnotes (the `[^1]` of GitHub and Pandoc). `words` leaves the sentences in the notes. */
export function briefMarkdown(brief: BriefAnswer, words: boolean): string {
  const parts = [
    `# ${escaped(brief.title)}`,
    `*${escaped(brief.from)}*`,
    ...brief.blocks.map(blockText),
    ...(brief.left === 0 ? [] : [`${brief.left} more lines were chosen than a brief holds.`]),
    brief.notes.map((note) => noteText(note, words)).join('\n'),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function blockText(block: BriefBlock): string {
  switch (block.kind) {
    case 'heading':
      return `## ${escaped(block.text)}`
    case 'paragraph':
      return runsText(block.runs)
    case 'rows':
      return block.rows.map(rowText).join('\n')
    case 'items':
      return block.items.map((runs) => `- ${runsText(runs)}`).join('\n')
  }
}

function rowText({ when, runs, label }: BriefRow): string {
  return `- **${escaped(when)}** ${runsText(runs)}${label === undefined ? '' : ` *(${escaped(label)})*`}`
}

const runsText = (runs: readonly BriefRun[]): string =>
  runs
    .map(({ text, quoted, notes }) => {
      const marks = (notes ?? []).map((number) => `[^${number}]`).join('')
      return `${quoted === true ? `“${escaped(text)}”` : escapedKeepingEnds(text)}${marks}`
    })
    .join('')

const noteText = ({ number, source, before, on, after }: BriefNote, words: boolean): string => {
  const quoted = `: “${escapedKeepingEnds(before)}**${escaped(on)}**${escapedKeepingEnds(after)}”`
  return `[^${number}]: ${escaped(source)}${words ? quoted : ''}`
}

/** Words of documents are no markup: what Markdown or HTML would take for it is escaped. */
const escapedKeepingEnds = (text: string): string =>
  text.replaceAll(/\s+/gu, ' ').replaceAll(/[\\`*_[\]|<>#]/gu, (mark) => `\\${mark}`)
const escaped = (text: string): string => escapedKeepingEnds(text).trim()
