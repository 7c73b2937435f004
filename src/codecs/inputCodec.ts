import * as t from 'io-ts'
import { decode } from '../kernel/decode.js'
import type { Codec } from '../model/codec/codec.js'
import type { Currency } from '../money/currency.js'
import { findCurrency } from '../money/findCurrency.js'
import { failed } from './validation.js'

/** An io-ts codec of an operation's input in a currency: an ISO 4217 code, or the host's own with its decimals. */
export type InputCodec<I> = (currency: string | Currency) => t.Type<I, I, unknown>

/** The codec of one operation's input: the same reading as the operation's own. */
/* @__NO_SIDE_EFFECTS__ */
export function inputCodec<I>(name: string, codec: Codec<unknown>): InputCodec<I> {
  return (currency) => {
    const { code, decimals } = currencyOf(currency)
    const read = (value: unknown): ReturnType<typeof decode> => decode(codec, value, code, decimals)
    return new t.Type<I, I, unknown>(
      name,
      (value): value is I => read(value).errors === undefined,
      (value, context) => {
        const { errors } = read(value)
        return errors === undefined ? t.success(value as I) : failed(value, context, errors)
      },
      t.identity
    )
  }
}

/** A code that ISO 4217 does not know is read with 2 decimals; the ledger it is meant for cannot have been opened. */
function currencyOf(currency: string | Currency): Currency {
  return typeof currency === 'string' ? (findCurrency(currency) ?? { code: currency, decimals: 2 }) : currency
}
