import type { BillingError } from '../model/errors/billingError.js'
import { attempt } from './attempt.js'
import { describeError } from './describeError.js'
import { english } from './en.js'
import type { Locale } from './locale.js'

/** As many as a refusal ever holds. */
const MOST = 100

/**
 * Every error of a refusal in words, in their order, at most 100. It never throws: what is no list of errors gives a
 * sentence that says so. (VIEW-7)
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, describeErrors, openLedger, refused } from 'billing-rules'
 *
 * const opened = openLedger({ id: 'open', on: '2026-09-01', account: '', currency: 'CAD', policy: creditHeldUntilUsed })
 * if (refused(opened)) console.log(describeErrors(opened.left).length) // => 1
 * ```
 */
export function describeErrors(errors: readonly BillingError[], locale: Locale = english): readonly string[] {
  const described = attempt(() =>
    Array.from({ length: Math.min(errors.length, MOST) }, (_, index) => describeError(errors[index] as BillingError, locale))
  )
  return described ?? [describeError(errors as never, locale)]
}
