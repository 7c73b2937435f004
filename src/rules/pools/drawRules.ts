import type { Book } from '../../kernel/book.js'
import { findPool } from '../../kernel/findDocument.js'
import type { BillingError } from '../../model/errors/billingError.js'
import { notYet } from '../dayOrder.js'
import { namedTwice } from '../policyCodes.js'
import { chargesOf, documentNotFound } from '../target.js'
import { namedIn } from '../paymentPlace.js'
import { isStoredValue, type PoolPayment } from './drawOnPools.js'
import { expired, poolNotTooEarly, type Pool } from './poolRules.js'

/** Stored value goes on something, and only it comes out of pools, each there and named once. (POOL-1, POOL-2) */
export function poolsExist(book: Book, request: PoolPayment): readonly BillingError[] {
  const { method, to, pools = [] } = request
  if (!book.policy.methods.has(method)) return []
  if (!isStoredValue(book, request)) {
    return request.pools === undefined ? [] : [{ _tag: 'UnknownField', rule: 'POOL-1', kind: 'input', path: 'pools' }]
  }
  const errors: BillingError[] = to === undefined ? [{ _tag: 'MissingField', rule: 'POOL-2', kind: 'input', path: 'to' }] : []
  pools.forEach((id, index) => {
    const path = `pools[${index}]`
    if (findPool(book, id) === undefined) errors.push(documentNotFound(path, id, 'pool'))
    else if (pools.indexOf(id) !== index) errors.push(namedTwice(path, id, 'POOL-1'))
  })
  return errors
}

/** The pools named are of the method, not expired and not changed later, and what they pay is not younger. (POOL-1, LEDGER-3) */
export function poolsUsable(book: Book, request: PoolPayment): readonly BillingError[] | undefined {
  if (!isStoredValue(book, request)) return undefined
  const { on, method, to, pools = [] } = request
  const named = pools.flatMap((id, index): readonly BillingError[] => {
    const pool = findPool(book, id) as Pool
    const path = `pools[${index}]`
    if (pool.of.fact.method !== method) {
      return [{ _tag: 'UnknownChoice', rule: 'POOL-1', kind: 'input', path: 'method', given: method, choices: [pool.of.fact.method] }]
    }
    return [expired(book, on, pool, 'POOL-1', path) ?? poolNotTooEarly(book, { on, pool: id }) ?? []].flat()
  })
  const early = notYet(book, on, namedIn(to).flatMap((one) => chargesOf(book, one)))
  return early === undefined ? named : [...named, early]
}
