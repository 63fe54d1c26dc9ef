import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { loadProgram } from '../src/cli/program.ts'

/** Where the reference of the command line stands. */
export const REFERENCE = join(import.meta.dirname, '../docs/cli.md')

const HEAD = `# The command line

Written by \`node scripts/cli-reference.ts\` from the program itself; a test fails when it is out of date.

In a clone write \`npm run -s chancery -- COMMAND …\` for \`chancery COMMAND …\`.

- **Exit code**: 0 done; 1 refused, with \`code: message\` on stderr for each thing refused ([failures](failures.md)); 2
  wrong usage. Files that cannot be read do not keep the others back, but the code is 1.
- **stdout** holds what was asked for and nothing else; with \`--json\` one JSON value a line.
- **stderr** holds failures, and on a terminal a progress line for whatever takes longer than a second.
- **\`--workspace DIR\`** names the folder that holds documents, records and rulings; \`add\` makes it.
`

/** The whole reference: the help of the program and of each command. */
export async function cliReference(): Promise<string> {
  const program = await loadProgram()
  const chapters = program.commands.map((command) => `\n## \`${command.name()}\`\n\n${codeBlock(helpOf(command))}\n`)
  return HEAD + chapters.join('')
}

const codeBlock = (text: string): string => `\`\`\`text\n${text.trimEnd()}\n\`\`\``

/** What `--help` prints at a width of 100 columns. */
export function helpOf(command: Command): string {
  let printed = ''
  command.configureOutput({ writeOut: (text) => (printed += text), getOutHelpWidth: () => 100 })
  command.outputHelp()
  return printed
}

if (import.meta.main) writeFileSync(REFERENCE, await cliReference())
