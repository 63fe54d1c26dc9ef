import { readFileSync } from 'node:fs'

/** One word of a treebank. */
export interface GoldWord {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  /** 1-based, 0 for the root. */
  readonly head: number
  readonly relation: string
  /** No white space stands between this word and the next. */
  readonly joined: boolean
  readonly misc: string
}

/** One sentence of a treebank, with what its comments say of its place. */
export interface GoldSentence {
  readonly id: string
  readonly text: string
  /** It begins a paragraph (or a document). */
  readonly newParagraph: boolean
  readonly words: readonly GoldWord[]
}

/** Reads CoNLL-U. Multiword tokens are taken for their words; empty nodes are left out. */
export function readTreebank(path: string): readonly GoldSentence[] {
  const blocks = readFileSync(path, 'utf8').split('\n\n')
  return blocks.flatMap((block) => {
    const lines = block.split('\n')
    const words = wordsOf(lines.filter((line) => /^\d/.test(line)).map((line) => line.split('\t')))
    if (words.length === 0) return []
    const comment = (name: string): string =>
      lines.find((line) => line.startsWith(`# ${name} = `))?.slice(name.length + 5) ?? ''
    const newParagraph = lines.some((line) => /^# new(?:par|doc)/.test(line))
    return [{ id: comment('sent_id'), text: comment('text'), newParagraph, words }]
  })
}

function wordsOf(rows: readonly (readonly string[])[]): readonly GoldWord[] {
  const words: GoldWord[] = []
  let range = { last: 0, joined: false }
  for (const [id = '', form = '', lemma = '', upos = '', xpos = '', , head = '0', relation = '', , misc = ''] of rows) {
    const joined = misc.includes('SpaceAfter=No')
    if (id.includes('-')) range = { last: Number(id.split('-')[1]), joined }
    if (!/^\d+$/.test(id)) continue
    const inRange = Number(id) <= range.last
    const tight = inRange ? Number(id) < range.last || range.joined : joined
    words.push({ form, lemma, upos, xpos, head: Number(head), relation, joined: tight, misc })
  }
  return words
}
