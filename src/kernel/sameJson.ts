import type { Json } from '../model/json.js'

/** Equal JSON, whatever the order of the keys. */
export function sameJson(a: Json, b: Json): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && sameList(a, b)
  return sameRecord(a as { readonly [key: string]: Json }, b as { readonly [key: string]: Json })
}

function sameList(a: readonly Json[], b: readonly Json[]): boolean {
  return a.length === b.length && a.every((element, index) => sameJson(element, b[index] as Json))
}

function sameRecord(a: { readonly [key: string]: Json }, b: { readonly [key: string]: Json }): boolean {
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  // Only own keys are looked up.
  // eslint-disable-next-line billing/no-text-keys
  return keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key] as Json, b[key] as Json))
}
