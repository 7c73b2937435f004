import { decimalText } from '../money/decimalText.js'
import type { BillingError } from '../model/errors/billingError.js'
import { givenText, typeName } from '../model/codec/describeValue.js'

/** An amount from outside as plain decimal text, or the error for what is none. (MONEY-1) */
export function readAmount(value: unknown, path: string): string | BillingError {
  const text = decimalText(value)
  if (text !== undefined) return text
  return { _tag: 'InvalidAmount', rule: 'MONEY-1', kind: 'input', path, ...amountFacts(value) }
}

/** What an error says of a value that is no amount. */
export function amountFacts(value: unknown): { readonly problem: string; readonly given: string; readonly currency: string } {
  const problem = typeof value === 'number' ? 'number' : typeof value === 'bigint' ? 'bigint' : 'grammar'
  return { problem, given: givenText(value), currency: '' }
}

/** The error for an argument of another type. */
export function wrongType(path: string, expected: string, value: unknown): BillingError {
  return { _tag: 'WrongType', rule: 'MONEY-1', kind: 'input', path, expected, found: typeName(value) }
}
