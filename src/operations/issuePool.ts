import { perform, type Operation } from '../kernel/perform.js'
import { positiveAmount } from '../model/codec/amounts.js'
import { optional, type Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { day } from '../model/codec/days.js'
import { documentId, operationId } from '../model/codec/ids.js'
import { list } from '../model/codec/list.js'
import { record } from '../model/codec/record.js'
import { choice, name } from '../model/codec/texts.js'
import type { CommonInput } from '../model/common.js'
import type { PoolKind } from '../model/facts/poolFact.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import type { AmountInput } from '../money/amountInput.js'
import { holderKnown, issue, poolMethodPays, soldItemExists, soldItemSells } from '../rules/pools/issue.js'

/** What {@link issuePool} takes. */
export interface IssuePoolInput extends CommonInput {
  /** A gift card, a prepayment or a scholarship. */
  readonly kind: PoolKind
  /** What is in it at first, in major units, above zero. */
  readonly amount: AmountInput
  /** The method that pays out of it, of channel `storedValue`: `giftCard`, `prepayment`, `scholarship` in the presets. */
  readonly method: string
  /** The last day on which it pays; it does not expire when absent. */
  readonly expires?: string | undefined
  /** The person it is for, so that it pays that person's items only; the account when absent. (POOL-4) */
  readonly holder?: string | undefined
  /** It pays items that bear one of these tags only. (POOL-4) */
  readonly tags?: readonly string[] | undefined
  /** Who pays for it. (POOL-4) */
  readonly funder?: string | undefined
  /** The number on the card, or the host's own reference. */
  readonly reference?: string | undefined
  /** The item that sold it; one item may sell several. (POOL-3) */
  readonly sold?: { readonly invoice: string; readonly item: string } | undefined
}

const shape = request({
  kind: choice<PoolKind>('giftCard', 'prepayment', 'scholarship'),
  amount: positiveAmount,
  method: name,
  expires: optional(day),
  holder: optional(name),
  tags: optional(list(name, 100)),
  funder: optional(name),
  reference: optional(name),
  sold: optional(record({ invoice: documentId, item: operationId }))
})

export const issuePoolOperation: Operation<Decoded<typeof shape>> = {
  name: 'issuePool',
  codec: shape,
  rules: [[poolMethodPays, holderKnown, soldItemExists], [soldItemSells]],
  post: issue
}

/**
 * Sets up a pool of stored value beside the balance: a gift card, a prepayment or a scholarship. The balance does not
 * move; {@link recordPayment} by its method draws on it. (POOL-1, POOL-3, POOL-4)
 *
 * Errors: the input errors, `UnknownChoice`, `PersonNotOnAccount`, `DocumentNotFound`, `ItemNotFound`, then
 * `SellsNoStoredValue`, `DayTooEarly`.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, issuePool, openLedger, orThrow, recordInvoice, recordPayment, viewPool } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Class', amount: '30.00' }] }))
 * ledger = orThrow(issuePool(ledger, { id: 'GC-1', on, kind: 'giftCard', amount: '50.00', method: 'giftCard' }))
 * const to = { invoice: 'INV-1' }
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '30.00', method: 'giftCard', pools: ['GC-1'], to }))
 * const { left, status } = orThrow(viewPool(ledger, { id: 'GC-1' }))
 * console.log(left, status) // => 20.00 partlyRedeemed
 * ```
 */
export function issuePool(ledger: Ledger, input: IssuePoolInput): Outcome {
  return perform(issuePoolOperation, ledger, input)
}
