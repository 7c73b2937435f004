import type { DayNumber } from '../calendar/dayNumber.js'
import type { Book } from '../kernel/book.js'
import type { State } from '../kernel/state.js'
import { lastChanges, statementRows, type DatedRow } from './statementRows.js'

/**
 * The rows of a period: what began to count in it as it stands at its end, and of what counted before it the difference
 * since, on the day it changed, so that one period closes with what the next one opens with. (VIEW-2, VIEW-3)
 */
export function periodRows(eve: Book, book: Book, state: State, from: DayNumber, to: DayNumber): readonly DatedRow[] {
  const before = new Map(statementRows(eve, state, from - 1).map((row) => [keyOf(row), counted(row)]))
  const changed = lastChanges(state, to)
  return statementRows(book, state, to).flatMap((row): readonly DatedRow[] => {
    const was = before.get(keyOf(row)) ?? 0
    if (was === 0 && row.day >= from) return [row]
    const amount = counted(row) - was
    return amount === 0 ? [] : [{ ...row, day: changed.get(row.document) ?? from, amount, counts: true }]
  })
}

function counted({ counts, amount }: DatedRow): number {
  return counts ? amount : 0
}

function keyOf({ seq, kind, document }: DatedRow): string {
  return `${seq} ${kind} ${document}`
}
