import type { Json } from '../json.js'
import type { Reading } from './reading.js'

/** Reads outside values into what the rules work on (integers, day numbers) and writes them back as canonical JSON. */
export interface Codec<A> {
  /** Absent fields of a record are allowed when the codec is optional. */
  readonly optional: boolean
  /** The value, or `undefined` after noting every error. A given property is read once and never again. */
  readonly read: (value: unknown, reading: Reading) => A | undefined
  /** Canonical JSON of a value that was read; amounts with exactly `decimals` decimals. */
  write(value: A, decimals: number): Json
}

/** What a codec reads. */
export type Decoded<C> = C extends Codec<infer A> ? A : never

/** A codec whose JSON is the value itself. */
/* @__NO_SIDE_EFFECTS__ */
export function codec<A>(read: Codec<A>['read'], write: Codec<A>['write']): Codec<A> {
  return { optional: false, read, write }
}

/** A field that may be absent; an absent field and one that is `undefined` are the same. */
/* @__NO_SIDE_EFFECTS__ */
export function optional<A>(inner: Codec<A>): Codec<A | undefined> {
  return {
    optional: true,
    read: inner.read,
    write: (value, decimals) => (value === undefined ? null : inner.write(value, decimals))
  }
}
