import { accept, refuse } from '../kernel/outcomes.js'
import { givenText } from '../model/codec/describeValue.js'
import type { Outcome } from '../model/outcome.js'
import type { AmountInput } from '../money/amountInput.js'
import { findCurrency } from '../money/findCurrency.js'
import { signedMinor } from '../money/signedMinor.js'
import { readAmount } from './readAmount.js'

/**
 * An amount in minor units, as payment processors want it: `"12.50"` in CAD is 1250, in JPY it is refused. (MONEY-2)
 *
 * Errors: `UnknownCurrency`, `InvalidAmount`.
 *
 * @example
 * ```ts
 * import { orThrow, toMinorUnits } from 'billing-rules'
 *
 * console.log(orThrow(toMinorUnits('12.50', 'CAD'))) // => 1250
 * ```
 */
export function toMinorUnits(amount: AmountInput, currency: string): Outcome<number> {
  const known = findCurrency(currency)
  if (known === undefined) return unknownCurrency(currency)
  const read = readAmount(amount, 'amount')
  if (typeof read !== 'string') return refuse([read])
  const minor = signedMinor(read, known.decimals)
  if (minor !== undefined) return accept(minor)
  const tooLarge = decimalsOf(read) <= known.decimals
  const [rule, problem] = tooLarge ? ['MONEY-3', 'tooLarge'] : ['MONEY-2', 'tooManyDecimals']
  return refuse([{ _tag: 'InvalidAmount', rule, kind: 'input', path: 'amount', problem, given: givenText(amount), currency }])
}

function decimalsOf(text: string): number {
  const point = text.indexOf('.')
  return point < 0 ? 0 : text.length - point - 1
}

/** The refusal of a currency code that ISO 4217 does not know. */
export function unknownCurrency(currency: unknown): Outcome<never> {
  return refuse([{ _tag: 'UnknownCurrency', rule: 'MONEY-1', kind: 'input', path: 'currency', given: givenText(currency) }])
}
