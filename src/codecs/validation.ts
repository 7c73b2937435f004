import { left } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { describeError } from '../messages/describeError.js'
import type { BillingError } from '../model/errors/billingError.js'

/** Broken rules as io-ts reports them: one error each, with its place in the context and its sentence as message. */
export function failed(value: unknown, context: t.Context, errors: readonly BillingError[]): t.Validation<never> {
  return left(errors.map((error) => ({ value, context: placed(context, error.path), message: describeError(error) })))
}

function placed(context: t.Context, path: string | undefined): t.Context {
  if (path === undefined) return context
  const steps = path.split(/[.[\]]/).filter((step) => step !== '')
  return [...context, ...steps.map((key) => ({ key, type: t.unknown }))]
}
