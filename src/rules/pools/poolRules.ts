import type { DayNumber } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import { findPool, type AgreementOf } from '../../kernel/findDocument.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { PoolFact } from '../../model/facts/poolFact.js'
import { tooEarly } from '../dayOrder.js'
import { documentNotFound } from '../target.js'

/** A pool with where it stands. */
export type Pool = AgreementOf<PoolFact>

/** The pool is in the ledger. (POOL-1) */
export function poolExists(book: Book, { pool }: { readonly pool: string }): BillingError | undefined {
  return findPool(book, pool) === undefined ? documentNotFound('pool', pool, 'pool') : undefined
}

/** Nothing is drawn on a pool or changed of it before its last change, so that on no day it had less than nothing. (POOL-1, LEDGER-3) */
export function poolNotTooEarly(book: Book, { on, pool }: { readonly on: DayNumber; readonly pool: string }): BillingError | undefined {
  const { last } = findPool(book, pool) as Pool
  return on < last ? tooEarly(book, on, last, pool) : undefined
}

/** The pool's last day is not over. (POOL-1) */
export function expired(book: Book, on: DayNumber, { of }: Pool, rule: string, path: string | undefined): BillingError | undefined {
  const { expires } = of.fact
  if (expires === undefined || on <= expires) return undefined
  return { _tag: 'PoolExpired', rule, kind: 'state', path, pool: of.id, expires: book.day(expires) }
}

/** The method pays with stored value; the policy's other ones do not. (POOL-1) */
export function paysWithStoredValue(book: Book, method: string, path: string): BillingError | undefined {
  const { methods } = book.policy
  if (methods.get(method)?.channel === 'storedValue') return undefined
  const choices = [...methods.values()].filter(({ channel }) => channel === 'storedValue').map(({ code }) => code)
  return { _tag: 'UnknownChoice', rule: 'POOL-1', kind: 'input', path, given: method, choices: choices.slice(0, 20) }
}
