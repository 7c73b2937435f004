import { decode } from '../kernel/decode.js'
import { findEntry } from '../kernel/findEntry.js'
import { stateOf } from '../kernel/ledgerValue.js'
import { accept, notALedger, refuse } from '../kernel/outcomes.js'
import { perform } from '../kernel/perform.js'
import { inputJson } from '../kernel/recordedInput.js'
import type { State } from '../kernel/state.js'
import { withLargestAllowed } from '../kernel/withLargestAllowed.js'
import { positiveAmount } from '../model/codec/amounts.js'
import { request } from '../model/codec/common.js'
import { typeName } from '../model/codec/describeValue.js'
import type { CommonInput } from '../model/common.js'
import type { BillingError } from '../model/errors/billingError.js'
import type { InvoiceFact } from '../model/facts/invoiceFact.js'
import type { Json, JsonObject } from '../model/json.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import type { AmountInput } from '../money/amountInput.js'
import { formatMinor } from '../money/formatMinor.js'
import { transferInOperation } from './transferIn.js'
import { transferOutOperation } from './transferOut.js'

/** What {@link transferCredit} takes; the id is that of the entry in both ledgers, `expect` is about the one that gives. */
export interface TransferCreditInput extends CommonInput {
  /** How much, in major units: at most what the giving account is in credit. */
  readonly amount: AmountInput
}

/** Both ledgers after a transfer. */
export interface Transferred {
  /** The one that gave. */
  readonly from: Ledger
  /** The one that took. */
  readonly to: Ledger
}

/** Reads {@link TransferCreditInput}. */
export const transferCreditCodec = request({ amount: positiveAmount })

/**
 * Moves credit from one account to another of the same currency: a charge on the one, covered at once, and a credit on
 * the other. What may be refunded in money moves with it, so that over both accounts it stays the same; ties to cards
 * stay behind. Found in one of the ledgers only, it completes the other; a transfer back reverses it. (TRANSFER-1)
 *
 * Errors: `NotALedger`, `CurrenciesDiffer`, the input errors, then those of {@link transferOut} and {@link transferIn}.
 *
 * @example
 * ```ts
 * import { balances, creditHeldUntilUsed, openLedger, orThrow, recordPayment, transferCredit } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * const open = (account: string) => orThrow(openLedger({ id: 'open', on, account, currency: 'CAD', policy: creditHeldUntilUsed }))
 * const paid = orThrow(recordPayment(open('a'), { id: 'PAY-1', on, amount: '70.00', method: 'cash' }))
 * const { from, to } = orThrow(transferCredit(paid, open('b'), { id: 'T-1', on, amount: '60.00' }))
 * console.log(orThrow(balances(from, { on })).current, orThrow(balances(to, { on })).current) // => -10.00 -60.00
 * ```
 */
export function transferCredit(from: Ledger, to: Ledger, input: TransferCreditInput): Outcome<Transferred> {
  const [giving, taking] = [stateOf(from), stateOf(to)]
  if (giving === undefined) return notALedger(typeName(from))
  if (taking === undefined) return notALedger(typeName(to))
  const { currency, decimals } = giving.opened
  if (currency !== taking.opened.currency || decimals !== taking.opened.decimals) {
    return refuse([{ _tag: 'CurrenciesDiffer', rule: 'TRANSFER-1', kind: 'state', from: currency, to: taking.opened.currency }])
  }
  const read = decode(transferCreditCodec, input, currency, decimals)
  if (read.errors !== undefined) return refuse(read.errors, read.total)
  const { expect, ...stated } = transferCreditCodec.write(read.value, decimals) as JsonObject
  const { id } = read.value
  const recorded = findEntry(giving, id) ?? findEntry(taking, id)
  const money = recorded && inputJson(recorded, decimals)['money']
  const give = (fields: Json): Outcome => perform(transferOutOperation, from, { ...(fields as JsonObject), to: { account: to.account }, money, expect })
  const given = give(stated)
  // The ready input of a limit is one of this operation, which takes neither the account nor the money.
  if (given._tag === 'Left') return refuse(withLargestAllowed(given.left.map(withoutTry), () => stated, (retry) => give(retry)._tag === 'Right'))
  const taken = perform(transferInOperation, to, { ...stated, from: { account: from.account }, money: moneyOf(given.right, id) })
  return taken._tag === 'Left' ? taken : accept({ from: given.right, to: taken.right })
}

/** Nor can a path name them. */
function withoutTry(error: BillingError): BillingError {
  const { path, ...rest } = error
  const own = path === 'money' || path === 'to.account' ? (rest as BillingError) : error
  if (own.kind !== 'limit') return own
  const { try: _try, ...broken } = own
  return broken
}

/** How much of the money limit went along. */
function moneyOf(ledger: Ledger, id: string): string {
  const state = stateOf(ledger) as State
  const [document] = findEntry(state, id)?.documents ?? []
  return formatMinor((document?.fact as InvoiceFact).transfer?.money ?? 0, state.opened.decimals)
}
