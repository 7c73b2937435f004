import type { Codec } from './codec.js'
import { refuseChoice } from './texts.js'
import { refuseType } from './reading.js'

/** One of several records told apart by the word in one of their fields, which is read once before the rest. */
/* @__NO_SIDE_EFFECTS__ */
export function tagged<T extends string, A extends { readonly [K in T]: string }>(
  field: T,
  variants: { readonly [W in A[T]]: Codec<Extract<A, { readonly [K in T]: W }>> }
): Codec<A> {
  const table: ReadonlyMap<string, Codec<A>> = new Map(Object.entries<Codec<A>>(variants as never))
  const words = [...table.keys()]
  return {
    optional: false,
    read: (value, reading) => {
      if (typeof value !== 'object' || value === null) return refuseType(reading, 'object', value)
      const word = (value as Record<string, unknown>)[field]
      const variant = typeof word === 'string' ? table.get(word) : undefined
      if (variant !== undefined) return variant.read(value, reading)
      reading.path.push(field)
      refuseChoice(reading, word, words)
      reading.path.pop()
      return undefined
    },
    write: (value, decimals) => (table.get(value[field]) as Codec<A>).write(value, decimals)
  }
}

/** A word, or a record: `'suggested'` or `{ amount }`. The type of the value decides which codec reads it. */
/* @__NO_SIDE_EFFECTS__ */
export function textOr<A, B>(word: Codec<A>, shape: Codec<B>): Codec<A | B> {
  return {
    optional: false,
    read: (value, reading) => (typeof value === 'string' ? word.read(value, reading) : shape.read(value, reading)),
    write: (value, decimals) =>
      typeof value === 'string' ? word.write(value as A & string, decimals) : shape.write(value as B, decimals)
  }
}

/**
 * A field is there and not `undefined`, which is the same as absent. Looks without reading, so that no getter runs
 * before its value is wanted.
 */
export function isStated(value: unknown, field: string): boolean {
  if (typeof value !== 'object' || value === null) return false
  const own = Object.getOwnPropertyDescriptor(value, field)
  return own !== undefined && (own.get !== undefined || own.value !== undefined)
}

/** One of several records told apart by a field that only one of them has, the last being the one without a mark. */
/* @__NO_SIDE_EFFECTS__ */
export function marked<A, B>(mark: string, withMark: Codec<A>, without: Codec<B>, isMarked: (value: A | B) => value is A): Codec<A | B> {
  return {
    optional: false,
    read: (value, reading) =>
      isStated(value, mark) ? withMark.read(value, reading) : without.read(value, reading),
    write: (value, decimals) => (isMarked(value) ? withMark.write(value, decimals) : without.write(value, decimals))
  }
}
