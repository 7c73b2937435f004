import type { DayNumber } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import { isMoney } from '../../kernel/stateWords.js'
import { MAX_MINOR, type Minor } from '../../money/minor.js'

/**
 * What the account paid in money by a day and did not get back, pending refunds counted; no limit where the policy
 * lifts it. (REFUND-1)
 */
export function moneyPaidLimit(book: Book, on: DayNumber): Minor {
  return book.policy.policy.refundLimit === 'none' ? MAX_MINOR : moneyPaid(book, on)
}

/** The same, whatever the policy lifts: what a transfer can take along. (TRANSFER-1) */
export function moneyPaid(book: Book, on: DayNumber): Minor {
  return Math.max(0, book.totals.money - (book.latestDay > on ? moneyAfter(book, on) : 0))
}

function moneyAfter(book: Book, on: DayNumber): Minor {
  let later = 0
  for (let number = 0; number < book.sources.length; number += 1) {
    const { of, state, since, chargedBack } = book.sources.at(number)
    const { fact } = of
    if (state !== 'settled' || since <= on) continue
    if (fact.fact === 'credit') later += fact.transfer?.money ?? 0
    else if (isMoney(fact)) later += of.amount - chargedBack
  }
  return later
}
