import { readFileSync } from 'node:fs'
import { Failure } from '../model/failure.ts'
import type {
  Follower,
  GrammarModel,
  GrammarSizes,
  LemmaRule,
  Matrix,
  SplittingWords,
} from '../model/lexicon/grammar.ts'
import { LEXICON_FOLDER, readEntries } from './entries.ts'
import { loadGazetteer, loadTitles } from './gazetteer.ts'

/** The header of `weights/grammar.bin`; sections are named by their place behind it. */
interface Header {
  readonly sizes: GrammarSizes
  readonly layers: GrammarModel['layers']
  readonly tagBefore: number
  readonly tags: readonly string[]
  readonly relations: readonly string[]
  readonly matrices: readonly MatrixEntry[]
  readonly texts: readonly { readonly name: string; readonly at: number; readonly bytes: number }[]
}
interface MatrixEntry {
  readonly name: string
  readonly kind: Matrix['kind']
  readonly rows: number
  readonly columns: number
  readonly at: number
  readonly scalesAt?: number
}

const WEIGHTS = 'weights/grammar.bin'

/**
 * The grammar's model from the lexicon. The weights are views on the file as it was read, not copies of it.
 *
 * @throws Failure `lexicon/malformed` for a file that `train:grammar` did not write.
 */
export function loadGrammar(): GrammarModel {
  return loadGrammarFrom(readFileSync(LEXICON_FOLDER + WEIGHTS))
}

/** The same from the bytes of any weights; they must not change afterwards. */
export function loadGrammarFrom(file: Uint8Array): GrammarModel {
  // A small file would stand inside Node's shared pool, on any border: only an own block can be viewed as floats.
  const bytes = file.byteOffset % 16 === 0 ? file : Uint8Array.from(file)
  const { header, start } = readHeader(bytes)
  const texts = new Map(
    header.texts.map(({ name, at, bytes: length }) => [name, linesAt(bytes, start + at, length)] as const),
  )
  const text = (name: string): readonly string[] => texts.get(name) ?? []
  const { sizes, layers, tagBefore, tags, relations } = header
  return {
    sizes,
    layers,
    tagBefore,
    tags,
    relations,
    words: text('words'),
    affixes: [...texts.keys()].filter((name) => name.startsWith('affix')).map(text),
    matrices: Object.fromEntries(header.matrices.map((entry) => [entry.name, viewMatrix(bytes, start, entry)])),
    lemmas: {
      exceptions: withIrregulars(exceptionsOf(text('lemmas'))),
      rules: rulesOf(text('lemmaRules')),
      known: new Set(text('words')),
    },
    splitting: loadSplittingWords(),
    armedGroups: formsOf('armed-groups'),
    controlVerbs: formsOf('control-verbs'),
    thatVerbs: formsOf('that-verbs'),
    namingVerbs: formsOf('naming-verbs'),
    gazetteer: loadGazetteer(),
    titles: loadTitles(),
  }
}

function readHeader(bytes: Uint8Array): { readonly header: Header; readonly start: number } {
  const magic = new TextDecoder().decode(bytes.subarray(0, 4))
  if (magic !== 'CHGR') throw new Failure('lexicon/malformed', WEIGHTS)
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true)
  // The magic says that `train/grammar/pack.ts` wrote it.
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as Header
  return { header, start: (8 + length + 15) & ~15 }
}

function linesAt(bytes: Uint8Array, at: number, length: number): readonly string[] {
  const text = new TextDecoder().decode(bytes.subarray(at, at + length))
  return text === '' ? [] : text.split('\n')
}

function viewMatrix(bytes: Uint8Array, start: number, entry: MatrixEntry): Matrix {
  const { kind, rows, columns, at, scalesAt } = entry
  const from = bytes.byteOffset + start
  if (kind === 'float')
    return { kind, rows, columns, values: new Float32Array(bytes.buffer, from + at, rows * columns) }
  const values = new Int8Array(bytes.buffer, from + at, rows * columns)
  const lanes = kind === 'by-row' ? rows : columns
  return { kind, rows, columns, values, scales: new Float32Array(bytes.buffer, from + (scalesAt ?? 0), lanes) }
}

const exceptionsOf = (lines: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    lines.map((line) => {
      const cut = line.lastIndexOf('\t')
      return [line.slice(0, cut), line.slice(cut + 1)] as const
    }),
  )

const rulesOf = (lines: readonly string[]): ReadonlyMap<string, LemmaRule> =>
  new Map(
    lines.map((line) => {
      const [suffix = '', tag = '', cut = '0', add = ''] = line.split('\t')
      return [`${suffix}\t${tag}`, { cut: Number(cut), add }] as const
    }),
  )

interface ListedWord {
  readonly form: string
  readonly before?: Follower
}

const formsOf = (file: string): ReadonlySet<string> =>
  new Set(readEntries(`grammar/${file}.jsonl`, isListedWord).map(({ form }) => form))

/** The word lists of `lexicon/grammar`. */
export function loadSplittingWords(): SplittingWords {
  const abbreviations = readEntries('grammar/abbreviations.jsonl', isListedWord)
  return {
    abbreviations: new Map(abbreviations.map(({ form, before }) => [form, before ?? 'nothing'] as const)),
    prefixes: formsOf('prefixes'),
    openers: formsOf('openers'),
  }
}

const FOLLOWERS: ReadonlySet<unknown> = new Set<Follower | undefined>([
  'name',
  'number',
  'anything',
  'nothing',
  undefined,
])

function isListedWord(value: unknown): value is ListedWord {
  if (typeof value !== 'object' || value === null || !('form' in value) || !('example' in value)) return false
  return (
    typeof value.form === 'string' &&
    typeof value.example === 'string' &&
    FOLLOWERS.has('before' in value ? value.before : undefined)
  )
}

interface IrregularVerb {
  readonly lemma: string
  readonly past: readonly string[]
  readonly participle: readonly string[]
  readonly example: string
}

const isIrregularVerb = (value: unknown): value is IrregularVerb =>
  typeof value === 'object' &&
  value !== null &&
  'lemma' in value &&
  'past' in value &&
  'participle' in value &&
  'example' in value

interface IrregularNoun {
  readonly lemma: string
  readonly plural: string
  readonly example: string
}

const isIrregularNoun = (value: unknown): value is IrregularNoun =>
  typeof value === 'object' && value !== null && 'lemma' in value && 'plural' in value && 'example' in value

/** The irregular verbs and plurals of English, which also correct the treebanks' slips ("fled" as "flead", "bases" as "basis"). */
function withIrregulars(seen: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const all = new Map<string, string>()
  for (const { lemma, past, participle } of readEntries('grammar/irregular-verbs.jsonl', isIrregularVerb)) {
    for (const form of past) all.set(`${form}\tVBD`, lemma)
    for (const form of participle) all.set(`${form}\tVBN`, lemma)
  }
  for (const { lemma, plural } of readEntries('grammar/irregular-nouns.jsonl', isIrregularNoun))
    all.set(`${plural}\tNNS`, lemma)
  return new Map([...seen, ...all])
}
