/** Whether a line of a pipe table only parts head and body ("|---|:--:|"). */
export const isTableRule = (line: string): boolean => /^\|?[\s:|+=-]+\|?$/.test(line)

/** The cells of one line of a pipe table, without the empty ones. */
export const rowCells = (line: string): readonly string[] =>
  line
    .replaceAll(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')

/** The rows of a grid table, in which a cell may run over several lines between the rules ("+---+---+"). */
export function gridRows(lines: readonly string[]): readonly (readonly string[])[] {
  const rows: string[][] = []
  let open: string[] = []
  for (const line of lines) {
    if (line.startsWith('+')) {
      if (open.some((cell) => cell !== '')) rows.push(open)
      open = []
      continue
    }
    const cells = line.slice(1, line.endsWith('|') ? -1 : undefined).split('|')
    open = cells.map((cell, index) => `${open[index] ?? ''} ${cell.trim()}`.trim())
  }
  if (open.some((cell) => cell !== '')) rows.push(open)
  return rows.map((cells) => cells.filter((cell) => cell !== ''))
}
