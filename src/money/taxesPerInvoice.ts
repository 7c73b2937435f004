import { bigToMinor } from './bigToMinor.js'
import { type ExactTax, exactTaxes, type TaxedItem } from './exactTax.js'
import { fromBig } from './fromBig.js'
import type { Minor } from './minor.js'
import type { RoundingMode } from './roundingMode.js'
import { roundTogether } from './roundTogether.js'

/**
 * The taxes of each item, in the order of its rates, rounded per invoice (INVOICE-2): each tax code is summed
 * exactly over the items, rounded once, and spread over them as MONEY-5 says. `undefined` when a tax is beyond
 * 2^53-1 (MONEY-3).
 *
 * The net part of a tax-included item is never below 0: an item without room for one minor unit more passes it on
 * to the next largest remainder, and where no item has room it is not charged (only in sums of a few minor units).
 */
export function taxesPerInvoice(items: readonly TaxedItem[], mode: RoundingMode): Minor[][] | undefined {
  const exact = items.map(exactTaxes)
  const raised = raisedTaxes(exact.flat(), roomsOf(items, exact), mode)
  const taxes: Minor[][] = []
  for (const row of exact) {
    const rounded: Minor[] = []
    for (const tax of row) {
      const minor = bigToMinor(tax.floor + (raised.has(tax) ? 1n : 0n))
      if (minor === undefined) return undefined
      rounded.push(minor)
    }
    taxes.push(rounded)
  }
  return taxes
}

/** What rounding up may still take from the net of each tax-included item; the other items bear any tax. */
function roomsOf(items: readonly TaxedItem[], exact: readonly (readonly ExactTax[])[]): Map<number, number> {
  const rooms = new Map<number, number>()
  items.forEach(({ amount, included }, item) => {
    const floors = exact[item]?.reduce((sum, { floor }) => sum + floor, 0n) ?? 0n
    if (included) rooms.set(item, fromBig(BigInt(amount) - floors))
  })
  return rooms
}

function raisedTaxes(
  taxes: readonly ExactTax[],
  rooms: Map<number, number>,
  mode: RoundingMode
): ReadonlySet<ExactTax> {
  const byCode = new Map<string, ExactTax[]>()
  for (const tax of taxes) {
    const same = byCode.get(tax.code)
    if (same === undefined) byCode.set(tax.code, [tax])
    else same.push(tax)
  }
  const raised = new Set<ExactTax>()
  for (const same of byCode.values()) for (const tax of roundTogether(same, rooms, mode)) raised.add(tax)
  return raised
}
