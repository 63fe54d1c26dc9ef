import { loadLexicon } from '../../src/lexicon/load.ts'
import type { CodedDocument } from '../../src/model/coded.ts'
import type { Mention } from '../../src/model/mention.ts'
import { codeDocument, prepare } from '../../src/pipeline.ts'
import { plainDocument } from './plain-document.ts'

const lexicon = loadLexicon()
const { judge: _, ...rules } = lexicon.coding
/** The rules alone: what the judge learned from whole documents, sentences without context do not show. */
const tools = prepare({ ...lexicon, coding: rules })

/** Codes a text that stands alone: one paragraph for each line, of no known kind or day. */
export const coded = (text: string): CodedDocument => codeDocument(plainDocument(text), tools)

/** The acts in a text. */
export const actsOf = (text: string): readonly Mention[] => coded(text).mentions
