import type { Ratio } from './ratio.js'

/** A tax as a table states it (INVOICE-2). */
export interface TaxDefinition {
  /** Unique in its table. */
  readonly code: string
  /** Decimal text: at most 6 decimals, at most 1,000,000. */
  readonly percent: string
  /** Codes of the taxes whose unrounded amounts it is charged on as well; none by default. */
  readonly onTopOf?: readonly string[]
}

/** A tax ready to be charged. */
export interface TaxRate {
  readonly code: string
  /** The percentage as the table states it. */
  readonly percent: string
  /** What it takes of the net amount, the taxes below it included. */
  readonly ratio: Ratio
}
