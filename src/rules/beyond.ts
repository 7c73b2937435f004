import type { Book } from '../kernel/book.js'
import type { BillingError } from '../model/errors/billingError.js'
import type { BrokenLimit } from '../model/errors/brokenRule.js'
import type { Minor } from '../money/minor.js'

/** The errors that state a largest amount. */
type Limit = Extract<BillingError, { readonly kind: 'limit' }>

/** What a limit error says beside the amounts. */
type Facts<T extends Limit['_tag']> = Omit<Extract<Limit, { readonly _tag: T }>, keyof BrokenLimit<T>>

/** The error for an amount above the largest one allowed. (LEDGER-7) */
export function beyond<T extends Limit['_tag']>(
  book: Book,
  _tag: T,
  rule: string,
  path: string | undefined,
  asked: Minor,
  allowed: Minor,
  facts: Facts<T>
): BillingError {
  const figures = { asked: book.money(asked), allowed: book.money(allowed) }
  return { _tag, rule, kind: 'limit', path, ...facts, ...figures } as unknown as BillingError
}
