import { accept, refuse } from '../kernel/outcomes.js'
import type { Amount } from '../model/amount.js'
import { wrongType } from '../model/codec/record.js'
import type { Outcome } from '../model/outcome.js'
import type { AmountInput } from '../money/amountInput.js'
import { sumDecimalTexts } from '../money/sumDecimalTexts.js'
import { readAmount } from './readAmount.js'

/**
 * The exact sum of amounts, with as many decimals as the one that has most. (MONEY-1)
 *
 * Errors: `WrongType`, `InvalidAmount`.
 *
 * @example
 * ```ts
 * import { orThrow, sumAmounts } from 'billing-rules'
 *
 * console.log(orThrow(sumAmounts(['0.10', '0.20', '-0.05']))) // => 0.25
 * ```
 */
export function sumAmounts(amounts: readonly AmountInput[]): Outcome<Amount> {
  if (!Array.isArray(amounts)) return refuse([wrongType('amounts', 'list', amounts)])
  const read = amounts.map((amount: AmountInput, index) => readAmount(amount, `[${index}]`))
  const errors = read.flatMap((one) => (typeof one === 'string' ? [] : one))
  if (errors.length > 0) return refuse(errors)
  return accept(sumDecimalTexts(read as readonly string[]) as Amount)
}
