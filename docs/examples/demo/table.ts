/** No line is longer. */
export const PAGE_WIDTH = 100

/** A column of a table: its heading, its width, and whether figures stand at its right edge. */
export interface Column {
  readonly heading: string
  readonly width: number
  readonly right?: boolean
}

/** A table as lines: headings, a rule, and rows whose long cells go on in the lines below. */
export function table(given: readonly Column[], rows: readonly (readonly string[])[]): readonly string[] {
  const columns = roomForFigures(given, rows)
  const headings = lineOf(columns, columns.map(({ heading }) => heading))
  const rule = columns.map(({ width }) => '-'.repeat(width)).join('  ')
  return [headings, rule, ...rows.flatMap((row) => linesOf(columns, row))]
}

/** A figure is never broken: what its column lacks comes from the widest one, which holds words. */
export function roomForFigures(columns: readonly Column[], rows: readonly (readonly string[])[]): readonly Column[] {
  const needed = columns.map(({ width, right }, index) => (right === true ? Math.max(width, ...rows.map((row) => row[index]?.length ?? 0)) : width))
  const widest = Math.max(...columns.map(({ width }) => width))
  const lacking = needed.reduce((sum, width, index) => sum + width - (columns[index]?.width ?? width), 0)
  return columns.map((column, index) => ({ ...column, width: column.width === widest ? widest - lacking : (needed[index] ?? column.width) }))
}

/** One row, as many lines as its longest cell needs. */
export function linesOf(columns: readonly Column[], row: readonly string[]): readonly string[] {
  const cells = columns.map(({ width }, index) => wrapped(row[index] ?? '', width))
  const height = Math.max(...cells.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) => lineOf(columns, cells.map((lines) => lines[line] ?? '')))
}

function lineOf(columns: readonly Column[], cells: readonly string[]): string {
  const padded = columns.map(({ width, right }, index) => {
    const cell = cells[index] ?? ''
    return right === true ? cell.padStart(width) : cell.padEnd(width)
  })
  return padded.join('  ').trimEnd()
}

/** Text in lines no longer than a width, broken at spaces; a line break in the text stays one. */
export function wrapped(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines = ['']
    for (const word of paragraph.split(' ').flatMap((long) => chopped(long, width))) {
      const last = lines.at(-1) ?? ''
      const joined = last === '' ? word : `${last} ${word}`
      if (joined.length <= width) lines[lines.length - 1] = joined
      else lines.push(word)
    }
    return lines
  })
}

function chopped(word: string, width: number): readonly string[] {
  const pieces = []
  for (let from = 0; from < word.length; from += width) pieces.push(word.slice(from, from + width))
  return pieces
}
