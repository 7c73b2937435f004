import type { DayNumber } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import { cancelledOf } from '../../kernel/noteCredited.js'
import { postFact } from '../../kernel/postFact.js'
import type { ChargeState } from '../../kernel/state.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { PoolFact } from '../../model/facts/poolFact.js'
import { notYet } from '../dayOrder.js'
import { unknownPeople } from '../people.js'
import { chargesOf, targetExists } from '../target.js'
import { paysWithStoredValue } from './poolRules.js'

/** A pool as it is asked for. */
export interface IssueRequest extends Omit<PoolFact, 'fact' | 'account'> {
  readonly on: DayNumber
}

/** The method is one of stored value. (POOL-1) */
export function poolMethodPays(book: Book, { method }: { readonly method: string }): BillingError | undefined {
  return paysWithStoredValue(book, method, 'method')
}

/** Whom it is for is on the account, where it lists its people. (LEDGER-4, POOL-4) */
export function holderKnown(book: Book, { holder }: { readonly holder: string | undefined }): readonly BillingError[] {
  return unknownPeople(book, holder === undefined ? undefined : [holder], 'holder').map((error) => ({ ...error, path: 'holder' }))
}

/** The item that sold it is there. (POOL-3) */
export function soldItemExists(book: Book, { sold }: IssueRequest): BillingError | undefined {
  return targetExists(book, sold, 'sold')
}

/** It sold stored value of that method by that day, and the sale stands. (POOL-3, LEDGER-3) */
export function soldItemSells(book: Book, { sold, method, on }: IssueRequest): BillingError | undefined {
  if (sold === undefined) return undefined
  const [charge] = chargesOf(book, sold) as readonly [ChargeState]
  const { item, amount } = charge.of
  const { quantity, credited } = cancelledOf(charge)
  const stands = charge.state === 'owed' && quantity !== item?.quantity && (amount === 0 || credited < amount)
  if (item?.storedValue === method && stands) return notYet(book, on, [charge])
  return { _tag: 'SellsNoStoredValue', rule: 'POOL-3', kind: 'state', path: 'sold', ...sold }
}

/** Records the pool. (POOL-1) */
export function issue(book: Book, request: IssueRequest & { readonly account?: string }): void {
  const { id, on, kind, amount, method, expires, holder, tags, funder, reference, sold, account } = request
  postFact(book, { fact: 'pool', id, on, kind, amount, method, expires, holder, tags, funder, reference, sold, account }, on)
}
