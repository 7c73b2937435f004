import { NO_DAY, type DayNumber } from '../../calendar/dayNumber.js'
import type { BillingError } from '../errors/billingError.js'
import type { BrokenRule } from '../errors/brokenRule.js'
import type { InputError } from '../errors/inputErrors.js'
import type { UnknownFormat } from '../errors/ledgerErrors.js'
import { typeName } from './describeValue.js'

/** At most this many errors come back, the last of them `MoreErrors`. */
export const ERROR_LIMIT = 100

/** One pass over an input: where it is, in which currency, and what was wrong so far. */
export interface Reading {
  readonly currency: string
  readonly decimals: number
  /** What is read was stored, so that every amount has exactly the currency's decimals. */
  readonly stored?: boolean
  /** A stack, pushed and popped by records and lists, so that a good input allocates no path at all. */
  readonly path: (string | number)[]
  readonly errors: BillingError[]
  /** Counts on beyond the limit. */
  total: number
  /** The day that was read last: an input, and an entry beside its neighbours, names one day again and again. */
  dayText: string
  day: DayNumber
}

/** A fresh reading of amounts with the given decimals. */
export function newReading(currency: string, decimals: number): Reading {
  return { currency, decimals, path: emptyPath(), errors: [], total: 0, dayText: '', day: NO_DAY }
}

/** With room for the usual depth: a list that has none makes room for seventeen when it is pushed to. */
function emptyPath(): (string | number)[] {
  const path: (string | number)[] = ['', '', '', '']
  while (path.length > 0) path.pop()
  return path
}

/** The place in the input as a caller would write it: `items[0].amount`. */
export function pathText(path: readonly (string | number)[]): string | undefined {
  let text = ''
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`
    else text += text === '' ? step : `.${step}`
  }
  return text === '' ? undefined : text
}

/** What is wrong with a value by itself. */
type Wrong = InputError | UnknownFormat

/** What such an error says beside its name and place. */
type Facts<T extends Wrong['_tag']> = Omit<Extract<Wrong, { readonly _tag: T }>, keyof BrokenRule<T, 'input'>>

/** Notes an error at the current place and answers `undefined`, which every reader takes for "not readable". */
export function refuseAt<T extends Wrong['_tag']>(reading: Reading, _tag: T, rule: string, facts: Facts<T>): undefined {
  reading.total += 1
  if (reading.errors.length >= ERROR_LIMIT) return
  reading.errors.push({ _tag, rule, kind: 'input', path: pathText(reading.path), ...facts } as unknown as BillingError)
}

/** Notes a value of another type. */
export function refuseType(reading: Reading, expected: string, value: unknown): undefined {
  return refuseAt(reading, 'WrongType', 'LEDGER-1', { expected, found: typeName(value) })
}

/** The errors of a list with its tail replaced by their count when there are more than come back. */
export function withinErrorLimit(errors: readonly BillingError[], total: number): readonly BillingError[] {
  if (total <= ERROR_LIMIT) return errors
  const more: BillingError = { _tag: 'MoreErrors', rule: 'LEDGER-1', kind: 'input', total }
  return [...errors.slice(0, ERROR_LIMIT - 1), more]
}
