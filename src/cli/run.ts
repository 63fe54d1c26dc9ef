import { CommanderError } from 'commander'
import { Failure } from '../model/failure.ts'
import { EXIT, printFailure } from './output.ts'
import { loadProgram } from './program.ts'

/**
 * Runs one command line (without node and script) and sets the exit code: 0 done, 1 refused with a coded failure on
 * stderr, 2 wrong usage. A fault of Chancery itself is not caught: it ends the process with a stack trace.
 */
export async function runProgram(args: readonly string[]): Promise<void> {
  process.stdout.on('error', endWhenReaderIsGone)
  try {
    const program = await loadProgram(args[0])
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof Failure) printFailure(error)
    else if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage
    else throw error
  }
}

/** `chancery documents | head` closes our stdout early: that is no failure. */
function endWhenReaderIsGone(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit(EXIT.done)
}
