import { z } from '@hono/zod-openapi'
import { RULED_FIELDS, VERDICTS } from '../model/ruling.ts'
import type { RulingEffect } from '../model/ruling.ts'
import type { RulingsAnswer } from './answers.ts'
import { answer } from './schemas.ts'

/** `/api/rulings`. */
export const rulingsSchema = answer<RulingsAnswer>('Rulings', 'The log of rulings with what each does now.', {
  rulings: 'ruling, state (applied, astray, withdrawn) and records of each',
})

/** `POST /api/rulings`. */
export const ruledSchema = answer<RulingEffect>('Ruled', 'The ruling that was appended, with what it does.', {
  ruling: 'id, verdict, evidence, fields, note, withdraws, by, ruledAt',
  state: 'applied, astray, withdrawn',
  records: 'id and title of the records it shapes or marks',
})

const targetSchema = z.union([
  z.object({ record: z.string().max(40) }),
  z.object({ document: z.string().max(1000), mention: z.string().max(20) }),
])

/** The body of `POST /api/rulings`. */
export const draftSchema = z
  .object({
    verdict: z.enum(VERDICTS),
    on: z.array(targetSchema).max(500).default([]),
    fields: z.partialRecord(z.enum(RULED_FIELDS), z.string().max(2000)).optional(),
    note: z.string().max(5000).optional(),
    withdraws: z.string().max(40).optional(),
    by: z.string().min(1).max(200),
  })
  .openapi('RulingDraft')
