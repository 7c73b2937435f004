import type { BillingError } from '../../../src/model/errors/billingError.js'

/** An error and what is said of it. In the French, `~` stands for a space that does not break. */
export interface Sample {
  readonly error: BillingError
  readonly english: string
  readonly french: string
}
