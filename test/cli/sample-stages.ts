import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { createHash } from 'node:crypto'
import { Failure } from '../../src/model/failure.ts'
import type { AddStages } from '../../src/cli/add-files.ts'
import { sampleCoding, sampleDocument } from '../store/sample.ts'

/** Stages simple enough to see through: a file is its text, every paragraph a mention, every document a record. */
export const sampleStages = (codeVersion: string): AddStages => ({
  codeVersion,
  open: (path) => readFile(path),
  read: async (bytes, id) => {
    // A pause, so that a run can be stopped between two steps.
    await sleep(1)
    if (bytes.length === 0) return [{ failure: new Failure('read/empty', id), id }]
    const document = sampleDocument(id, new TextDecoder().decode(bytes))
    const hash = createHash('sha256').update(bytes).digest('hex')
    return [{ document: { ...document, sha256: { ...document.sha256, bytes: hash } }, bytes }]
  },
  code: sampleCoding,
  reconcile: (coded) => ({
    records: [],
    origins: coded.map(({ document }) => ({ id: document.id, documents: [document.id], links: [] })),
    threads: [],
  }),
})
