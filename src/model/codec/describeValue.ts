const LONGEST = 64

/** At most 64 characters of what was given, so that an error stays small; never calls anything of a hostile object. */
export function givenText(value: unknown): string {
  if (typeof value === 'string') return value.length <= LONGEST ? value : `${value.slice(0, LONGEST - 1)}…`
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') {
    return givenText(String(value))
  }
  return typeName(value)
}

/** The type of a value as an error names it. */
export function typeName(value: unknown): string {
  if (value === null) return 'null'
  if (typeof value !== 'object') return typeof value
  return isList(value) ? 'list' : 'object'
}

/** `Array.isArray` throws on a proxy that was revoked. */
function isList(value: object): boolean {
  try {
    return Array.isArray(value)
  } catch {
    return false
  }
}
