import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { openSqlite } from '../../src/store/sqlite.ts'
import { describeStore } from './contract.ts'
import { sampleRuling } from './sample.ts'

async function place() {
  const folder = await mkdtemp(join(tmpdir(), 'chancery-store-'))
  const path = join(folder, 'a.sqlite')
  return { path, open: () => openSqlite(path), remove: () => rm(folder, { recursive: true }) }
}

describeStore('sqlite', place)

test('a file of something else is refused and left alone', async () => {
  const { path, open, remove } = await place()
  await writeFile(path, 'not a database at all, but long enough to have been one by its header')
  await expect(open()).rejects.toMatchObject({ code: 'store/not-a-workspace' })
  await writeFile(path, '')
  const other = new DatabaseSync(path)
  other.exec('create table theirs (a)')
  other.close()
  await expect(open()).rejects.toMatchObject({ code: 'store/not-a-workspace' })
  await remove()
})

test('what a process left that died while it made the file is taken up', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chancery-half-'))
  const path = join(folder, 'chancery.sqlite')
  const database = new DatabaseSync(path)
  database.exec(
    'create table kysely_migration (name varchar(255) primary key not null, timestamp varchar(255) not null)',
  )
  database.exec('create table kysely_migration_lock (id varchar(255) primary key not null, is_locked integer not null)')
  database.close()
  const { store, close } = await openSqlite(path)
  expect(await store.documents()).toEqual([])
  await close()
  await rm(folder, { recursive: true })
})

test('a workspace of a newer version is refused', async () => {
  const { path, open, remove } = await place()
  await (await open()).close()
  const newer = new DatabaseSync(path)
  newer.exec("insert into kysely_migration values ('9999-of-tomorrow', '2030-01-01')")
  newer.close()
  await expect(open()).rejects.toMatchObject({ code: 'store/newer-version' })
  await remove()
})

test('the log of rulings cannot be changed even by hand', async () => {
  const { path, open, remove } = await place()
  const opened = await open()
  await opened.store.addRulings([sampleRuling('one')])
  await opened.close()
  const byHand = new DatabaseSync(path)
  expect(() => byHand.exec('delete from ruling')).toThrow('never removed')
  expect(() => byHand.exec("update ruling set body = '{}'")).toThrow('never changed')
  byHand.close()
  await remove()
})
