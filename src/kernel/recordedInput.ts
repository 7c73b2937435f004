import type { Codec } from '../model/codec/codec.js'
import type { JsonObject } from '../model/json.js'

/** An entry's input: a request with the codec that writes it, or the JSON that was read back. */
export interface RecordedInput {
  readonly input: RecordedRequest | JsonObject
  /** Of a request. */
  readonly codec: Codec<never> | undefined
}

/** What every request holds that an entry keeps elsewhere. */
export interface RecordedRequest {
  readonly id: string
  readonly on: number
  readonly expect: { readonly seq: number } | undefined
}

/** The stated fields as canonical JSON, without those that the entry itself holds. (LEDGER-2) */
export function inputJson({ input, codec }: RecordedInput, decimals: number): JsonObject {
  if (codec === undefined) return input as JsonObject
  const { id: _id, on: _on, expect: _expect, ...stated } = codec.write(input as never, decimals) as JsonObject
  return stated
}
