import { LAST_DAY } from '../../calendar/dayNumber.js'
import type { BillingError } from '../../model/errors/billingError.js'
import { relinked, unfolded } from '../bookAsOf.js'
import type { Book } from '../book.js'
import { postFact } from '../postFact.js'
import type { Allocation, State } from '../state.js'
import { judgeCharge, judgeSource } from './judgeEntry.js'

/**
 * Every past day passes: on no day is anything paid twice, used twice or planned beyond what is open. What happened is
 * posted day by day, and at the end of each day what it touched is judged. (LEDGER-3)
 *
 * Where entries took effect in their own order there is nothing to do: the day of an entry shows what the entry showed.
 */
export function judgeDays(state: State, errors: BillingError[]): void {
  const { book, dated } = unfolded(state, LAST_DAY)
  let touched: Allocation[] = []
  dated.forEach(({ fact, day }, index) => {
    postFact(book, relinked(book, fact), day)
    if (fact.fact === 'allocation') touched.push(fact)
    if (dated[index + 1]?.day === day) return
    for (const one of touched) judgeTouched(book, errors, one)
    touched = []
  })
}

function judgeTouched(book: Book, errors: BillingError[], { source, charge }: Allocation): void {
  judgeCharge(book, errors, book.charges.at(charge))
  const { state } = book.sources.at(source)
  if (state !== 'failed' && state !== 'cancelled') judgeSource(book, errors, book.sources.at(source))
}
