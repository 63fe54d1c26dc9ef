import { Option } from 'commander'
import type { Command } from 'commander'
import { EXPORT_FORMATS, exportDossier } from '../export/formats.ts'
import type { Reading } from '../model/standing.ts'
import { type WorkspaceOptions, newCommand, sourcesOption, workspaceOption } from './command.ts'
import { readExport } from './derived.ts'
import { printPieces } from './pieces.ts'

interface Options extends WorkspaceOptions {
  readonly format: string
  readonly sources: Reading
}

/** `chancery dossier A B`: everything between two states. */
export const command = (): Command =>
  newCommand('dossier', {
    summary: 'Print the dossier of two or more states: missions, chronology, threads, sources.',
    examples: [
      ['chancery dossier Russia Sudan', 'as Markdown, to read'],
      ['chancery dossier Russia Sudan --sources without-opinion', 'as if no opinion piece were there'],
      ['chancery dossier Russia Sudan --format html > russia-sudan.html', 'as one file for a browser'],
    ],
  })
    .argument('<state...>', 'names or codes of states: Russia, RUS, ru, "Soviet Union"')
    .addOption(workspaceOption())
    .addOption(sourcesOption())
    .addOption(new Option('--format <name>', 'how it is written').choices(EXPORT_FORMATS).default('md'))
    .action(printDossier)

async function printDossier(states: readonly string[], options: Options): Promise<void> {
  const { dossier, tools } = await readExport(options, { between: states, reading: options.sources })
  await printPieces(exportDossier(dossier, options.format, tools))
}
