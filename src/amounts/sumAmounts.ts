import { decode } from '../kernel/decode.js'
import { accept, refuse } from '../kernel/outcomes.js'
import type { Amount } from '../model/amount.js'
import { codec } from '../model/codec/codec.js'
import { list } from '../model/codec/list.js'
import { refuseAt } from '../model/codec/reading.js'
import type { BillingError } from '../model/errors/billingError.js'
import type { Outcome } from '../model/outcome.js'
import type { AmountInput } from '../money/amountInput.js'
import { sumDecimalTexts } from '../money/sumDecimalTexts.js'
import { amountFacts } from './readAmount.js'
import { decimalText } from '../money/decimalText.js'

const MOST = 1_000_000

const amountList = list(
  codec(
    (value, reading) => decimalText(value) ?? refuseAt(reading, 'InvalidAmount', 'MONEY-1', amountFacts(value)),
    (text) => text
  ),
  MOST,
  'mayBeEmpty'
)

/**
 * The exact sum of amounts, with as many decimals as the one that has most and within 2^53-1 units of the last of them.
 * (MONEY-1, MONEY-3)
 *
 * Errors: `WrongType`, `InvalidList` above 1,000,000 amounts, `InvalidAmount`.
 *
 * @example
 * ```ts
 * import { orThrow, sumAmounts } from 'billing-rules'
 *
 * console.log(orThrow(sumAmounts(['0.10', '0.20', '-0.05']))) // => 0.25
 * ```
 */
export function sumAmounts(amounts: readonly AmountInput[]): Outcome<Amount> {
  const read = decode(amountList, amounts, '', 0)
  if (read.errors !== undefined) return refuse(read.errors.map(placed), read.total)
  const sum = sumDecimalTexts(read.value)
  if (sum !== undefined) return accept(sum as Amount)
  const given = `${read.value.length} amounts`
  return refuse([{ _tag: 'InvalidAmount', rule: 'MONEY-3', kind: 'input', path: 'amounts', problem: 'tooLarge', given, currency: '' }])
}

function placed(error: BillingError): BillingError {
  return error.path === undefined ? { ...error, path: 'amounts' } : error
}
