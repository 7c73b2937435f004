/** Whatever JSON holds. The library checks all of what an operation is given, so nothing is promised here. */
export type FromJson = ReturnType<typeof JSON.parse>

/** Whether it is a JSON object. */
export function isObject(value: FromJson): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The keys of a JSON object that are none of those expected. */
export function unexpectedKeys(value: FromJson, expected: readonly string[]): readonly string[] {
  return Object.keys(value).filter((key) => !expected.includes(key))
}
