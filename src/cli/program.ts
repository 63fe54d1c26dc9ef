import { Command } from 'commander'
import { versionOfPackage } from './version.ts'

/** Each command, by name, in the order that help lists them. A new one is a file that exports `command()` and a line here. */
const COMMANDS: Readonly<Record<string, () => Promise<{ readonly command: () => Command }>>> = {
  read: () => import('./read.ts'),
  code: () => import('./code.ts'),
  add: () => import('./add.ts'),
  recode: () => import('./recode.ts'),
  documents: () => import('./documents.ts'),
  records: () => import('./records.ts'),
  dossier: () => import('./dossier.ts'),
  changes: () => import('./changes.ts'),
  threads: () => import('./threads.ts'),
  reconcile: () => import('./reconcile.ts'),
  search: () => import('./search.ts'),
  rule: () => import('./rule.ts'),
  rulings: () => import('./rulings.ts'),
  export: () => import('./export.ts'),
  import: () => import('./import.ts'),
  serve: () => import('./serve.ts'),
  mcp: () => import('./mcp.ts'),
  eval: () => import('./eval.ts'),
  doctor: () => import('./doctor.ts'),
}

/** The names of all commands. */
export const COMMAND_NAMES: readonly string[] = Object.keys(COMMANDS)

/** The program with the one command that is asked for, or with all of them for help; so that a command loads only its own parts. */
export async function loadProgram(name?: string): Promise<Command> {
  const wanted = name !== undefined && name in COMMANDS ? [name] : COMMAND_NAMES
  const program = newProgram()
  for (const each of wanted) {
    const loaded = await COMMANDS[each]?.()
    if (loaded !== undefined) program.addCommand(loaded.command())
  }
  return program
}

const newProgram = (): Command =>
  new Command('chancery')
    .description('A pile of documents in, a bilateral dossier out, every line tied to the exact words it rests on.')
    .version(versionOfPackage(), '--version', 'print the version')
    .addHelpText(
      'after',
      '\nExample:\n  $ chancery add samples && chancery dossier Russia Sudan\n      read a folder, then print the dossier of two states',
    )
    .showHelpAfterError('"chancery --help" lists the commands.')
    .exitOverride()
