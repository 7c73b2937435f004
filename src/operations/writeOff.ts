import { perform, type Operation } from '../kernel/perform.js'
import { optional, type Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { name, text } from '../model/codec/texts.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { autoApplied } from '../rules/autoApply.js'
import { accountNotChanged, postWriteOff, writeOffKnown, writeOffOpen } from '../rules/reversal/writeOff.js'
import { target, type Target } from '../rules/target.js'

/** What {@link writeOff} takes. */
export interface WriteOffInput extends CommonInput {
  /** The invoice or item; the whole account when absent. */
  readonly what?: Target | undefined
  /** Why it is no longer asked for; kept with the entry. */
  readonly reason: string
  /** The credit's type; `writeOff` when absent. (CREDIT-1) */
  readonly type?: string | undefined
}

const shape = request({ what: optional(target), reason: text, type: optional(name) })

export const writeOffOperation: Operation<Decoded<typeof shape>> = {
  name: 'writeOff',
  codec: shape,
  rules: [[writeOffKnown], [writeOffOpen, accountNotChanged]],
  post: autoApplied(postWriteOff)
}

/**
 * Gives up what is open on an item, an invoice or the account, and says why: 100 to 0. A credit covers it at once; of
 * an account unapplied money and credit are used first, then each invoice gets a credit, `<id>/1` and so on. (REVERSE-3)
 *
 * Errors: the input errors, `DocumentNotFound`, `ItemNotFound`, `UnknownCode`, then `InvoiceAlreadyPaid`, `DayTooEarly`.
 *
 * @example
 * ```ts
 * import { balances, creditHeldUntilUsed, openLedger, orThrow, recordInvoice, writeOff } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Class', amount: '100.00' }] }))
 * ledger = orThrow(writeOff(ledger, { id: 'W-1', on, what: { invoice: 'INV-1' }, reason: 'Moved away' }))
 * console.log(orThrow(balances(ledger, { on })).current) // => 0.00
 * ```
 */
export function writeOff(ledger: Ledger, input: WriteOffInput): Outcome {
  return perform(writeOffOperation, ledger, input)
}
