import type { DayNumber } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import { findPool } from '../../kernel/findDocument.js'
import { cancelledOf } from '../../kernel/noteCredited.js'
import { postFact } from '../../kernel/postFact.js'
import type { ChargeState, RecordedFact } from '../../kernel/state.js'
import type { BillingError } from '../../model/errors/billingError.js'
import { MAX_MINOR, type Minor } from '../../money/minor.js'
import { tooEarly } from '../dayOrder.js'
import type { Pool } from './poolRules.js'

const UNCHANGED = { fact: 'poolChanged', added: undefined, removed: undefined, expires: undefined, reason: undefined, account: undefined } as const

/** The gift cards that an item sold; most items sell none, and nobody looks. (POOL-3) */
export function soldBy(book: Book, { of }: ChargeState): readonly Pool[] {
  if (of.item?.storedValue === undefined) return []
  const found: Pool[] = []
  for (let number = 0; number < book.agreements.length; number += 1) {
    const agreement = book.agreements.at(number)
    const { fact } = agreement.of
    if (fact.fact !== 'pool' || fact.sold?.invoice !== of.document.id || fact.sold.item !== of.item.item) continue
    found.push(agreement as Pool)
  }
  return found
}

/** What of the value that an item sold is used or gone: so much less of its price can be given back. (POOL-3) */
export function usedOf(book: Book, charge: ChargeState): Minor {
  let used = 0
  for (const { of, left } of soldBy(book, charge)) used += Math.max(0, of.amount - left)
  return used
}

/** Cards that an item sold are not changed before their last change. (POOL-3, LEDGER-3) */
export function soldTooEarly(book: Book, on: DayNumber, charges: readonly ChargeState[]): BillingError | undefined {
  const later = charges.flatMap((charge) => soldBy(book, charge)).find(({ last }) => last > on)
  return later && tooEarly(book, on, later.last, later.of.id)
}

/** The value leaves the cards with what was credited of their price; all of it once the whole price was. (POOL-3) */
export function takeBackSold(book: Book, number: number, credited: Minor, on: DayNumber): void {
  const charge = book.charges.at(number)
  let left = cancelledOf(charge).credited === charge.of.amount ? MAX_MINOR : credited
  for (const pool of soldBy(book, charge)) {
    const removed = Math.min(left, pool.left)
    left -= removed
    if (removed > 0) postFact(book, { ...UNCHANGED, pool: pool.of.id, removed }, on)
  }
}

/** The value that an operation took off the cards that an invoice sold is on them again. (POOL-3, REVERSE-1) */
export function giveBackSold(book: Book, facts: readonly RecordedFact[], invoice: string | undefined, on: DayNumber): void {
  for (const fact of facts) {
    if (fact.fact !== 'poolChanged' || findPool(book, fact.pool)?.of.fact.sold?.invoice !== invoice) continue
    postFact(book, { ...UNCHANGED, pool: fact.pool, added: fact.removed }, on)
  }
}
