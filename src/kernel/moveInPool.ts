import type { DayNumber } from '../calendar/dayNumber.js'
import type { Minor } from '../money/minor.js'
import type { Book } from './book.js'
import { findPool } from './findDocument.js'

/** Puts an amount into a pool, or takes it out when negative. (POOL-1, POOL-2) */
export function moveInPool(book: Book, id: string | undefined, amount: Minor, on: DayNumber): void {
  const pool = id === undefined ? undefined : findPool(book, id)
  if (pool === undefined) return
  book.agreements.set(pool.of.number, { ...pool, left: pool.left + amount, last: Math.max(pool.last, on) })
}
