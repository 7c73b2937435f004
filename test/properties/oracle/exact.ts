// Exact arithmetic on bigint minor units, written from MONEY-4 and MONEY-5 alone: the oracle shares nothing with the library.

export type Rounding = 'halfUp' | 'halfEven'

/** A ratio that is not reduced. */
export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

export const NOTHING: Fraction = { over: 0n, under: 1n }

export function plus(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under }
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.over, under: a.under * b.under }
}

export function dividedBy(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under, under: a.under * b.over }
}

/** The nearest whole number; a tie goes up, or to the even one. */
export function rounded({ over, under }: Fraction, rounding: Rounding): bigint {
  const floor = over / under
  const twice = (over % under) * 2n
  if (twice === under) return rounding === 'halfUp' || floor % 2n === 1n ? floor + 1n : floor
  return twice > under ? floor + 1n : floor
}

/** Parts of a whole: each its floor, what is left one by one to the largest remainders, ties to the earlier. */
export function shared(whole: bigint, weights: readonly bigint[]): bigint[] {
  const all = total(weights)
  if (all === 0n) return weights.map(() => 0n)
  return lifted(weights.map((weight) => ({ over: whole * weight, under: all })), whole)
}

/** Fractions made whole so that they add up to a whole: floors first, then the largest remainders. */
export function lifted(exact: readonly Fraction[], whole: bigint): bigint[] {
  const parts = exact.map(({ over, under }) => over / under)
  const byRemainder = exact
    .map(({ over, under }, place) => ({ place, over: over % under, under }))
    .sort((a, b) => {
      const [first, second] = [a.over * b.under, b.over * a.under]
      return first > second ? -1 : first < second ? 1 : a.place - b.place
    })
  let left = whole - total(parts)
  for (const { place } of byRemainder) {
    if (left === 0n) break
    parts[place] = (parts[place] as bigint) + 1n
    left -= 1n
  }
  return parts
}

export function total(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, amount) => sum + amount, 0n)
}

export function least(...amounts: readonly bigint[]): bigint {
  return amounts.reduce((a, b) => (a < b ? a : b))
}

/** Decimal text as units of its last place; `undefined` where MONEY-1 and MONEY-2 refuse it. */
export function units(text: unknown, decimals: number): bigint | undefined {
  if (typeof text !== 'string' || text.length > 40) return undefined
  const match = /^(0|[1-9][0-9]*)(?:\.([0-9]+))?$/.exec(text)
  if (match === null) return undefined
  const [, whole = '', fraction = ''] = match
  if (fraction.length > decimals) return undefined
  const read = BigInt(whole + fraction.padEnd(decimals, '0'))
  return read <= LARGEST ? read : undefined
}

/** Units of the last place as canonical text. */
export function asText(amount: bigint, decimals: number): string {
  if (amount < 0n) return `-${asText(-amount, decimals)}`
  const digits = amount.toString().padStart(decimals + 1, '0')
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** 2^53-1 (MONEY-3). */
export const LARGEST = 9007199254740991n
