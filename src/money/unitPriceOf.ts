import { amountOf } from './amountOf.js'
import { formatScaled } from './formatScaled.js'

const LEAST_DECIMALS = 6

/** Decimals that a unit price may have: 6, or the currency's where those are more (INVOICE-1). */
export function unitPriceDecimals(decimals: number): number {
  return decimals > LEAST_DECIMALS ? decimals : LEAST_DECIMALS
}

/**
 * Reads a unit price, text or `Decimal`: units of its last decimal place as a safe integer, or the negative code of
 * an {@link AmountProblem} (INVOICE-1).
 *
 * @param decimals - the currency's decimals
 */
export function unitPriceOf(value: unknown, decimals: number): number {
  return amountOf(value, unitPriceDecimals(decimals))
}

/** The canonical text of a unit price: the currency's decimals, and more only where they are not zero. */
export function formatUnitPrice(unitPrice: number, decimals: number): string {
  return formatScaled(unitPrice, unitPriceDecimals(decimals), decimals)
}
