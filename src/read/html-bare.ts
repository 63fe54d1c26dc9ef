/**
 * Takes out of a page what is never read and often most of it: scripts (but for JSON-LD), style sheets, comments and
 * pictures written into addresses. Done on the letters, in one pass, so that no tree has to be built of it.
 */
export function bareHtml(html: string): string {
  const parts: string[] = []
  let from = 0
  for (let next = nextDead(html, 0); next !== undefined; next = nextDead(html, next.end)) {
    parts.push(html.slice(from, next.start))
    from = next.end
  }
  parts.push(html.slice(from))
  return parts.join('').replaceAll(EMBEDDED, 'data:,')
}

const EMBEDDED = /data:[a-z]{1,20}\/[\w.+-]{1,60}[^"'()<>\s]{200,}/gi
const DEAD = '<(?:!--|(script|style)(?=[\\s>/])([^>]{0,2000})>)'

/** The next dead stretch; what has no end is left to the parser. */
function nextDead(html: string, from: number): { readonly start: number; readonly end: number } | undefined {
  const dead = new RegExp(DEAD, 'gi')
  dead.lastIndex = from
  for (let match = dead.exec(html); match !== null; match = dead.exec(html)) {
    if (/ld\+json/i.test(match[2] ?? '')) continue
    const end = endOf(html, match)
    return end === undefined ? undefined : { start: match.index, end }
  }
  return undefined
}

function endOf(html: string, match: RegExpExecArray): number | undefined {
  const mark = match[1] === undefined ? /-->/g : new RegExp(`</${match[1]}\\s{0,100}>`, 'gi')
  mark.lastIndex = match.index + match[0].length
  return mark.exec(html) === null ? undefined : mark.lastIndex
}
