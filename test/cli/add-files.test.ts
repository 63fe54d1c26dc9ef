import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type AddStages, addFiles } from '../../src/cli/add-files.ts'
import { Failure } from '../../src/model/failure.ts'
import type { Workspace } from '../../src/store/store.ts'
import { openWorkspace } from '../../src/store/workspace.ts'
import { sampleRuling } from '../store/sample.ts'
import { sampleStages } from './sample-stages.ts'

let folder: string
let workspace: Workspace
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-add-'))
  workspace = await openWorkspace(join(folder, 'workspace'), { create: true })
})
afterEach(async () => {
  await workspace.close()
  await rm(folder, { recursive: true })
})

const file = async (name: string, text: string): Promise<string> => {
  await writeFile(join(folder, name), text)
  return join(folder, name)
}

/** What was told, as `outcome name`. */
async function told(files: readonly string[], stages: AddStages = sampleStages('1')): Promise<readonly string[]> {
  const lines: string[] = []
  const name = (id: string): string => id.replace(`${folder}/`, '')
  await addFiles(workspace, files, stages, {
    done: (id, outcome) => lines.push(`${outcome} ${name(id)}`),
    failed: (id, failure) => lines.push(`${failure.code} ${name(id)}`),
    step: () => {},
  })
  return lines
}

test('a second time nothing is added, read or derived', async () => {
  const files = [await file('a', 'A visit.'), await file('b', 'A base.')]
  expect(await told(files)).toEqual(['added a', 'added b'])
  const refuse = (): never => {
    throw new Error('was called')
  }
  const idle = { ...sampleStages('1'), read: refuse, code: refuse, reconcile: refuse }
  expect(await told(files, idle)).toEqual(['unchanged a', 'unchanged b'])
})

test('a copy under another name is no second document', async () => {
  expect(await told([await file('a', 'A visit.'), await file('b', 'A visit.')])).toEqual(['added a', 'unchanged b'])
  expect(await workspace.store.origins()).toHaveLength(1)
})

test('a file that cannot be read is noted, the rest goes on, and mending it clears the note', async () => {
  const files = [await file('a', ''), await file('b', 'A base.')]
  expect(await told(files)).toEqual(['read/empty a', 'added b'])
  expect(await workspace.store.failedFiles()).toMatchObject([{ id: files[0], code: 'read/empty' }])
  await file('a', 'A visit.')
  expect(await told(files)).toEqual(['added a', 'unchanged b'])
  expect(await workspace.store.failedFiles()).toEqual([])
})

test('a failed file that now holds what is there already is off the list', async () => {
  await told([await file('a', ''), await file('b', 'A base.')])
  expect(await told([await file('a', 'A base.')])).toEqual(['unchanged a'])
  expect(await workspace.store.failedFiles()).toEqual([])
})

test('of two copies the same one is kept, whatever the order of the files', async () => {
  const files = [await file('b', 'A visit.'), await file('a', 'A visit.')]
  expect(await told(files)).toEqual(['added a', 'unchanged b'])
})

test('an edited file replaces what it was', async () => {
  await told([await file('a', 'A visit.')])
  expect(await told([await file('a', 'Two visits.')])).toEqual(['replaced a'])
  expect(await workspace.store.documents()).toHaveLength(1)
})

test('changed rules code everything anew, from the kept bytes; rulings stay', async () => {
  const [a, b] = [await file('a', 'A visit.'), await file('b', 'A base.')]
  await told([a, b])
  await workspace.store.addRulings([sampleRuling('one')])
  await rm(b)
  const read: string[] = []
  const changed = sampleStages('2')
  const watched: AddStages = { ...changed, read: (bytes, id) => (read.push(id), changed.read(bytes, id)) }
  expect(await told([a], watched)).toEqual(['recoded a', 'recoded b'])
  expect(read).toEqual([a, b])
  expect((await workspace.store.documents()).map((entry) => entry.codeVersion)).toEqual(['2', '2'])
  expect(await workspace.store.rulings()).toHaveLength(1)
  expect(await workspace.store.derivedIsFresh()).toBe(true)
})

test('a document that new rules can no longer read is kept as it was read', async () => {
  await told([await file('a', 'A visit.')])
  const blind: AddStages = {
    ...sampleStages('2'),
    read: async (_bytes, id) => [{ failure: new Failure('read/malformed', id), id }],
  }
  expect(await told([], blind)).toEqual(['recoded a'])
  expect((await workspace.store.requireCoded(join(folder, 'a'))).document.text).toBe('A visit.')
})

test('two documents of one id in a run: the second is refused, not put over the first', async () => {
  const stages = sampleStages('1')
  const same: AddStages = {
    ...stages,
    read: async (bytes, id) =>
      (await stages.read(bytes, id)).map((part) =>
        'document' in part ? { ...part, document: { ...part.document, id: 'same' } } : part,
      ),
  }
  expect(await told([await file('a', 'A visit.'), await file('b', 'A base.')], same)).toEqual([
    'added same',
    'store/same-id same',
  ])
  expect((await workspace.store.requireCoded('same')).document.text).toBe('A visit.')
})

test('a fault in a stage is not swallowed', async () => {
  const faulty: AddStages = {
    ...sampleStages('1'),
    code: () => {
      throw new TypeError('a fault')
    },
  }
  await expect(told([await file('a', 'A visit.')], faulty)).rejects.toThrow('a fault')
})
