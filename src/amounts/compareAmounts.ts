import { accept, refuse } from '../kernel/outcomes.js'
import type { Outcome } from '../model/outcome.js'
import type { AmountInput } from '../money/amountInput.js'
import { compareDecimalTexts, type Order } from '../money/compareDecimalTexts.js'
import { readAmount } from './readAmount.js'

/**
 * -1, 0 or 1 as the first amount is below, equal to or above the second; exact, minus signs allowed. (MONEY-1)
 *
 * Errors: `InvalidAmount`.
 *
 * @example
 * ```ts
 * import { compareAmounts, orThrow } from 'billing-rules'
 *
 * console.log(orThrow(compareAmounts('9.50', '10.00'))) // => -1
 * ```
 */
export function compareAmounts(a: AmountInput, b: AmountInput): Outcome<Order> {
  const [first, second] = [readAmount(a, 'a'), readAmount(b, 'b')]
  if (typeof first === 'string' && typeof second === 'string') return accept(compareDecimalTexts(first, second))
  return refuse([first, second].flatMap((one) => (typeof one === 'string' ? [] : one)))
}
