import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')
const MAIN = join(ROOT, 'src/cli/main.ts')

/** A server over the sample pile, as a person starts it. */
export interface Served {
  readonly url: string
  readonly stop: () => void
}

/** Reads the sample pile into a fresh workspace and serves it, with the page as it was built. */
export async function serveSamples(): Promise<Served> {
  const workspace = join(mkdtempSync(join(tmpdir(), 'chancery-samples-')), 'workspace')
  if (!existsSync(join(ROOT, 'web/dist/index.html')))
    await mustEnd(spawn('npx', ['vite', 'build', 'web'], { cwd: ROOT }))
  await mustEnd(chancery(workspace, 'add', 'samples'))
  const server = chancery(workspace, 'serve', '--port', '0')
  return { url: await firstLine(server), stop: () => void server.kill('SIGTERM') }
}

const chancery = (workspace: string, ...args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [MAIN, ...args, '--workspace', workspace], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  })

async function mustEnd(child: ChildProcess): Promise<void> {
  child.stdout?.resume()
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${child.spawnargs.join(' ')} ended with ${String(code)}`)
}

/** The first line that the server prints is its address. */
async function firstLine(child: ChildProcess): Promise<string> {
  let printed = ''
  for await (const text of child.stdout ?? []) {
    printed += String(text)
    if (printed.includes('\n')) return printed.trim()
  }
  throw new Error(`the server printed no address: ${printed}`)
}
