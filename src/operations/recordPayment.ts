import type { Book } from '../kernel/book.js'
import { perform, type Operation } from '../kernel/perform.js'
import { postFact } from '../kernel/postFact.js'
import { positiveAmount } from '../model/codec/amounts.js'
import { optional, type Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { documentId } from '../model/codec/ids.js'
import { list } from '../model/codec/list.js'
import { name } from '../model/codec/texts.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import type { AmountInput } from '../money/amountInput.js'
import { methodKnown, paymentOf } from '../rules/paymentOf.js'
import { drawOnPools, isStoredValue, withinPools } from '../rules/pools/drawOnPools.js'
import { poolsExist, poolsUsable } from '../rules/pools/drawRules.js'
import { partsWithinPayment, placePayment, placesExist, placesNamedOnce, splitWithinOpen } from '../rules/paymentPlaces.js'
import { paymentPlace, type PaymentPlace } from '../rules/paymentPlace.js'

/** What {@link recordPayment} takes. */
export interface RecordPaymentInput extends CommonInput {
  /** How much came in, in major units, above zero. */
  readonly amount: AmountInput
  /** A code of the policy's methods. (PAYMENT-2) */
  readonly method: string
  /** Who paid; need not be on the account. (LEDGER-4) */
  readonly payer?: string | undefined
  /** The processor's or the check's number. */
  readonly reference?: string | undefined
  /**
   * Where it goes: `'oldestFirst'`, `{ invoice, items? }`, `{ refund }` that is owed back, or `{ split }` into parts
   * `{ invoice, item?, amount }` and `{ refund, amount }`; absent, it is an account deposit. What does not fit stays on the account. (PAYMENT-1)
   */
  readonly to?: PaymentPlace | undefined
  /**
   * The pools that a payment of stored value draws on; every one of its method that can pay that day when absent. Of
   * several, the one that expires first is used first. (POOL-1)
   */
  readonly pools?: readonly string[] | undefined
}

const shape = request({
  amount: positiveAmount,
  method: name,
  payer: optional(name),
  reference: optional(name),
  to: optional(paymentPlace),
  pools: optional(list(documentId, 100))
}, (v) => ({
    id: v[0],
    on: v[1],
    expect: v[2],
    by: v[3],
    publicComment: v[4],
    privateComment: v[5],
    meta: v[6],
    amount: v[7],
    method: v[8],
    payer: v[9],
    reference: v[10],
    to: v[11],
    pools: v[12]
  }))

type Request = Decoded<typeof shape>

export const recordPaymentOperation: Operation<Request> = {
  name: 'recordPayment',
  codec: shape,
  rules: [[methodKnown, placesExist, placesNamedOnce, poolsExist], [partsWithinPayment, splitWithinOpen, poolsUsable], [withinPools]],
  post: (book: Book, request) => {
    if (isStoredValue(book, request)) return drawOnPools(book, request)
    const source = book.sources.length
    postFact(book, paymentOf(book, request), request.on)
    placePayment(book, source, request)
    return undefined
  }
}

/**
 * Records a payment in the first state of its method: a card or cash is settled, an eCheck pending. Settled money
 * lowers the balance; money that has not settled is planned where it goes. (PAYMENT-1, PAYMENT-2, PAYMENT-4)
 *
 * By a method of channel `storedValue` it redeems gift cards, prepayments or scholarships: it settles at once, has to
 * go somewhere, and is never more than what is open there and left in the pools. From several pools it makes a payment
 * for each: `<id>`, `<id>/2` and so on. (POOL-1, POOL-2)
 *
 * Errors: the input errors, `UnknownCode`, `DocumentNotFound`, `ItemNotFound`, `NamedTwice`, then
 * `PartsExceedPayment`, `InvoiceAlreadyPaid`, `PaymentExceedsOpenAmount`, `UnknownChoice`, `PoolExpired`, `DayTooEarly`, then
 * `StoredValueExceedsOpen`, `AmountExceedsPools`, then `DayTooEarly`.
 *
 * @example
 * ```ts
 * import { balances, creditHeldUntilUsed, openLedger, orThrow, recordPayment } from 'billing-rules'
 *
 * const policy = creditHeldUntilUsed
 * const empty = orThrow(openLedger({ id: 'open', on: '2026-09-01', account: 'family-17', currency: 'CAD', policy }))
 * const ledger = orThrow(recordPayment(empty, { id: 'PAY-1', on: '2026-09-02', amount: '50.00', method: 'cash' }))
 * console.log(orThrow(balances(ledger, { on: '2026-09-02' })).deposits) // => 50.00
 * ```
 */
export function recordPayment(ledger: Ledger, input: RecordPaymentInput): Outcome {
  return perform(recordPaymentOperation, ledger, input)
}
