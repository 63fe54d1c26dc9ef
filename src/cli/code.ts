import type { Command } from 'commander'
import { codedJson, type ExtraLayer } from '../export/coded.ts'
import { loadLexicon } from '../lexicon/load.ts'
import { Failure } from '../model/failure.ts'
import { codeDocument, prepare } from '../pipeline.ts'
import { DEFAULT_LIMITS, type Given } from '../read/draft.ts'
import { listFiles } from '../read/list-files.ts'
import { readJsonLine, readPath, type ReadResult } from '../read/read.ts'
import { newCommand } from './command.ts'
import { linesIn } from './lines-in.ts'
import { printFailure, printJson } from './output.ts'

interface Options {
  readonly input: 'jsonl' | 'files'
  readonly asOf?: string
  readonly layers?: ExtraLayer
}

/** `chancery code`: read, annotate and code without a workspace; one JSON object a document on stdout. */
export const command = (): Command =>
  newCommand('code', {
    summary: 'Code the acts in files, folders or JSON lines, and print one JSON object a document.',
    examples: [
      ['chancery code samples', 'code a folder'],
      ['chancery code --input jsonl - < documents.jsonl', 'code documents from a pipe, in their order'],
    ],
  })
    .argument('<path...>', 'files or folders, or - for standard input')
    .option('--input <form>', 'what the paths hold: files, or jsonl lines {id, text, …}', 'files')
    .option('--as-of <date>', 'take this as the day of publication where a document names none (EDTF)')
    .option('--layers <name>', 'print one more layer: grammar (tokens with heads)')
    .action(codePaths)

async function codePaths(paths: readonly string[], options: Options): Promise<void> {
  const lexicon = loadLexicon()
  const tools = prepare(lexicon)
  const reading = { lexicon: lexicon.read, limits: DEFAULT_LIMITS }
  const given: Omit<Given, 'id'> = options.input === 'jsonl' ? { format: 'jsonl' } : {}
  for (const path of paths) {
    if (path === '-') {
      for await (const line of linesIn(process.stdin, DEFAULT_LIMITS.maxBytes))
        print([line instanceof Failure ? { ok: false, failure: line } : readJsonLine(line, '-', reading)])
    } else {
      const { files, failures } = await listFiles(path)
      failures.forEach(printFailure)
      for (const file of files) print(await readPath(file, reading, { id: file, ...given }))
    }
  }

  function print(results: readonly ReadResult[]): void {
    for (const result of results) {
      if (result.ok)
        printJson(
          codedJson(
            codeDocument(result.document, tools, options.asOf),
            options.layers === undefined ? [] : [options.layers],
          ),
        )
      else printFailure(result.failure)
    }
  }
}
