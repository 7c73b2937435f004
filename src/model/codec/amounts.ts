import { amountOf } from '../../money/amountOf.js'
import { amountProblem } from '../../money/amountProblem.js'
import { formatMinor } from '../../money/formatMinor.js'
import type { Minor } from '../../money/minor.js'
import { readDecimal } from '../../money/readDecimal.js'
import { codec, type Codec } from './codec.js'
import { givenText } from './describeValue.js'
import { type Reading, refuseAt } from './reading.js'

/** An amount of the reading's currency, in minor units, from zero. (MONEY-1, MONEY-2) */
export const amount: Codec<Minor> = codec(readAmount, formatMinor)

/** An amount above zero. */
export const positiveAmount: Codec<Minor> = codec((value, reading) => {
  const minor = readAmount(value, reading)
  return minor === 0 ? refuseAt(reading, 'OutOfRange', 'MONEY-1', { given: givenText(value), range: '> 0' }) : minor
}, formatMinor)

function readAmount(value: unknown, reading: Reading): Minor | undefined {
  const minor = amountOf(value, reading.decimals)
  if (minor >= 0 && (reading.stored !== true || isCanonical(value as string, reading.decimals))) return minor
  const problem = amountProblem(minor) ?? 'notAmount'
  return refuseAt(reading, 'InvalidAmount', ruleOf(problem), { problem, given: givenText(asText(value)), currency: reading.currency })
}

function ruleOf(problem: string): string {
  if (problem === 'tooLarge') return 'MONEY-3'
  return problem === 'number' || problem === 'bigint' ? 'MONEY-1' : 'MONEY-2'
}

/** A `Decimal` as its figure, so that an error shows what was given. */
function asText(value: unknown): unknown {
  const text = typeof value === 'object' && value !== null ? readDecimal(value) : value
  return typeof text === 'number' ? value : text
}

/** A point stands where the currency's decimals begin, or nowhere when it has none. */
function isCanonical(text: string, decimals: number): boolean {
  return decimals === 0 || text.charCodeAt(text.length - decimals - 1) === 46
}
