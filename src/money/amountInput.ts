import type { Decimal } from 'decimal.js'

/**
 * An amount as a caller gives it: decimal text in major units (`"137.97"`) or a decimal.js `Decimal`. A JavaScript
 * number is refused, because it has lost its cents before we could look. (MONEY-1)
 */
export type AmountInput = string | Decimal
