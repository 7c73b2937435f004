import type { Minor } from '../money/minor.js'
import { split } from '../money/split.js'

/** What each of several people bears of an amount: even parts that add up, left-over cents to those named first. (MONEY-5) */
export function sharesOf(amount: Minor, people: readonly unknown[]): readonly Minor[] {
  return people.length === 1 ? [amount] : (split(amount, people.map(() => 1)) ?? [])
}
