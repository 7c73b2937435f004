import type { Minor } from './minor.js'
import { ratesInGross } from './ratesInGross.js'
import type { TaxRate } from './taxRate.js'

/** An invoice item as its taxes see it. */
export interface TaxedItem {
  /** Minor units, not negative: the gross amount when the taxes are included, else the net amount. */
  readonly amount: Minor
  readonly included: boolean
  readonly rates: readonly TaxRate[]
}

/** One tax of one item before it is rounded: `floor + remainder / denominator` minor units, exactly. */
export interface ExactTax {
  readonly code: string
  /** The position of its item in the invoice. */
  readonly item: number
  readonly floor: bigint
  /** From 0 to below the denominator. */
  readonly remainder: bigint
  readonly denominator: bigint
}

/** The exact taxes of an item, in the order of its rates (INVOICE-2). */
export function exactTaxes({ amount, included, rates }: TaxedItem, item: number): readonly ExactTax[] {
  return (included ? ratesInGross(rates) : rates).map(({ code, ratio: { numerator, denominator } }) => {
    const product = BigInt(amount) * numerator
    return { code, item, floor: product / denominator, remainder: product % denominator, denominator }
  })
}
