import { accept, refuse } from '../kernel/outcomes.js'
import type { Outcome } from '../model/outcome.js'
import type { AmountInput } from '../money/amountInput.js'
import { compareDecimalTexts } from '../money/compareDecimalTexts.js'
import { readAmount } from './readAmount.js'

/**
 * Whether an amount is zero. (MONEY-1)
 *
 * Errors: `InvalidAmount`.
 *
 * @example
 * ```ts
 * import { isZero, orThrow } from 'billing-rules'
 *
 * console.log(orThrow(isZero('0.00'))) // => true
 * ```
 */
export function isZero(amount: AmountInput): Outcome<boolean> {
  const read = readAmount(amount, 'amount')
  return typeof read === 'string' ? accept(compareDecimalTexts(read, '0') === 0) : refuse([read])
}
