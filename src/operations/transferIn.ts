import { perform, type Operation } from '../kernel/perform.js'
import { amount, positiveAmount } from '../model/codec/amounts.js'
import type { Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { record } from '../model/codec/record.js'
import { name } from '../model/codec/texts.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import type { AmountInput } from '../money/amountInput.js'
import { autoApplied } from '../rules/autoApply.js'
import { moneyWithinAmount, moveIn, otherAccount } from '../rules/transfer/transferRules.js'

/** What {@link transferIn} takes. */
export interface TransferInInput extends CommonInput {
  /** The account that it comes from. */
  readonly from: { readonly account: string }
  /** How much, in major units: what the other account gave. */
  readonly amount: AmountInput
  /** How much of it may be refunded in money here: what the invoice of the other account says. */
  readonly money: AmountInput
}

const shape = request({ from: record({ account: name }), amount: positiveAmount, money: amount })

export const transferInOperation: Operation<Decoded<typeof shape>> = {
  name: 'transferIn',
  codec: shape,
  rules: [[(book, { from }) => otherAccount(book, from.account, 'from.account'), moneyWithinAmount]],
  post: autoApplied(moveIn)
}

/**
 * Takes credit that another account gave: the other half of {@link transferCredit}. A credit of type `transfer`, of
 * which `money` may be refunded in money. (TRANSFER-1)
 *
 * Errors: the input errors, `OutOfRange` for the account itself and for more money than credit, then `TotalTooLarge`.
 *
 * @example
 * ```ts
 * import { balances, creditHeldUntilUsed, openLedger, orThrow, transferIn } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'b', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(transferIn(ledger, { id: 'T-1', on, from: { account: 'a' }, amount: '50.00', money: '50.00' }))
 * console.log(orThrow(balances(ledger, { on })).current) // => -50.00
 * ```
 */
export function transferIn(ledger: Ledger, input: TransferInInput): Outcome {
  return perform(transferInOperation, ledger, input)
}
