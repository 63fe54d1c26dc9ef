// `npm start [-- PATH…]`: from a fresh clone to the page. Plain JavaScript without imports of ours, because it runs
// before anything is installed, on whatever Node is there (20 or newer); all that follows runs on the Node of the clone.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const USAGE = `usage: npm start [-- [--workspace DIR] [--port NUMBER] [--no-open] PATH…]

Installs, builds, reads the files and folders (the sample pile when none is named) into a workspace, and serves it.`

function main() {
  const asked = parse(process.argv.slice(2))
  if (asked === undefined) return end(2, USAGE)
  if (!installed()) install()
  const node = nodeOfClone()
  if (node === undefined) return end(1, oldNode())
  if (!built())
    mustRun(node, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', join(ROOT, 'web'), '--logLevel', 'error'])
  const chancery = join(ROOT, 'src/cli/main.ts')
  // Files that cannot be read are reported, and the rest is shown.
  const { status } = run(node, [chancery, 'add', '--workspace', asked.workspace, ...asked.paths], { cwd: asked.from })
  if (status !== 0 && !existsSync(join(asked.workspace, 'chancery.sqlite'))) return end(status ?? 1)
  serve(node, [chancery, 'serve', '--workspace', asked.workspace], asked)
}

/**
 * What is asked for. A path stays as it was written, for it names the documents; it is meant from where the person
 * stands, which npm tells.
 */
function parse(args) {
  const from = process.env.INIT_CWD ?? process.cwd()
  const asked = { from, paths: [], workspace: undefined, port: [], open: true }
  for (let at = 0; at < args.length; at++) {
    if (args[at] === '--no-open') asked.open = false
    else if (args[at] === '--workspace' && args[at + 1]) asked.workspace = resolve(from, args[++at])
    else if (args[at] === '--port' && args[at + 1]) asked.port = ['--port', args[++at]]
    else if (args[at].startsWith('-')) return undefined
    else asked.paths.push(args[at])
  }
  if (asked.paths.length > 0) return { ...asked, workspace: asked.workspace ?? join(ROOT, 'chancery.workspace') }
  return { ...asked, from: ROOT, paths: ['samples'], workspace: asked.workspace ?? join(ROOT, 'samples.workspace') }
}

/** Whether every package stands in node_modules in the version that the lock file names. */
function installed() {
  const there = packagesOf(join(ROOT, 'node_modules/.package-lock.json'))
  const wanted = packagesOf(join(ROOT, 'package-lock.json'))
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional === true || there[path]?.version === entry.version,
  )
}

const packagesOf = (lock) => (existsSync(lock) ? JSON.parse(readFileSync(lock, 'utf8')).packages : {})

function install() {
  console.log('Installing; once, about a minute …')
  // Where the lock file does not suit npm, what it names is taken all the same, and the file left as it is.
  if (npm('ci').status === 0) return
  const { status } = npm('install', '--no-save')
  if (status !== 0) process.exit(end(status ?? 1, 'npm could not install what Chancery needs.'))
}

/** npm says by which file it runs; that works on every system, where the bare name needs a shell on some. */
function npm(...command) {
  const args = [...command, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const script = process.env.npm_execpath
  return script === undefined
    ? run('npm', args, { shell: process.platform === 'win32' })
    : run(process.execPath, [script, ...args])
}

/** The Node that was installed with the clone, else this one when it is new enough. */
function nodeOfClone() {
  const local = join(ROOT, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
  return [local, process.execPath].find((node) => majorOf(node) >= 24)
}

const majorOf = (node) => Number(/^v(\d+)/.exec(spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1])

const oldNode = () =>
  `cli/old-node: Chancery needs Node 24 or newer; this is ${process.versions.node}. ` +
  'npm installs one with the clone, but not with --ignore-scripts: run "npm ci" without it.'

/** Whether the page was built after its last change. */
function built() {
  const page = join(ROOT, 'web/dist/index.html')
  return existsSync(page) && newest(join(ROOT, 'web')) <= statSync(page).mtimeMs
}

function newest(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'dist')
    .map((entry) => join(folder, entry.name))
    .reduce((latest, path) => {
      const found = statSync(path)
      return Math.max(latest, found.isDirectory() ? newest(path) : found.mtimeMs)
    }, 0)
}

const run = (command, args, options = {}) => spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', ...options })

function mustRun(command, args) {
  const { status, error } = run(command, args)
  if (status !== 0)
    process.exit(end(status ?? 1, `could not run ${command} ${args[0]}${error ? `: ${error.message}` : ''}`))
}

/** Serves until it is stopped; shows the page once its address is printed. Without a port of the person's choice a free one will do. */
function serve(node, args, { port, open }) {
  const child = spawn(node, [...args, ...port], { cwd: ROOT, stdio: ['inherit', 'pipe', 'inherit'] })
  let printed = ''
  let url
  child.stdout.setEncoding('utf8').on('data', (text) => {
    process.stdout.write(text)
    printed += text
    const shown = url !== undefined
    url ??= /https?:\/\/\S+(?=\s)/.exec(printed)?.[0]
    if (open && !shown && url !== undefined) show(url)
  })
  const stop = (signal) => child.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop)
  child.on('close', (code) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, stop)
    if (code === 1 && url === undefined && port.length === 0) serve(node, args, { port: ['--port', '0'], open })
    else end(code ?? 0)
  })
}

/** Opens the page in the person's browser, where there is a person and a browser. */
function show(url) {
  const opener = openerOf(process.platform)
  if (process.env.CI || !process.stdout.isTTY || opener === undefined) return
  const [command, ...args] = opener
  spawn(command, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}

function openerOf(platform) {
  if (platform === 'darwin') return ['open']
  if (platform === 'win32') return ['cmd', '/c', 'start', '']
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ['xdg-open'] : undefined
}

function end(code, message) {
  if (message !== undefined) console.error(message)
  process.exitCode = code
  return code
}

main()
