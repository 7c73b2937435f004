import type { Minor } from './minor.js'
import { multiplyRounded } from './multiplyRounded.js'
import type { RoundingMode } from './roundingMode.js'
import type { TaxRate } from './taxRate.js'

/**
 * The taxes added to a net amount, each rounded, in the order of the rates (INVOICE-2, CREDIT-2 `notIncluded`).
 *
 * `undefined` when one of them is beyond 2^53-1 (MONEY-3); their sum is for the caller to check.
 */
export function taxOnNet(net: Minor, rates: readonly TaxRate[], mode: RoundingMode): Minor[] | undefined {
  const taxes: Minor[] = []
  for (const { ratio } of rates) {
    const tax = multiplyRounded(net, ratio, mode)
    if (tax === undefined) return undefined
    taxes.push(tax)
  }
  return taxes
}
