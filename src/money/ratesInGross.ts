import { addRatios, divideRatios, ratio } from './ratio.js'
import type { TaxRate } from './taxRate.js'

/**
 * The same taxes as shares of a price that includes them all: `r / (1 + all rates)`, exact, on one shared net base
 * (INVOICE-2). Together they take less than the whole price.
 */
export function ratesInGross(rates: readonly TaxRate[]): readonly TaxRate[] {
  let grossOfNet = ratio(1n, 1n)
  for (const rate of rates) grossOfNet = addRatios(grossOfNet, rate.ratio)
  return rates.map(({ code, percent, ratio }) => ({ code, percent, ratio: divideRatios(ratio, grossOfNet) }))
}
