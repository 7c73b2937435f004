import { accept, refuse } from '../kernel/outcomes.js'
import type { Amount } from '../model/amount.js'
import type { Outcome } from '../model/outcome.js'
import type { AmountInput } from '../money/amountInput.js'
import { sumDecimalTexts } from '../money/sumDecimalTexts.js'
import { readAmount, wrongType } from './readAmount.js'

/**
 * The exact sum of amounts, with as many decimals as the one that has most and within 2^53-1 units of the last of them.
 * (MONEY-1, MONEY-3)
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
  const sum = sumDecimalTexts(read as readonly string[])
  if (sum !== undefined) return accept(sum as Amount)
  const given = `${amounts.length} amounts`
  return refuse([{ _tag: 'InvalidAmount', rule: 'MONEY-3', kind: 'input', path: 'amounts', problem: 'tooLarge', given, currency: '' }])
}
