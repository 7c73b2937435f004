import type { DayNumber } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import { cancelledOf } from '../../kernel/noteCredited.js'
import { postFact } from '../../kernel/postFact.js'
import type { ChargeState } from '../../kernel/state.js'
import { MAX_MINOR, type Minor } from '../../money/minor.js'
import type { Pool } from './poolRules.js'

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

/** The value leaves the cards with what was credited of their price; all of it once the whole price was. (POOL-3) */
export function takeBackSold(book: Book, number: number, credited: Minor, on: DayNumber): void {
  const charge = book.charges.at(number)
  let left = cancelledOf(charge).credited === charge.of.amount ? MAX_MINOR : credited
  for (const pool of soldBy(book, charge)) {
    const removed = Math.min(left, pool.left)
    left -= removed
    if (removed === 0) continue
    postFact(book, { fact: 'poolChanged', pool: pool.of.id, added: undefined, removed, expires: undefined, reason: undefined, account: undefined }, on)
  }
}
