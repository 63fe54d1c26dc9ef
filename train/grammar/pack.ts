import type { GrammarModel, Matrix } from '../../src/model/lexicon/grammar.ts'

/**
 * A model as the bytes of `lexicon/weights/grammar.bin`: "CHGR", the length of the header (32 bits, little-endian),
 * the header as JSON, then every section on a border of 16 bytes.
 */
export function packModel(model: GrammarModel): Uint8Array {
  const sections: Uint8Array[] = []
  let end = 0
  const put = (bytes: Uint8Array): number => {
    const at = end
    sections.push(bytes)
    end = (end + bytes.length + 15) & ~15
    return at
  }
  const matrices = Object.entries(model.matrices).map(([name, matrix]) => describe(name, matrix, put))
  const texts = Object.entries(textsOf(model)).map(([name, text]) => {
    const bytes = new TextEncoder().encode(text)
    return { name, at: put(bytes), bytes: bytes.length }
  })
  const { sizes, layers, tagBefore, tags, relations } = model
  const header = new TextEncoder().encode(
    JSON.stringify({ sizes, layers, tagBefore, tags, relations, matrices, texts }),
  )
  return assemble(header, sections, end)
}

function describe(name: string, matrix: Matrix, put: (bytes: Uint8Array) => number): object {
  const { kind, rows, columns } = matrix
  const at = put(bytesOf(matrix.values))
  return kind === 'float'
    ? { name, kind, rows, columns, at }
    : { name, kind, rows, columns, at, scalesAt: put(bytesOf(matrix.scales)) }
}

const bytesOf = (values: Int8Array | Float32Array): Uint8Array =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength)

/** The model's dictionaries, an entry a line. */
function textsOf(model: GrammarModel): Readonly<Record<string, string>> {
  const affixes = model.affixes.map((list, index) => [`affix${index}`, list.join('\n')] as const)
  return {
    words: model.words.join('\n'),
    ...Object.fromEntries(affixes),
    lemmas: [...model.lemmas.exceptions].map(([key, lemma]) => `${key}\t${lemma}`).join('\n'),
    lemmaRules: [...model.lemmas.rules].map(([key, { cut, add }]) => `${key}\t${cut}\t${add}`).join('\n'),
  }
}

function assemble(header: Uint8Array, sections: readonly Uint8Array[], length: number): Uint8Array {
  const start = (8 + header.length + 15) & ~15
  const file = new Uint8Array(start + length)
  file.set(new TextEncoder().encode('CHGR'))
  new DataView(file.buffer).setUint32(4, header.length, true)
  file.set(header, 8)
  let at = start
  for (const section of sections) {
    file.set(section, at)
    at = (at + section.length + 15) & ~15
  }
  return file
}

/** Rounds a matrix to bytes, one scale for each row or column. */
export function quantised(
  kind: 'by-row' | 'by-column',
  { rows, columns, values }: { readonly rows: number; readonly columns: number; readonly values: Float32Array },
): Matrix {
  const scales = new Float32Array(kind === 'by-row' ? rows : columns).fill(1e-9)
  const lane = (index: number): number => (kind === 'by-row' ? Math.floor(index / columns) : index % columns)
  values.forEach((value, index) => {
    scales[lane(index)] = Math.max(scales[lane(index)] ?? 0, Math.abs(value))
  })
  for (let k = 0; k < scales.length; k++) scales[k] = (scales[k] ?? 0) / 127
  const bytes = Int8Array.from(values, (value, index) => Math.round(value / (scales[lane(index)] ?? 1)))
  return { kind, rows, columns, values: bytes, scales }
}
