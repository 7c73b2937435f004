import { isDay } from './civilDays.js'
import { problem } from './problem.js'

/** One invoice that one payment settled, as the file tells it. */
export interface CsvRow {
  /** Where it stands in the file, in words. */
  readonly place: string
  readonly customer: string
  readonly invoice: string
  readonly amount: string
  /** Days as `YYYY-MM-DD`. */
  readonly on: string
  readonly due: string
  readonly settled: string
  /** As the file says, in days. */
  readonly daysToSettle: number
  readonly daysLate: number
}

/** Reads the rows of an accounts-receivable file. Throws a `Problem` that names the row and the column. */
export function csvRows(text: string): readonly CsvRow[] {
  const [header = '', ...lines] = text.trim().split(/\r?\n/)
  const columns = header.split(',')
  return lines.map((line, index) => rowOf(columns, line.split(','), `row ${index + 2}`))
}

function rowOf(columns: readonly string[], cells: readonly string[], place: string): CsvRow {
  const text = (column: string): string => {
    const found = columns.indexOf(column)
    if (found < 0) throw problem('row 1', `the column ${column} is missing.`)
    const cell = cells[found]?.trim() ?? ''
    if (cell === '') throw problem(`${place}, column ${column}`, 'it is empty.')
    return cell
  }
  const on = dayOf(text('InvoiceDate'), `${place}, column InvoiceDate`)
  const settled = dayOf(text('SettledDate'), `${place}, column SettledDate`)
  if (settled < on) throw problem(`${place}, column SettledDate`, `${text('SettledDate')} is before InvoiceDate.`)
  return {
    place,
    customer: text('customerID'),
    invoice: text('invoiceNumber'),
    amount: text('InvoiceAmount'),
    on,
    due: dayOf(text('DueDate'), `${place}, column DueDate`),
    settled,
    daysToSettle: countOf(text('DaysToSettle'), `${place}, column DaysToSettle`),
    daysLate: countOf(text('DaysLate'), `${place}, column DaysLate`)
  }
}

/** Month/day/year as a civil day. */
function dayOf(given: string, place: string): string {
  const [, month = '', dayOfMonth = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(given) ?? []
  const day = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  if (!isDay(day)) throw problem(place, `${given} is no day; it should be like 1/31/2013.`)
  return day
}

function countOf(given: string, place: string): number {
  if (!/^\d{1,6}$/.test(given)) throw problem(place, `${given} is no number of days.`)
  return Number.parseInt(given, 10)
}
