import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'

/**
 * An operation with its input, waiting for a ledger: what `pipe` and `chain` want. It refuses what the
 * operation refuses. (LEDGER-1)
 *
 * @example
 * ```ts
 * import { either as E, function as F } from 'fp-ts'
 * import { balances, creditHeldUntilUsed, openLedger, orThrow, recordInvoice, recordPayment, step } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * const outcome = F.pipe(
 *   openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }),
 *   E.chain(step(recordInvoice, { id: 'INV-1', on, items: [{ description: 'Class', amount: '100.00' }] })),
 *   E.chain(step(recordPayment, { id: 'PAY-1', on, amount: '60.00', method: 'cash', to: 'oldestFirst' }))
 * )
 * console.log(orThrow(balances(orThrow(outcome), { on })).current) // => 40.00
 * ```
 */
export function step<I, A>(operation: (ledger: Ledger, input: I) => Outcome<A>, input: I): (ledger: Ledger) => Outcome<A> {
  return (ledger) => operation(ledger, input)
}
