import { existsSync, readFileSync } from 'node:fs'
import { Failure } from '../model/failure.ts'
import type { CalibrationPoint, JudgeModel, LogLinear } from '../model/lexicon/judge.ts'
import { LEXICON_FOLDER } from './entries.ts'

const WEIGHTS = 'weights/coding.bin'

/** The header of `weights/coding.bin`; its form is told in `train/coding/pack.ts`. */
interface Header {
  readonly models: readonly { readonly bias: number; readonly scale: number; readonly signs: number }[]
  readonly accepted: readonly CalibrationPoint[]
  readonly refused: readonly CalibrationPoint[]
  readonly rows: readonly CalibrationPoint[]
  readonly least: JudgeModel['least']
}

/**
 * The judge's weights; `undefined` when they have not been made, and the rules alone decide.
 *
 * @throws Failure `lexicon/malformed` for a file that `train:coding` did not write.
 */
export function loadJudge(): JudgeModel | undefined {
  const path = LEXICON_FOLDER + WEIGHTS
  return existsSync(path) ? readJudge(readFileSync(path)) : undefined
}

/** The same from the bytes of any weights. */
export function readJudge(bytes: Uint8Array): JudgeModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 8 || new TextDecoder().decode(bytes.subarray(0, 4)) !== 'CHCJ')
    throw new Failure('lexicon/malformed', WEIGHTS)
  const length = view.getUint32(4, true)
  // The magic says that `train/coding/pack.ts` wrote it.
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as Header
  let at = padded(8 + length)
  const models = header.models.map(({ bias, scale, signs }): LogLinear => {
    const first = at
    at += padded(signs * 5)
    const weightOf = (i: number): number => view.getInt8(first + 4 * signs + i) * scale
    return {
      bias,
      weights: new Map(Array.from({ length: signs }, (_, i) => [view.getUint32(first + 4 * i, true), weightOf(i)])),
    }
  })
  const [act, party, side, row] = models
  if (act === undefined || party === undefined || side === undefined || row === undefined)
    throw new Failure('lexicon/malformed', WEIGHTS)
  const { accepted, refused, rows, least } = header
  return { act, party, side, row, accepted, refused, rows, least }
}

const padded = (length: number): number => (length + 3) & ~3
