import { percentOf, percentRatio } from './percentRatio.js'
import { addRatios, multiplyRatios, ratio, type Ratio } from './ratio.js'
import type { TaxDefinition, TaxRate } from './taxRate.js'

const ONE = /* @__PURE__ */ ratio(1n, 1n)

/**
 * The rates that an item with these taxes is charged, in the order given (INVOICE-2). A tax on top of others takes
 * its percentage of the net and of their unrounded amounts: `r2 * (1 + r1)`, exact. A tax that the item is not
 * charged counts for nothing, even when another of its taxes lies on top of it.
 *
 * `undefined` for a percentage that is none, a code named twice or taxes on top of each other: what
 * {@link taxTableProblem} finds in the table.
 *
 * @param taxes - the taxes of one item; `onTopOf` may name others, which are ignored
 */
export function effectiveRates(taxes: readonly TaxDefinition[]): readonly TaxRate[] | undefined {
  const charged = new Set(taxes.map(({ code }) => code))
  if (charged.size !== taxes.length) return undefined
  const ratios = new Map<string, Ratio>()
  let waiting = taxes
  while (waiting.length > 0) {
    const later = waiting.filter((tax) => !settle(tax, charged, ratios))
    if (later.length === waiting.length) return undefined
    waiting = later
  }
  return taxes.map(({ code, percent }) => ({ code, percent, ratio: ratios.get(code) ?? ONE }))
}

/** Works out one tax; false while a tax below it is not known yet, or when its percentage is not readable. */
function settle(tax: TaxDefinition, charged: ReadonlySet<string>, ratios: Map<string, Ratio>): boolean {
  const millionths = percentOf(tax.percent)
  if (millionths < 0) return false
  let base = ONE
  for (const code of tax.onTopOf ?? []) {
    const below = ratios.get(code)
    if (below === undefined && charged.has(code)) return false
    if (below !== undefined) base = addRatios(base, below)
  }
  ratios.set(tax.code, multiplyRatios(percentRatio(millionths), base))
  return true
}
