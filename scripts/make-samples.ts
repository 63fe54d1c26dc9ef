/**
 * Writes those samples that no text editor can: the PDF, the DOCX and the MHTML page, from the texts in
 * `scripts/samples`. Same texts, same bytes. Run with `node scripts/make-samples.ts`; `test/samples.test.ts` fails
 * when a sample and its text differ.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { makeDocx } from './samples/docx.ts'
import { makeMhtml } from './samples/mhtml.ts'
import { makePdf } from './samples/pdf.ts'

const textOf = (name: string): string => readFileSync(resolve(import.meta.dirname, 'samples', name), 'utf8')

/** The made samples: file name and bytes. */
export function madeSamples(): readonly (readonly [name: string, bytes: Buffer])[] {
  return [
    ['red-sea-dialogue-communique.pdf', communique()],
    ['naval-point-briefing.docx', briefing()],
    ['levant-courier-bases.mhtml', courier()],
  ]
}

const communique = (): Buffer =>
  makePdf({
    title: 'Communiqué of the Third Consultations of the Red Sea Dialogue',
    author: 'Secretariat of the Red Sea Dialogue',
    created: "D:20230314163000+03'00'",
    header: 'Red Sea Dialogue, Secretariat',
    text: textOf('communique.txt'),
  })

const briefing = (): Buffer =>
  makeDocx({
    title: 'Briefing: the agreement on a naval logistics point at Port Sudan',
    creator: 'Institute of Maritime Treaties',
    created: '2022-01-20T09:00:00Z',
    text: textOf('briefing.txt'),
  })

const courier = (): Buffer =>
  Buffer.from(
    makeMhtml({
      url: 'https://levantcourier.example/syria/sharaa-sets-terms',
      subject: 'Sharaa sets terms for Russian bases - Levant Courier',
      saved: 'Sat, 8 Mar 2025 11:20:31 -0000',
      html: textOf('courier.html'),
    }),
  )

if (process.argv[1] === import.meta.filename) {
  for (const [name, bytes] of madeSamples()) writeFileSync(resolve(import.meta.dirname, '../samples', name), bytes)
}
