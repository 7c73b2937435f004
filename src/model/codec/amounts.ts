import { amountOf } from '../../money/amountOf.js'
import { amountProblem } from '../../money/amountProblem.js'
import { formatMinor } from '../../money/formatMinor.js'
import type { Minor } from '../../money/minor.js'
import type { BillingError } from '../errors/billingError.js'
import { codec, type Codec } from './codec.js'
import { givenText } from './describeValue.js'
import { refuseAt, type Reading } from './reading.js'

/** An amount of the reading's currency, in minor units, from zero. (MONEY-1, MONEY-2) */
export const amount: Codec<Minor> = codec(readAmount, formatMinor)

/** An amount above zero. */
export const positiveAmount: Codec<Minor> = codec((value, reading) => {
  const minor = readAmount(value, reading)
  return minor === 0 ? refuseAt(reading, (path) => outOfRange(path, value, '> 0')) : minor
}, formatMinor)

function readAmount(value: unknown, reading: Reading): Minor | undefined {
  const minor = amountOf(value, reading.decimals)
  if (minor >= 0) return minor
  return refuseAt(reading, (path) => invalidAmount(path, value, minor, reading.currency))
}

function invalidAmount(path: string | undefined, value: unknown, code: number, currency: string): BillingError {
  const problem = amountProblem(code) ?? 'notAmount'
  const rule = problem === 'tooLarge' ? 'MONEY-3' : problem === 'number' || problem === 'bigint' ? 'MONEY-1' : 'MONEY-2'
  return { _tag: 'InvalidAmount', rule, kind: 'input', path, problem, given: givenText(value), currency }
}

/** The error for a figure outside its range. */
export function outOfRange(path: string | undefined, value: unknown, range: string): BillingError {
  return { _tag: 'OutOfRange', rule: 'MONEY-1', kind: 'input', path, given: givenText(value), range }
}
