import { perform, type Operation } from '../kernel/perform.js'
import { optional, type Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { operationId } from '../model/codec/ids.js'
import { flag } from '../model/codec/texts.js'
import type { CommonInput } from '../model/common.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { reason } from '../rules/changeState.js'
import { isUndoable, nothingDependsOnIt, operationExists, postUndo, undoGivesUp, undoNotTooEarly } from '../rules/reversal/undoRules.js'

/** What {@link undo} takes. */
export interface UndoInput extends CommonInput {
  /** The id of the operation to undo. */
  readonly operation: string
  /** Why, in the host's words. */
  readonly reason?: string | undefined
  /** Stored value of an expired pool is given up: it goes back there and pays no more. (CREDIT-3) */
  readonly forfeit?: boolean | undefined
}

const shape = request({ operation: operationId, reason, forfeit: optional(flag) })

export const undoOperation: Operation<Decoded<typeof shape>> = {
  name: 'undo',
  codec: shape,
  rules: [[operationExists], [isUndoable], [undoNotTooEarly, nothingDependsOnIt, undoGivesUp]],
  post: postUndo
}

/**
 * Compensates an earlier operation, wholly or not at all, by an entry with the opposite of everything that it
 * recorded: what it put somewhere is released, what it released is back, its documents count no longer and stay
 * visible. Its id stays used. (REVERSE-2)
 *
 * Errors: the input errors, `DocumentNotFound`, then `CannotBeUndone`, then `DayTooEarly`, `OperationDependedOn` with
 * the later entries that build on it, `PoolExpired` for stored value whose pool has expired unless `forfeit` is stated.
 *
 * @example
 * ```ts
 * import { balances, creditHeldUntilUsed, openLedger, orThrow, recordInvoice, recordPayment, undo } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Class', amount: '100.00' }] }))
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '60.00', method: 'cash', to: { invoice: 'INV-1' } }))
 * ledger = orThrow(undo(ledger, { id: 'U-1', on, operation: 'PAY-1', reason: 'Entered twice' }))
 * const { current, open } = orThrow(balances(ledger, { on }))
 * console.log(current, open) // => 100.00 100.00
 * ```
 */
export function undo(ledger: Ledger, input: UndoInput): Outcome {
  return perform(undoOperation, ledger, input)
}
