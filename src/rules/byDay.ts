import type { DayNumber } from '../calendar/dayNumber.js'

/** Spans up to this many days a row are counted into place; sparser ones are compared. */
const DAYS_A_ROW = 8

/** Rows by day, rows of one day in the order given. Rows in order already, the usual case, come back as they are. */
export function byDay<R>(rows: readonly R[], dayOf: (row: R) => DayNumber): readonly R[] {
  let earliest = Infinity
  let latest = -Infinity
  let inOrder = true
  for (const row of rows) {
    const day = dayOf(row)
    if (day < latest) inOrder = false
    else latest = day
    if (day < earliest) earliest = day
  }
  if (inOrder) return rows
  const span = latest - earliest + 1
  return span <= rows.length * DAYS_A_ROW ? counted(rows, dayOf, earliest, span) : compared(rows, dayOf)
}

function counted<R>(rows: readonly R[], dayOf: (row: R) => DayNumber, earliest: DayNumber, span: number): readonly R[] {
  const starts = new Uint32Array(span + 1)
  for (const row of rows) starts[dayOf(row) - earliest + 1] = (starts[dayOf(row) - earliest + 1] ?? 0) + 1
  for (let day = 1; day <= span; day += 1) starts[day] = (starts[day] ?? 0) + (starts[day - 1] ?? 0)
  const sorted = new Array<R>(rows.length)
  for (const row of rows) {
    const day = dayOf(row) - earliest
    const place = starts[day] ?? 0
    sorted[place] = row
    starts[day] = place + 1
  }
  return sorted
}

function compared<R>(rows: readonly R[], dayOf: (row: R) => DayNumber): readonly R[] {
  return [...rows].sort((a, b) => dayOf(a) - dayOf(b))
}
