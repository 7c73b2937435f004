import type { Either } from 'fp-ts/lib/Either.js'
import type { ReadonlyNonEmptyArray } from 'fp-ts/lib/ReadonlyNonEmptyArray.js'
import type { BillingError } from './errors/billingError.js'
import type { Ledger } from './ledger.js'

/** Every broken rule that was found, at least one, in the order that the operation's documentation states. */
export type BillingErrors = ReadonlyNonEmptyArray<BillingError>

/** What every function that takes outside input returns: the result, or every broken rule. Nothing is thrown. (LEDGER-1) */
export type Outcome<A = Ledger> = Either<BillingErrors, A>
