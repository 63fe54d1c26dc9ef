import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { openWorkspace } from '../../src/store/workspace.ts'

/** Runs one `add` in a process of its own; gives its exit code. */
const add = (pile: string, place: string): Promise<number | null> =>
  new Promise((done, failed) => {
    const script = resolve(import.meta.dirname, 'add-sample.ts')
    const child = spawn(process.execPath, [script, pile, place], { stdio: ['ignore', 'ignore', 'inherit'] })
    child.on('error', failed)
    child.on('close', done)
  })

test('three processes that add at once, partly the same, all get through, and nothing is doubled', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chancery-at-once-'))
  const place = join(folder, 'workspace')
  const piles = ['a', 'b', 'c'].map((name) => join(folder, name))
  for (const [index, pile] of piles.entries()) {
    await mkdir(pile)
    for (let number = 0; number < 30; number++)
      await writeFile(join(pile, `${number}.txt`), `Visit ${number < 10 ? number : index * 100 + number}.`)
  }
  expect(await Promise.all(piles.map((pile) => add(pile, place)))).toEqual([0, 0, 0])
  const { store, close } = await openWorkspace(place)
  expect(await store.documents()).toHaveLength(10 + 3 * 20)
  expect(await store.check()).toEqual([])
  await close()
  await rm(folder, { recursive: true })
})
