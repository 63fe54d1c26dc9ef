import { Command, Help, Option } from 'commander'
import { STANDINGS } from '../model/standing.ts'

/** What a command's help shows beside its options. */
export interface CommandText {
  /** One sentence for the list of commands. */
  readonly summary: string
  /** Command lines that work as they stand, each with what it does. At least one. */
  readonly examples: readonly (readonly [line: string, does: string])[]
}

/** A command with its help; each file of a command begins with this. */
export function newCommand(name: string, text: CommandText): Command {
  const examples = text.examples.map(([line, does]) => `  $ ${line}\n      ${does}`).join('\n')
  return new Command(name)
    .description(text.summary)
    .addHelpText('after', `\nExample:\n${examples}`)
    .showHelpAfterError(`"chancery ${name} --help" shows how it is used.`)
    .configureHelp({ optionDescription: describeOption })
    .exitOverride()
}

/** As usual, but that a switch is off when it is not given goes without saying. */
function describeOption(this: Help, option: Option): string {
  return option.isBoolean() ? option.description : Help.prototype.optionDescription.call(this, option)
}

/** `--workspace DIR`: the folder that holds documents, records and rulings. */
export const workspaceOption = (): Option =>
  new Option('--workspace <dir>', 'the folder that holds documents, records and rulings').default(
    './chancery.workspace',
  )

/** `--json`: machine-readable output on stdout, one JSON value a line. */
export const jsonOption = (): Option => new Option('--json', 'print JSON, one value a line').default(false)

/** `--sources NAME`: from which sources a dossier is read. */
export const sourcesOption = (): Option =>
  new Option(
    '--sources <which>',
    'read all sources, leave out opinion and advocacy, or take only official texts, treaties and speeches',
  )
    .choices(STANDINGS)
    .default('all')

/** The values of `workspaceOption`. */
export interface WorkspaceOptions {
  readonly workspace: string
}

/** The values of `jsonOption`. */
export interface JsonOptions {
  readonly json: boolean
}
