import { LARGEST, rounded, shared, times, total, units } from './exact.js'
import { demand, type Invoice, type Model, type OraclePolicy, type SoldItem } from './model.js'
import { demandTaxes } from './targets.js'
import { percentage, taxesOfInvoice } from './taxes.js'

// INVOICE-1 to INVOICE-4.

export function recordInvoice(model: Model, input: any): void {
  model.documents.push(invoiceFrom(model, input, input.id))
}

/** An invoice of any kind, the fee of a cancellation included. */
export function invoiceFrom(model: Model, input: any, id: string): Invoice {
  const { policy, decimals } = model
  const ids = input.items.map((item: any, place: number) => item.item ?? `${place + 1}`)
  demand(new Set(ids).size === ids.length, 'an item twice')
  for (const item of input.items) demandItem(model, item)
  const lines: bigint[] = input.items.map((item: any) => lineOf(policy, decimals, item))
  const afterOwn = lines.map((line, place) => line - discountOf(policy, decimals, input.items[place].discount, line))
  const all = total(afterOwn)
  demand([...lines, all].every((amount) => amount <= LARGEST), 'a line or their sum beyond 2^53-1')
  const shares = shared(discountOf(policy, decimals, input.discount, all), afterOwn)
  const nets = afterOwn.map((amount, place) => amount - (shares[place] as bigint))
  const taxes = taxesOfInvoice(
    policy,
    input.items.map((item: any, place: number) => ({
      codes: item.taxes ?? [],
      amount: nets[place] as bigint,
      included: item.taxIncluded === true
    }))
  )
  const items = input.items.map((item: any, place: number): SoldItem => {
    const charged = taxes[place] ?? []
    const onTop = item.taxIncluded === true ? 0n : total(charged.map(({ amount }) => amount))
    const quantity = units(item.quantity ?? '1', 6) as bigint
    return { item: ids[place], total: (nets[place] as bigint) + onTop, taxes: charged, quantity }
  })
  return { kind: 'invoice', id, on: input.on, due: input.due ?? input.on, items }
}

function demandItem(model: Model, item: any): void {
  demand((item.unitPrice === undefined) !== (item.amount === undefined), 'a price stated twice or never')
  if (item.quantity !== undefined) demand((units(item.quantity, 6) ?? 0n) > 0n, 'quantity')
  demandTaxes(model, item.taxes ?? [])
  for (const person of item.people ?? []) {
    demand(model.people === undefined || person === model.owner || model.people.includes(person), `${person} is not on the account`)
  }
}

function lineOf(policy: OraclePolicy, decimals: number, item: any): bigint {
  const stated = units(item.amount ?? item.unitPrice, item.amount === undefined ? 6 : decimals)
  demand(stated !== undefined, 'not an amount')
  if (item.amount !== undefined) return stated
  const quantity = units(item.quantity ?? '1', 6) as bigint
  return rounded({ over: stated * quantity, under: 10n ** BigInt(12 - decimals) }, policy.rounding)
}

/** What a discount takes off an amount, which is not smaller. */
function discountOf(policy: OraclePolicy, decimals: number, discount: any, from: bigint): bigint {
  if (discount === undefined) return 0n
  if (discount.percent !== undefined) return partOf(discount.percent, from, policy)
  const amount = units(discount.amount, decimals)
  demand(amount !== undefined && amount <= from, 'a discount above what it is taken off')
  return amount
}

/** A percentage above 0 and up to 100 of an amount. */
export function partOf(percent: string, from: bigint, policy: OraclePolicy): bigint {
  const millionths = units(percent, 6)
  demand(millionths !== undefined && millionths > 0n && millionths <= 100_000_000n, 'not a percentage')
  return rounded(times(percentage(percent), { over: from, under: 1n }), policy.rounding)
}
