import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { openWorkspace } from '../../src/store/workspace.ts'

const DOCUMENTS = 60
const PARAGRAPHS = 40
/** Ten seconds on a machine that does nothing else. */
const LONG_MS = 180_000
/** When to kill: so many milliseconds after a line was printed; line 0 is the start of the process. */
interface Moment {
  readonly line: number
  readonly delayMs: number
}

const at = (line: number, delays: readonly number[]): readonly Moment[] => delays.map((delayMs) => ({ line, delayMs }))

/** Fixed, so that a failure comes again: while the workspace is made, while documents are added, while records are derived. */
const MOMENTS: readonly Moment[] = [
  ...at(0, [90, 120, 150, 180, 210, 240, 270]),
  ...at(1, [0, 1, 3, 7, 12, 2, 25, 5, 40, 9, 17, 4, 30, 60, 1, 14, 22, 8, 55, 11]),
  ...at(DOCUMENTS, [0, 1, 2, 3, 5]),
]

const paragraph = (number: number): string =>
  `Delegation ${number} of Sudan visited Moscow on ${(number % 28) + 1} May 2019.`

async function makePile(folder: string): Promise<void> {
  await mkdir(folder)
  for (let number = 0; number < DOCUMENTS; number++) {
    const text = Array.from({ length: PARAGRAPHS }, () => paragraph(number)).join('\n\n')
    await writeFile(join(folder, `${String(number).padStart(2, '0')}.txt`), text)
  }
}

/** Runs `add` in a process of its own, kills it at the moment, and gives the lines it got out. */
function runAndKill(command: readonly string[], moment?: Moment): Promise<readonly string[]> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] })
    let lines: readonly string[] = []
    const kill = (): unknown => child.kill('SIGKILL')
    let timer = moment?.line === 0 ? setTimeout(kill, moment.delayMs) : undefined
    let printed = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      lines = printed.split('\n').slice(0, -1)
      if (moment !== undefined && lines.length >= moment.line) timer ??= setTimeout(kill, moment.delayMs)
    })
    child.on('error', failed)
    child.on('close', () => done(lines))
  })
}

/** Kills `add` at each moment, looks after each that all is whole, and lets it end at last; gives the number of kills that struck. */
async function killAgainAndAgain(
  command: readonly string[],
  place: string,
  moments: readonly Moment[],
): Promise<number> {
  const reported = new Set<string>()
  let kills = 0
  for (const moment of moments) {
    const lines = await runAndKill(command, moment)
    for (const line of lines) if (line.startsWith('added ')) reported.add(line.slice('added '.length))
    if (!isComplete(lines)) kills += 1
    if (existsSync(join(place, 'chancery.sqlite'))) await expectWhole(place, reported)
    else expect(reported.size).toBe(0)
  }
  expect(isComplete(await runAndKill(command))).toBe(true)
  return kills
}

/** The last line tells that the run came to its end. */
const isComplete = (lines: readonly string[]): boolean => /^complete$|the workspace holds/.test(lines.at(-1) ?? '')

test(
  'killed at any moment, add loses nothing it reported and doubles nothing; run again, it does the rest',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'chancery-kill-'))
    const [pile, place] = [join(folder, 'pile'), join(folder, 'workspace')]
    await makePile(pile)
    const command = [resolve(import.meta.dirname, 'add-sample.ts'), pile, place]
    // On a machine so fast that fewer strike, the lists need shorter delays.
    expect(await killAgainAndAgain(command, place, MOMENTS)).toBeGreaterThan(10)
    await expectComplete(place)
    await rm(folder, { recursive: true })
  },
  LONG_MS,
)

test(
  'so does the program itself, with the sample pile',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'chancery-kill-'))
    const place = join(folder, 'workspace')
    const root = resolve(import.meta.dirname, '../..')
    const command = [join(root, 'src/cli/main.ts'), 'add', join(root, 'samples'), '--workspace', place]
    expect(await killAgainAndAgain(command, place, [...at(1, [0]), ...at(3, [5]), ...at(9, [0])])).toBeGreaterThan(1)
    const { store, close } = await openWorkspace(place)
    expect(await store.derivedIsFresh()).toBe(true)
    expect((await store.records()).length).toBeGreaterThan(0)
    await close()
    await rm(folder, { recursive: true })
  },
  LONG_MS,
)

/** Everything reported is there once, and nothing is there by half. */
async function expectWhole(place: string, reported: ReadonlySet<string>): Promise<void> {
  const { store, close } = await openWorkspace(place)
  const entries = await store.documents()
  const ids = new Set(entries.map((entry) => entry.id))
  expect([...reported].filter((id) => !ids.has(id))).toEqual([])
  expect(ids.size).toBe(entries.length)
  expect(new Set(entries.map((entry) => entry.sha256)).size).toBe(entries.length)
  expect(await store.check()).toEqual([])
  await close()
}

async function expectComplete(place: string): Promise<void> {
  const workspace = await openWorkspace(place)
  const entries = await workspace.store.documents()
  expect(entries).toHaveLength(DOCUMENTS)
  expect(entries.every((entry) => entry.mentions === PARAGRAPHS)).toBe(true)
  expect(await workspace.store.derivedIsFresh()).toBe(true)
  expect(await workspace.store.origins()).toHaveLength(DOCUMENTS)
  for (const entry of entries) expect(await workspace.findOriginal(entry.sha256)).toBeDefined()
  expect(await workspace.store.search('"Delegation 17"', 1000)).toHaveLength(PARAGRAPHS)
  await workspace.close()
}
