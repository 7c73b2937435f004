import type { BillingError } from '../model/errors/billingError.js'
import type { Json, JsonObject } from '../model/json.js'

/** Gives each broken limit the ready input with the largest allowed amount in place of the one asked for, where that is good. (LEDGER-7) */
export function withLargestAllowed(errors: readonly BillingError[], input: () => JsonObject, isGood: (retry: Json) => boolean): readonly BillingError[] {
  // With another place to mend as well, no single change makes the input good.
  if (errors.some(({ path }) => path !== errors[0]?.path)) return errors
  return errors.map((error) => {
    if (error.kind !== 'limit' || error.path === undefined || isNothing(error.allowed)) return error
    const retry = replaced(input(), steps(error.path), error.allowed)
    return retry === undefined || !isGood(retry) ? error : { ...error, try: retry }
  })
}

/** Canonical text of zero in any number of decimals. */
function isNothing(amount: string): boolean {
  for (let index = 0; index < amount.length; index += 1) {
    const unit = amount.charCodeAt(index)
    if (unit !== 48 && unit !== 46) return false
  }
  return true
}

function steps(path: string): readonly (string | number)[] {
  return path.split(/[.[\]]/).filter((step) => step !== '').map((step) => (/^\d+$/.test(step) ? parseInt(step, 10) : step))
}

function replaced(value: Json | undefined, path: readonly (string | number)[], leaf: string): Json | undefined {
  const [step, ...rest] = path
  if (step === undefined) return leaf
  if (Array.isArray(value) && typeof step === 'number') return value.map((one: Json, at) => (at === step ? (replaced(one, rest, leaf) ?? one) : one))
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const fields = new Map(Object.entries(value))
  const inner = replaced(fields.get(`${step}`) ?? {}, rest, leaf)
  return inner === undefined ? undefined : { ...(value as JsonObject), [step]: inner }
}
