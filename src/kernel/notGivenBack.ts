import type { Minor } from '../money/minor.js'
import { newestOf, olderThan } from './allocation.js'
import type { Book } from './book.js'
import type { SourceState } from './state.js'
import { isRefunding } from './stateWords.js'

/**
 * What of a payment has not gone back the way it was paid: it never gets back more than it was. A refund counts whole,
 * also where a bank took what it was made of and something else has paid it since. (REFUND-1)
 */
export function notGivenBack(book: Book, { of, latest }: SourceState): Minor {
  const seen = new Set<number>()
  let left = of.amount
  for (let one = newestOf('source', of.number, latest); one !== undefined; one = olderThan(one, 'source')) {
    if (seen.has(one.charge)) continue
    seen.add(one.charge)
    const { of: refund, state } = book.charges.at(one.charge)
    const { fact } = refund.document
    if (fact.fact === 'refund' && fact.payment === of.id && (state === 'settled' || isRefunding(state))) left -= refund.amount
  }
  return left
}
