/** What was read; `undefined` when a fact is missing or no text, a getter or proxy throws, or Intl refuses. */
export function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
