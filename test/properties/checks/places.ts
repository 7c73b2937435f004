/** Where something can be put into arguments: the path of every field of every plain object and list in them. */
export type Place = readonly (string | number)[]

const DEEPEST = 9

/** Every place in a value, outer ones first; ledgers, `Decimal`s and functions are one place each. */
export function placesIn(value: unknown, at: Place = []): readonly Place[] {
  if (!isPlain(value) || at.length > DEEPEST) return [at]
  const inner = Array.isArray(value)
    ? value.flatMap((one, index) => placesIn(one, [...at, index]))
    : Object.keys(value).flatMap((key) => placesIn((value as Record<string, unknown>)[key], [...at, key]))
  return [at, ...inner]
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return Array.isArray(value) || prototype === Object.prototype
}

/** A copy of a value with something else at a place. */
export function withAt(value: unknown, [step, ...rest]: Place, replacement: unknown): unknown {
  if (step === undefined) return replacement
  if (Array.isArray(value)) return value.map((one, index) => (index === step ? withAt(one, rest, replacement) : one))
  const fields = Object.entries(value as Record<string, unknown>)
  return Object.fromEntries(fields.map(([key, one]) => [key, key === step ? withAt(one, rest, replacement) : one]))
}

/** A copy without what is at a place. */
export function without(value: unknown, [step, ...rest]: Place): unknown {
  if (Array.isArray(value)) {
    if (rest.length === 0) return value.filter((_, index) => index !== step)
    return value.map((one, index) => (index === step ? without(one, rest) : one))
  }
  const fields = Object.entries(value as Record<string, unknown>)
  if (rest.length === 0) return Object.fromEntries(fields.filter(([key]) => key !== step))
  return Object.fromEntries(fields.map(([key, one]) => [key, key === step ? without(one, rest) : one]))
}

/** What is at a place. */
export function at(value: unknown, place: Place): unknown {
  return place.reduce((inner: any, step) => inner[step], value)
}
