import type { ForeignName } from '../model/document.ts'
import type { LaidBlock } from './layout.ts'

/** Scripts other than the Latin one that a lead gives names in, with the language to assume when it cannot be told. */
const SCRIPTS: readonly (readonly [script: string, language: string])[] = [
  ['Arabic', 'ar'],
  ['Cyrillic', 'ru'],
  ['Hebrew', 'he'],
  ['Greek', 'el'],
  ['Han', 'zh'],
  ['Hangul', 'ko'],
  ['Hiragana', 'ja'],
  ['Katakana', 'ja'],
  ['Armenian', 'hy'],
  ['Georgian', 'ka'],
  ['Devanagari', 'hi'],
  ['Ethiopic', 'am'],
  ['Thai', 'th'],
]
const LEAD = 600
const LATIN_SHARE = 0.5

/** Names in other scripts that stand in brackets in the first paragraph: "(العلاقات …, Российско-…)". */
export function foreignNamesIn(text: string, blocks: readonly LaidBlock[]): readonly ForeignName[] {
  const lead = blocks.find((block) => block.role === 'paragraph')
  if (lead === undefined) return []
  const words = text.slice(lead.start, Math.min(lead.end, lead.start + LEAD))
  if ((words.match(/\p{Script=Latin}/gu)?.length ?? 0) < words.length * LATIN_SHARE) return []
  return SCRIPTS.flatMap(([script, fallback]) =>
    [...words.matchAll(nameIn(script))].map((match) => {
      const start = lead.start + match.index
      return { start, end: start + match[0].length, text: match[0], language: languageIn(match[0], fallback) }
    }),
  ).sort((a, b) => a.start - b.start)
}

const nameIn = (script: string): RegExp =>
  new RegExp(
    String.raw`(?<=[(,;:|] ?)\p{Script=${script}}(?:[\p{Script=${script}}\p{M} '’–-]*[\p{Script=${script}}\p{M}])?(?=\s*[),;/}])`,
    'gu',
  )

/** Letters that only one language of a script writes; a name without any is taken for the script's commonest. */
const TELLING: readonly (readonly [letters: RegExp, language: string])[] = [
  [/[іїєґ]/i, 'uk'],
  [/[ўЎ]/, 'be'],
  [/[ђљњћџ]/i, 'sr'],
  [/[әғқңөұүһ]/i, 'kk'],
  [/[ٹڈڑے]/, 'ur'],
  [/[پچژگی]/, 'fa'],
]

/** Statistics of letters mislead for names; telling letters do not. */
const languageIn = (name: string, fallback: string): string =>
  TELLING.find(([letters]) => (fallback === 'ru' || fallback === 'ar') && letters.test(name))?.[1] ?? fallback
