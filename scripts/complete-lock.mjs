// `node scripts/complete-lock.mjs`: puts the binaries of all platforms into package-lock.json. A registry that mirrors
// some platforms only leaves the others out when npm writes the lock, and then `npm ci` refuses it everywhere.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const PATH = join(import.meta.dirname, '../package-lock.json')
const OS = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'aix', 'win32']
const CPU = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32']

const lock = JSON.parse(readFileSync(PATH, 'utf8'))
for (const [name, version, dev] of missing()) {
  lock.packages[`node_modules/${name}`] = {
    version,
    ...platformOf(name),
    ...(dev ? { dev: true } : {}),
    optional: true,
  }
}
const byName = (a, b) => (a[0] < b[0] ? -1 : 1)
writeFileSync(
  PATH,
  `${JSON.stringify({ ...lock, packages: Object.fromEntries(Object.entries(lock.packages).sort(byName)) }, null, 2)}\n`,
)

/** Optional dependencies that no entry stands for. Those that give a range instead of a version are left to npm. */
function missing() {
  return Object.values(lock.packages).flatMap((entry) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name, version]) => /^\d/.test(version) && !(`node_modules/${name}` in lock.packages))
      .map(([name, version]) => [name, version, entry.dev === true]),
  )
}

/** What a binary runs on, as its name says: "binding-linux-arm64-musl". */
function platformOf(name) {
  const words = name.split(/[/-]/)
  const os = OS.filter((each) => words.includes(each))
  const cpu = CPU.filter((each) => words.includes(each))
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : []
  return { ...(cpu.length > 0 ? { cpu } : {}), ...(libc.length > 0 ? { libc } : {}), ...(os.length > 0 ? { os } : {}) }
}
