#!/usr/bin/env node
// Nothing is imported before the version is known: older Nodes would stop at the first import with a riddle.
const OLDEST = 24

if (Number(process.versions.node.split('.')[0]) >= OLDEST) {
  const { runProgram } = await import('./run.ts')
  await runProgram(process.argv.slice(2))
} else {
  process.stderr.write(
    `cli/old-node: Chancery needs Node ${OLDEST} or newer; this is ${process.versions.node}. ` +
      'In a clone "npm ci" installs one and "npm run -s chancery --" uses it.\n',
  )
  process.exitCode = 1
}

export {}
