import { listFiles } from '../../src/read/list-files.ts'
import { addFiles } from '../../src/cli/add-files.ts'
import { openWorkspace } from '../../src/store/workspace.ts'
import { sampleStages } from './sample-stages.ts'

// A child process for the tests: adds the folder of the first argument to the workspace of the second, and writes a
// line for each document once it is safe.
const [folder = '', place = ''] = process.argv.slice(2)
const { files } = await listFiles(folder)
const workspace = await openWorkspace(place, { create: true })
await addFiles(workspace, files, sampleStages('1'), {
  done: (id, outcome) => process.stdout.write(`${outcome} ${id}\n`),
  failed: () => {},
  step: () => {},
})
await workspace.close()
process.stdout.write('complete\n')
