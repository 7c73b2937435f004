import type { BillingError } from '../errors/billingError.js'

/** At most this many errors come back, the last of them `MoreErrors`. */
export const ERROR_LIMIT = 100

/** One pass over an input: where it is, in which currency, and what was wrong so far. */
export interface Reading {
  readonly currency: string
  readonly decimals: number
  /** A stack, pushed and popped by records and lists, so that a good input allocates no path at all. */
  readonly path: (string | number)[]
  readonly errors: BillingError[]
  /** Counts on beyond the limit. */
  total: number
}

/** A fresh reading of amounts with the given decimals. */
export function newReading(currency: string, decimals: number): Reading {
  return { currency, decimals, path: [], errors: [], total: 0 }
}

/** The place in the input as a caller would write it: `items[0].amount`. */
export function pathText(path: readonly (string | number)[]): string | undefined {
  let text = ''
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`
    else text += text === '' ? step : `.${step}`
  }
  return text === '' ? undefined : text
}

/** Notes an error at the current place and answers `undefined`, which every reader takes for "not readable". */
export function refuseAt(reading: Reading, make: (path: string | undefined) => BillingError): undefined {
  reading.total += 1
  if (reading.errors.length < ERROR_LIMIT) reading.errors.push(make(pathText(reading.path)))
  return undefined
}

/** The errors of a list with its tail replaced by their count when there are more than come back. */
export function withinErrorLimit(errors: readonly BillingError[], total: number): readonly BillingError[] {
  if (total <= ERROR_LIMIT) return errors
  const more: BillingError = { _tag: 'MoreErrors', rule: 'LEDGER-1', kind: 'input', total }
  return [...errors.slice(0, ERROR_LIMIT - 1), more]
}
