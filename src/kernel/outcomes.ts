import type { Either, Right } from 'fp-ts/lib/Either.js'
import type { BillingError } from '../model/errors/billingError.js'
import { withinErrorLimit } from '../model/codec/reading.js'
import type { BillingErrors } from '../model/outcome.js'

/** A result, as the plain object that an fp-ts `Either` is; so nothing of fp-ts runs here. */
export function accept<A>(result: A): Right<A> {
  return { _tag: 'Right', right: result }
}

/** A refusal with every broken rule, at most 100 of them. */
export function refuse(errors: readonly BillingError[], total: number = errors.length): Either<BillingErrors, never> {
  return { _tag: 'Left', left: withinErrorLimit(errors, total) as BillingErrors }
}

/** The refusal of anything that is no ledger of ours. */
export function notALedger(found: string): Either<BillingErrors, never> {
  return refuse([{ _tag: 'NotALedger', rule: 'LEDGER-1', kind: 'input', found }])
}
