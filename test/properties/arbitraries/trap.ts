/** What every trap of a hostile input does. */
export function boom(): never {
  throw new Error('a trap of the input was called')
}

/** A proxy that answers nothing any more. */
export function revoked(target: object): unknown {
  const { proxy, revoke } = Proxy.revocable(target, {})
  revoke()
  return proxy
}
