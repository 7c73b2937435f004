import type { BillingError, BillingErrorTag, ErrorKind, Outcome } from 'billing-rules'
import { errorsOf } from '../../operations/histories.js'

/** The smallest call that is refused with an error: what it must say, and the call. */
export interface Row {
  readonly tag: BillingErrorTag
  readonly rule: string
  readonly kind: ErrorKind
  readonly facts: Readonly<Record<string, unknown>>
  readonly call: () => Outcome<unknown>
}

/** A row of the table. */
export function row(tag: BillingErrorTag, rule: string, kind: ErrorKind, facts: Readonly<Record<string, unknown>>, call: () => Outcome<unknown>): Row {
  return { tag, rule, kind, facts, call }
}

/** The error of that name in what the call answered. */
export function found({ tag, call }: Row): BillingError | undefined {
  return errorsOf(call()).find(({ _tag }) => _tag === tag)
}
