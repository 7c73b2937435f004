import type { DayNumber } from '../calendar/dayNumber.js'
import type { Book } from '../kernel/book.js'
import type { BillingError } from '../model/errors/billingError.js'
import { useCredits } from './autoApply.js'
import { byDay } from './byDay.js'
import { openOldestFirst } from './oldestFirst.js'

/** The policy uses credit on invoices as they fall due. (CREDIT-5) */
export function usedAsDue(book: Book): BillingError | undefined {
  const { autoApply, name } = book.policy.policy
  if (autoApply === 'asDue') return undefined
  return { _tag: 'CreditNotUsedAsDue', rule: 'CREDIT-5', kind: 'policy', policy: name, autoApply }
}

/** Credits, the oldest first, on what is due by that day, what fell due first coming first. (CREDIT-5) */
export function applyDue(book: Book, { on }: { readonly on: DayNumber }): void {
  useCredits(book, dueBy, on)
}

function dueBy(book: Book, on: DayNumber): Int32Array {
  const dueOf = (number: number): DayNumber => book.charges.at(number).of.due
  return byDay(openOldestFirst(book, on).eligible.filter((number) => dueOf(number) <= on), dueOf)
}
