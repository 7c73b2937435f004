import type { Either } from 'fp-ts/lib/Either.js'
import type { ReadonlyNonEmptyArray } from 'fp-ts/lib/ReadonlyNonEmptyArray.js'
import type { BillingError } from './errors/billingError.js'
import type { Ledger } from './ledger.js'

/**
 * Every broken rule that was found, at least one, in the order that the operation's documentation states.
 *
 * "The input errors" there are those of {@link InputError}. Any operation can also be refused with `OperationIdReused`,
 * `LedgerChanged` and `PeriodClosed`, before its own rules, and with `TotalTooLarge` at the end. (LEDGER-2, LEDGER-3,
 * LEDGER-9, MONEY-3)
 */
export type BillingErrors = ReadonlyNonEmptyArray<BillingError>

/** What every function that takes outside input returns: the result, or every broken rule. Nothing is thrown. (LEDGER-1) */
export type Outcome<A = Ledger> = Either<BillingErrors, A>
