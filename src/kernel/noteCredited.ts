import type { DayNumber } from '../calendar/dayNumber.js'
import type { CreditFact } from '../model/facts/creditFact.js'
import type { Book } from './book.js'
import type { Cancelled, ChargeState } from './chargeState.js'
import { findInvoice } from './findDocument.js'
import { findItem } from './findItem.js'

/**
 * What a credit on items took off each of them, so that CANCEL-2 needs no walk over past credits; given back when the
 * credit is voided.
 */
export function noteCredited(book: Book, fact: CreditFact, source: number, sign: 1 | -1, on: DayNumber): void {
  if (fact.items === undefined || fact.invoice === undefined) return
  const invoice = findInvoice(book, fact.invoice)
  if (invoice === undefined) return
  for (const credited of fact.items) {
    const number = findItem(book, invoice, credited.item)
    if (number === undefined) continue
    const charge = book.charges.at(number)
    const before = cancelledOf(charge)
    const amount = sign * credited.amount
    const cancelled =
      fact.purpose === 'writeOff'
        ? { ...before, writtenOff: before.writtenOff + amount }
        : {
            ...before,
            credited: before.credited + amount,
            taxes: before.taxes.map((tax, index) => tax + sign * (credited.taxes?.[index] ?? 0)),
            credits: sign > 0 ? [...before.credits, source] : before.credits.filter((one) => one !== source)
          }
    book.charges.set(number, charge.changed(charge.open, Math.max(charge.last, on), { cancelled }))
  }
}

/** What cancellations took off an item, nothing so far included. */
export function cancelledOf(charge: ChargeState): Cancelled {
  if (charge.cancelled !== undefined) return charge.cancelled
  return { quantity: 0, credited: 0, writtenOff: 0, taxes: (charge.of.item?.taxes ?? []).map(() => 0), credits: [] }
}
