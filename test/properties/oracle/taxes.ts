import { dividedBy, lifted, NOTHING, plus, rounded, times, total, type Fraction, type Rounding } from './exact.js'
import { units } from './exact.js'
import type { ChargedTax, OraclePolicy } from './model.js'

// Taxes by INVOICE-2 and CREDIT-2: a percentage of the net, optionally on top of another unrounded tax.

const HUNDRED_PERCENT_IN_MILLIONTHS = 100_000_000n
const ONE: Fraction = { over: 1n, under: 1n }

/** The share of an amount that a percentage is. */
export function percentage(text: string): Fraction {
  return { over: units(text, 6) ?? 0n, under: HUNDRED_PERCENT_IN_MILLIONTHS }
}

/** What each of these taxes takes of the net. */
function ratesOf(policy: OraclePolicy, codes: readonly string[]): readonly Fraction[] {
  const rateOf = (code: string): Fraction => {
    const tax = policy.taxes.find((one) => one.code === code)
    if (tax === undefined || !codes.includes(code)) return NOTHING
    const base = (tax.onTopOf ?? []).reduce((sum, below) => plus(sum, rateOf(below)), ONE)
    return times(percentage(tax.percent), base)
  }
  return codes.map(rateOf)
}

/** The exact taxes of an amount that includes them, or to which they are added. */
export function exactTaxes(policy: OraclePolicy, codes: readonly string[], amount: bigint, included: boolean): readonly Fraction[] {
  const rates = ratesOf(policy, codes)
  const gross = rates.reduce(plus, ONE)
  return rates.map((rate) => times({ over: amount, under: 1n }, included ? dividedBy(rate, gross) : rate))
}

/** Each tax rounded by itself. */
export function taxesOf(policy: OraclePolicy, codes: readonly string[], amount: bigint, included: boolean): readonly bigint[] {
  return exactTaxes(policy, codes, amount, included).map((tax) => rounded(tax, policy.rounding))
}

export interface Taxed {
  readonly codes: readonly string[]
  readonly amount: bigint
  readonly included: boolean
}

/** The taxes of the items of one invoice, rounded per item, or each tax once per invoice and spread by MONEY-5. */
export function taxesOfInvoice(policy: OraclePolicy, items: readonly Taxed[]): readonly (readonly ChargedTax[])[] {
  const exact = items.flatMap(({ codes, amount, included }, item) =>
    exactTaxes(policy, codes, amount, included).map((tax, place) => ({ item, code: codes[place] as string, tax }))
  )
  const whole = new Map(exact.map((one) => [one, rounded(one.tax, policy.rounding)]))
  if (policy.taxRounding === 'perInvoice') {
    for (const code of new Set(exact.map((one) => one.code))) {
      const same = exact.filter((one) => one.code === code)
      const sum = rounded(same.map(({ tax }) => tax).reduce(plus, NOTHING), policy.rounding)
      lifted(same.map(({ tax }) => tax), sum).forEach((amount, place) => whole.set(same[place] as (typeof same)[number], amount))
    }
  }
  return items.map((_, item) =>
    exact.filter((one) => one.item === item).map((one) => ({ code: one.code, amount: whole.get(one) as bigint }))
  )
}

/** Rates are the same where codes are: one policy rules a whole ledger here. */
export function sameCodes(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((code, place) => code === b[place])
}

/** The net of something taxed. */
export function netOf(gross: bigint, taxes: readonly { readonly amount: bigint }[]): bigint {
  return gross - total(taxes.map(({ amount }) => amount))
}

/** A tax's share so far, rounded. */
export function shareOf(tax: bigint, part: bigint, whole: bigint, rounding: Rounding): bigint {
  return whole === 0n ? 0n : rounded({ over: tax * part, under: whole }, rounding)
}
