import { amountOf } from './amountOf.js'
import { formatScaled } from './formatScaled.js'

/** Decimals that a quantity may have; a quantity is kept in millionths (INVOICE-1). */
export const QUANTITY_DECIMALS = 6

/**
 * Reads a quantity, text or `Decimal`, of at most 6 decimals: millionths as a safe integer, or the negative code of
 * an {@link AmountProblem} (INVOICE-1).
 */
export function quantityOf(value: unknown): number {
  return amountOf(value, QUANTITY_DECIMALS)
}

/**
 * The canonical text of a quantity in millionths, without zeros at the end.
 *
 * @example
 * formatQuantity(1_500_000) // '1.5'
 */
export function formatQuantity(millionths: number): string {
  return formatScaled(millionths, QUANTITY_DECIMALS, 0)
}
