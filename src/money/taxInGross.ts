import { floorOf } from './floorOf.js'
import type { Minor } from './minor.js'
import { multiplyRounded } from './multiplyRounded.js'
import { ratesInGross } from './ratesInGross.js'
import type { RoundingMode } from './roundingMode.js'
import type { TaxRate } from './taxRate.js'

/**
 * The taxes contained in a gross amount, each rounded, in the order of the rates; the net takes the rest
 * (INVOICE-2, CREDIT-2 `included`).
 *
 * Where the amount is so small that taxes rounded up would exceed it (0.02 with three taxes of 100 %), the last of
 * them are rounded down instead, so that the net is never below 0.
 */
export function taxInGross(gross: Minor, rates: readonly TaxRate[], mode: RoundingMode): Minor[] {
  const shares = ratesInGross(rates)
  const taxes: Minor[] = []
  let net = gross
  for (const { ratio } of shares) {
    const tax = multiplyRounded(gross, ratio, mode) ?? gross // a share is below 1, so that no tax is too large
    taxes.push(tax)
    net -= tax
  }
  if (net < 0) roundLastDown(taxes, gross, shares, -net)
  return taxes
}

function roundLastDown(taxes: Minor[], gross: Minor, shares: readonly TaxRate[], excess: Minor): void {
  const floors = shares.map(({ ratio }) => floorOf(gross, ratio))
  let left = excess
  for (let last = taxes.length - 1; left > 0 && last >= 0; last--) {
    const floor = floors[last] ?? 0
    left -= (taxes[last] ?? 0) - floor
    taxes[last] = floor
  }
}
