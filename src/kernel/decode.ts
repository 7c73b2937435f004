import type { Codec } from '../model/codec/codec.js'
import { newReading, pathText, type Reading } from '../model/codec/reading.js'
import type { BillingError } from '../model/errors/billingError.js'

/** What was read, or everything that was wrong with it. */
export type Read<A> =
  | { readonly value: A; readonly errors: undefined }
  | { readonly value: undefined; readonly errors: readonly BillingError[]; readonly total: number }

/** Reads an input from outside: any value at all, a hostile one included, and never throws. (LEDGER-1) */
export function decode<A>(codec: Codec<A>, input: unknown, currency: string, decimals: number): Read<A> {
  const reading = newReading(currency, decimals)
  const value = readGuarded(codec, input, reading)
  if (value !== undefined && reading.total === 0) return { value, errors: undefined }
  return { value: undefined, errors: reading.errors, total: reading.total }
}

function readGuarded<A>(codec: Codec<A>, input: unknown, reading: Reading): A | undefined {
  try {
    return codec.read(input, reading)
  } catch {
    // A getter or a proxy of the caller's threw; nothing else in a codec can.
    reading.total += 1
    reading.errors.push({ _tag: 'UnreadableInput', rule: 'LEDGER-1', kind: 'input', path: pathText(reading.path) })
    return undefined
  }
}
