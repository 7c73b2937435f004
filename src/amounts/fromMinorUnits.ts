import { accept, refuse } from '../kernel/outcomes.js'
import type { Amount } from '../model/amount.js'
import type { Outcome } from '../model/outcome.js'
import { findCurrency } from '../money/findCurrency.js'
import { formatMinor } from '../money/formatMinor.js'
import { wrongType } from './readAmount.js'
import { unknownCurrency } from './toMinorUnits.js'

/**
 * The canonical amount of a number of minor units, as payment processors give it: 1250 in CAD is `"12.50"`. (MONEY-1)
 *
 * Errors: `UnknownCurrency`, `WrongType` for anything but a safe integer.
 *
 * @example
 * ```ts
 * import { fromMinorUnits, orThrow } from 'billing-rules'
 *
 * console.log(orThrow(fromMinorUnits(1250, 'CAD'))) // => 12.50
 * ```
 */
export function fromMinorUnits(minor: number, currency: string): Outcome<Amount> {
  const known = findCurrency(currency)
  if (known === undefined) return unknownCurrency(currency)
  if (!Number.isSafeInteger(minor)) return refuse([wrongType('minor', 'whole number within 2^53-1', minor)])
  return accept(formatMinor(minor, known.decimals) as Amount)
}
