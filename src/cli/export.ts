import { Option } from 'commander'
import type { Command } from 'commander'
import { EXPORT_FORMATS, type Pieces, exportDossier } from '../export/formats.ts'
import type { Register } from '../model/ontology.ts'
import type { Reading } from '../model/standing.ts'
import { archiveOf } from './archive.ts'
import { type WorkspaceOptions, newCommand, sourcesOption, workspaceOption } from './command.ts'
import { readExport } from './derived.ts'
import { withWorkspace } from './opening.ts'
import { printPieces, writePieces } from './pieces.ts'
import { namesOf, registerOption } from './states.ts'

/** The whole workspace, whatever else is asked for. */
const ARCHIVE = 'archive'

interface Options extends WorkspaceOptions {
  readonly between?: string
  readonly register?: Register
  readonly format: string
  readonly sources: Reading
  readonly output: string
}

/** `chancery export`: records and sources into the formats that others read. */
export const command = (): Command =>
  newCommand('export', {
    summary: 'Write records, a dossier or its sources to a file of a format that other programs read.',
    examples: [
      ['chancery export --between Russia,Sudan --format csv --output russia-sudan.csv', 'a table for a spreadsheet'],
      ['chancery export --format jsonl --output -', 'every record to standard output'],
      ['chancery export --between Russia,Sudan --format wikitext --output article.wiki', 'the skeleton of an article'],
      ['chancery export --format archive --output pile.zip', 'the whole workspace, for "chancery import"'],
      ['chancery export --format parquet --output records.parquet', 'every record for DuckDB or pandas'],
    ],
  })
    .addOption(workspaceOption())
    .option('--between <states>', 'only what is between these states, separated by commas')
    .option('--register <name>', 'only records of this register', registerOption)
    .addOption(sourcesOption())
    .addOption(new Option('--format <name>', 'the form').choices([...EXPORT_FORMATS, ARCHIVE]).makeOptionMandatory())
    .option('--output <file>', 'where to; - is standard output', '-')
    .action(exportRecords)

async function exportRecords(options: Options): Promise<void> {
  const { between, register, format, output, sources: reading } = options
  const write = async (pieces: Pieces): Promise<void> =>
    await (output === '-' ? printPieces(pieces) : writePieces(pieces, output))
  if (format === ARCHIVE) {
    await withWorkspace(options, async (workspace) => await write(archiveOf(workspace)))
    return
  }
  const wanted = { between: namesOf(between), reading, ...(register === undefined ? {} : { register }) }
  const { dossier, tools } = await readExport(options, wanted)
  await write(exportDossier(dossier, format, tools))
}
