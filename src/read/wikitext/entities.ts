const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  thinsp: ' ',
  ensp: ' ',
  emsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
  hellip: '…',
  minus: '−',
  times: '×',
  deg: '°',
  middot: '·',
  bull: '•',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  pound: '£',
  euro: '€',
  cent: '¢',
  yen: '¥',
  sect: '§',
  copy: '©',
  reg: '®',
  trade: '™',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  sup2: '²',
  sup3: '³',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  atilde: 'ã',
  auml: 'ä',
  aring: 'å',
  aelig: 'æ',
  ccedil: 'ç',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  euml: 'ë',
  igrave: 'ì',
  iacute: 'í',
  icirc: 'î',
  iuml: 'ï',
  ntilde: 'ñ',
  ograve: 'ò',
  oacute: 'ó',
  ocirc: 'ô',
  otilde: 'õ',
  ouml: 'ö',
  oslash: 'ø',
  ugrave: 'ù',
  uacute: 'ú',
  ucirc: 'û',
  uuml: 'ü',
  yacute: 'ý',
  szlig: 'ß',
  zwj: '',
  zwnj: '',
  lrm: '',
  rlm: '',
  shy: '',
}
const LONGEST = 12

/** An HTML character reference at `at` (which holds `&`): its character and length, or `undefined` when it is none. */
export function entityAt(source: string, at: number): { readonly text: string; readonly length: number } | undefined {
  const match = /^&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]\w{1,8}));/.exec(source.slice(at, at + LONGEST))
  if (match === null) return undefined
  const [whole, decimal, hexadecimal, name] = match
  const text = name === undefined ? codePoint(decimal, hexadecimal) : namedEntity(name)
  return text === undefined ? undefined : { text, length: whole.length }
}

/** `&Eacute;` is the capital of `&eacute;`. */
function namedEntity(name: string): string | undefined {
  const exact = NAMED[name]
  if (exact !== undefined) return exact
  const small = NAMED[name.toLowerCase()]
  return small !== undefined && /^[A-Z][a-z]+$/.test(name) ? small.toUpperCase() : undefined
}

function codePoint(decimal: string | undefined, hexadecimal: string | undefined): string | undefined {
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  if (code < 32 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || code === 0xe000 || code === 0xe001)
    return ' '
  return code === 0xa0 ? ' ' : String.fromCodePoint(code)
}

/** Decodes the character references of a short text. */
export const decodeEntities = (text: string): string =>
  text.replaceAll(/&[#\w]{1,10};/g, (whole) => entityAt(whole, 0)?.text ?? whole)
