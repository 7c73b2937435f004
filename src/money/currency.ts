/** A currency as the ledger needs it: its code and how many decimals its amounts have. */
export interface Currency {
  /** ISO 4217 alphabetic code, or the host's own code for a currency outside that list. */
  readonly code: string
  /** Decimals of an amount: 2 for CAD, 0 for JPY, 3 for KWD; 0 to 8. */
  readonly decimals: number
}

/** The most decimals a currency may have: with 8, amounts up to 90 million major units stay exact (MONEY-3). */
export const MAX_DECIMALS = 8
