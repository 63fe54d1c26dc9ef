import type { CodedDocument } from '../model/coded.ts'
import type { Figure } from '../model/layers.ts'
import type { ColumnWords, RegisterLexicon } from '../model/lexicon/registers.ts'
import type { EventRecord, Party, Thread } from '../model/record.ts'
import { contains, wordsOf } from '../model/span.ts'

/** A record with what the columns of its register are read from. */
export interface RegisterSource {
  readonly record: EventRecord
  readonly documents: ReadonlyMap<string, CodedDocument>
  readonly thread: Thread | undefined
  /** Codes of the states of the dossier, their predecessors too; empty when none were asked for. */
  readonly sides: ReadonlySet<string>
  readonly lexicon: RegisterLexicon
}

/** Names of parties, joined by "; ". */
export const namesText = (parties: readonly Party[]): string => parties.map(({ name }) => name).join('; ')

/** Names of parties with who acted for them. */
export const personsText = (parties: readonly Party[]): string =>
  parties.map(({ name, persons }) => (persons.length === 0 ? name : `${persons.join(', ')} (${name})`)).join('; ')

/** The sentences of all passages as one text. */
export const sentencesText = ({ record }: RegisterSource): string =>
  record.witnesses.map((witness) => witness.sentenceText.replaceAll(/\s+/gu, ' ')).join('\n')

const LONGEST_OBJECT = 90

/** The thing in the words of the texts, without the names of who took part: of several wordings the longest that still is short. */
export function objectText({ record }: RegisterSource): string {
  const names = [...record.actors, ...record.recipients].flatMap(({ name, persons }) => [name, ...persons])
  return longest(record.witnesses.map(({ objectText: words = '' }) => bare(words, names)))
}

/** The same with the names: who is recognised is the thing. */
export const namedObjectText = ({ record }: RegisterSource): string =>
  longest(record.witnesses.map(({ objectText: words = '' }) => bare(words, [])))

function longest(objects: readonly string[]): string {
  const fit = objects.filter((words) => words !== '' && words.length <= LONGEST_OBJECT)
  return fit.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? ''
}

/** Words without names at their ends, marks and dangling prepositions: "twelve fighters to Sudan." is "twelve fighters". */
function bare(words: string, names: readonly string[]): string {
  let left = words.replaceAll(/\s+/gu, ' ').trim()
  for (let before = ''; before !== left; ) {
    before = left
    left = left.replace(/[\s,;:.]+$/u, '').replace(/\s(?:to|of|by|for|from|with|on|in|and|the)$/u, '')
    for (const name of names) {
      if (left.endsWith(name)) left = left.slice(0, -name.length)
      if (left.startsWith(`${name} `)) left = left.slice(name.length + 1)
    }
  }
  return /^(?:him|her|it|them|us|me|the|a|an|its|his|their|this|that)?$/iu.test(left) ? '' : left
}

/** Figures of some units in the sentences of the record, in the words of the texts, once each. */
export function figuresText(source: RegisterSource, isWanted: (figure: Figure, words: string) => boolean): string {
  const words = source.record.witnesses.flatMap(({ document, mention }) => {
    const coded = source.documents.get(document)
    if (coded === undefined) return []
    const inside = coded.layers.figures.filter((figure) => contains(mention.sentence, figure))
    const worded = inside.map(
      (figure) => [figure, wordsOf(coded.document.text, figure).replaceAll(/\s+/gu, ' ')] as const,
    )
    return worded.filter(([figure, own]) => isWanted(figure, own)).map(([, own]) => own)
  })
  return [...new Set(words)].join('; ')
}

/** Whether a figure is a sum of money: its unit is an ISO 4217 code. */
export const isMoney = ({ unit }: Figure): boolean => /^[A-Z]{3}$/u.test(unit)

/** The meaning of the longest words that stand in the text ("vice president" before "president"); empty when none does. */
export function meaningIn(text: string, entries: readonly ColumnWords[]): string {
  const plain = ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}'’-]+/gu, ' ')} `
  const held = entries.flatMap(({ words, means }) => words.map((word) => ({ word, means })))
  const found = held.filter(({ word }) => plain.includes(` ${word} `))
  return found.toSorted((a, b) => b.word.length - a.word.length)[0]?.means ?? ''
}

const TITLE_REACH = 60

/** The highest office that a text gives to one of the people of a party, else "delegation" where one is spoken of. */
export function levelText(source: RegisterSource, parties: readonly Party[]): string {
  const { levels } = source.lexicon
  const around = parties.flatMap(({ persons }) => persons).flatMap((person) => titlesOf(person, source))
  const found = around.map((text) => meaningIn(text, levels)).filter((level) => level !== '')
  const best = levels.find(({ means }) => found.includes(means))?.means
  if (best !== undefined) return best
  const party = parties.some(({ persons }) => persons.length > 0)
  return party ? '' : meaningIn(sentencesText(source), levels.slice(-1))
}

/** The words just before a person's name, in the documents of the record: an office, or somebody else's name. */
function titlesOf(person: string, { record, documents }: RegisterSource): readonly string[] {
  const ids = [...new Set(record.witnesses.map((witness) => witness.document))]
  return ids.flatMap((id) => {
    const coded = documents.get(id)
    const actor = coded?.layers.actors.find((each) => each.name === person)
    if (coded === undefined || actor === undefined) return []
    const { text } = coded.document
    const named = actor.mentions.filter((each) => each.form === 'name' || each.form === 'title')
    return named.map(({ start, end, form }) =>
      lastClause(text.slice(Math.max(0, start - TITLE_REACH), form === 'title' ? end : start)),
    )
  })
}

/** What stands behind the last mark: "…, his foreign minister" says nothing of who comes after a comma and "and". */
const lastClause = (text: string): string => text.split(/[,;:.()]|\band\b|\bwith\b|\bmet\b/iu).at(-1) ?? ''
