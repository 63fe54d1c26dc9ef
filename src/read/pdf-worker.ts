/** The thread that a PDF is opened in: started by `pdf.ts`, answers once with the file's content. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Limits } from './draft.ts'
import { contentOfPdf, type PdfContent } from './pdf-file.ts'

// pdf.js drops promises that fail on a damaged file. Here they end nothing: what can be read is still read.
process.on('unhandledRejection', () => undefined)

// Only `pdf.ts` starts this file, and it hands over just that.
const { bytes, limits } = workerData as { readonly bytes: Uint8Array; readonly limits: Limits }
parentPort?.postMessage(await answer(), [])

/** A fault of our own is handed over, to be thrown where the thread was started. */
async function answer(): Promise<PdfContent | Error> {
  try {
    return await contentOfPdf(bytes, limits)
  } catch (cause) {
    return cause instanceof Error ? cause : new Error(String(cause))
  }
}
