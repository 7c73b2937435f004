import { decimalText } from '../money/decimalText.js'
import type { BillingError } from '../model/errors/billingError.js'
import { givenText, typeName } from '../model/codec/describeValue.js'

/** An amount from outside as plain decimal text, or the error for what is none. (MONEY-1) */
export function readAmount(value: unknown, path: string): string | BillingError {
  const text = decimalText(value)
  if (text !== undefined) return text
  const problem = typeof value === 'number' ? 'number' : typeof value === 'bigint' ? 'bigint' : 'grammar'
  return { _tag: 'InvalidAmount', rule: 'MONEY-1', kind: 'input', path, problem, given: givenText(value), currency: '' }
}

/** The error for an argument of another type. */
export function wrongType(path: string, expected: string, value: unknown): BillingError {
  return { _tag: 'WrongType', rule: 'MONEY-1', kind: 'input', path, expected, found: typeName(value) }
}
