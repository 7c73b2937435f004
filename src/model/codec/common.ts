import type { Codec } from './codec.js'
import { optional } from './codec.js'
import { day } from './days.js'
import { operationId } from './ids.js'
import { meta, type Meta } from './meta.js'
import { record, type DecodedFields, type Fields, type Slots } from './record.js'
import { count, name, text } from './texts.js'

/** What every request holds after decoding. */
export interface CommonRequest {
  readonly id: string
  readonly on: number
  readonly expect: { readonly seq: number } | undefined
  readonly by: string | undefined
  readonly publicComment: string | undefined
  readonly privateComment: string | undefined
  readonly meta: Meta | undefined
}

/** The codecs of {@link CommonInput}'s fields; every operation's shape starts with them. */
const common: { readonly [K in keyof CommonRequest]: Codec<CommonRequest[K]> } = {
  id: operationId,
  on: day,
  expect: optional(record({ seq: count })),
  by: optional(name),
  publicComment: optional(text),
  privateComment: optional(text),
  meta: optional(meta)
}

/** The record of an operation's input: the common fields, then its own. */
/* @__NO_SIDE_EFFECTS__ */
export function request<F extends Fields>(
  fields: F,
  build?: (read: Slots) => DecodedFields<typeof common & F>
): Codec<DecodedFields<typeof common & F>> {
  return record({ ...common, ...fields }, build)
}
