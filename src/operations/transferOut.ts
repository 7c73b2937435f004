import { perform, type Operation } from '../kernel/perform.js'
import { amount, positiveAmount } from '../model/codec/amounts.js'
import { optional, type Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { record } from '../model/codec/record.js'
import { name } from '../model/codec/texts.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import type { AmountInput } from '../money/amountInput.js'
import { moveOut, transferNotTooEarly, transferWithinCredit } from '../rules/transfer/moveCredit.js'
import { otherAccount } from '../rules/transfer/transferRules.js'

/** What {@link transferOut} takes. */
export interface TransferOutInput extends CommonInput {
  /** The account that it goes to. */
  readonly to: { readonly account: string }
  /** How much, in major units: at most what this account is in credit. */
  readonly amount: AmountInput
  /** How much of it may be refunded in money there; as much as may be here when absent. */
  readonly money?: AmountInput | undefined
}

const shape = request({ to: record({ account: name }), amount: positiveAmount, money: optional(amount) })

export const transferOutOperation: Operation<Decoded<typeof shape>> = {
  name: 'transferOut',
  codec: shape,
  rules: [[(book, { to }) => otherAccount(book, to.account, 'to.account')], [transferNotTooEarly, transferWithinCredit]],
  post: moveOut
}

/**
 * Gives credit to another account: one half of {@link transferCredit}, for hosts that hold one ledger at a time. An
 * invoice of kind `transfer` is covered at once out of unapplied payments, then credits, the oldest first. (TRANSFER-1)
 *
 * Errors: the input errors, `OutOfRange` for the account itself, then `DayTooEarly`, `TransferExceedsCredit`, then
 * `TotalTooLarge`.
 *
 * @example
 * ```ts
 * import { balances, creditHeldUntilUsed, openLedger, orThrow, recordPayment, transferOut } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '60.00', method: 'cash' }))
 * ledger = orThrow(transferOut(ledger, { id: 'T-1', on, to: { account: 'b' }, amount: '50.00' }))
 * console.log(orThrow(balances(ledger, { on })).current) // => -10.00
 * ```
 */
export function transferOut(ledger: Ledger, input: TransferOutInput): Outcome {
  return perform(transferOutOperation, ledger, input)
}
