import type { BillingError } from '../model/errors/billingError.js'
import { describeError } from './describeError.js'
import { english } from './en.js'
import type { Locale } from './locale.js'

/**
 * Every error of a refusal in words, in their order. (VIEW-7)
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
  return errors.map((error) => describeError(error, locale))
}
