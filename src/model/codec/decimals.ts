import { amountProblem } from '../../money/amountProblem.js'
import { formatScaled } from '../../money/formatScaled.js'
import { PERCENT_DECIMALS, percentOf } from '../../money/percentRatio.js'
import { formatQuantity, quantityOf } from '../../money/quantityOf.js'
import { formatUnitPrice, unitPriceOf } from '../../money/unitPriceOf.js'
import { codec, type Codec } from './codec.js'
import { givenText } from './describeValue.js'
import { type Reading, refuseAt } from './reading.js'

/** 100 % in millionths of a percent. */
export const HUNDRED_PERCENT = 100_000_000

/** A quantity above zero, in millionths. (INVOICE-1) */
export const quantity: Codec<number> = codec(
  (value, reading) => aboveZero(quantityOf(value), value, reading),
  formatQuantity
)

/** A unit price from zero, in units of its last decimal place. (INVOICE-1) */
export const unitPrice: Codec<number> = codec(
  (value, reading) => known(unitPriceOf(value, reading.decimals), value, reading),
  formatUnitPrice
)

/** A percentage above zero and up to 100, in millionths of a percent. */
export const percentage: Codec<number> = codec(
  (value, reading) => {
    const millionths = aboveZero(percentOf(value), value, reading)
    if (millionths === undefined || millionths <= HUNDRED_PERCENT) return millionths
    return refuseAt(reading, 'OutOfRange', 'MONEY-1', { given: givenText(value), range: '0..100' })
  },
  formatPercent
)

/** A tax rate from zero, in millionths of a percent. */
export const taxPercent: Codec<number> = codec((value, reading) => known(percentOf(value), value, reading), formatPercent)

function formatPercent(millionths: number): string {
  return formatScaled(millionths, PERCENT_DECIMALS, 0)
}

function aboveZero(units: number, value: unknown, reading: Reading): number | undefined {
  if (units === 0) return refuseAt(reading, 'OutOfRange', 'MONEY-1', { given: givenText(value), range: '> 0' })
  return known(units, value, reading)
}

function known(units: number, value: unknown, reading: Reading): number | undefined {
  if (units >= 0) return units
  return refuseAt(reading, 'InvalidDecimal', 'INVOICE-1', {
    problem: amountProblem(units) ?? 'notAmount',
    given: givenText(value)
  })
}
