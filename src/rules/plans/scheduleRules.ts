import { NO_DAY, type DayNumber } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import { findCredit } from '../../kernel/findDocument.js'
import type { SourceState } from '../../kernel/state.js'
import type { BillingError } from '../../model/errors/billingError.js'
import { notYet, tooEarly } from '../dayOrder.js'
import { namedTwice, unknownCode } from '../policyCodes.js'
import { documentNotFound, targetExists } from '../target.js'
import { dayInSeries, instalmentCount } from './planInstalments.js'
import { scheduleFigures } from './scheduleFigures.js'
import { MOST_INSTALMENTS, type ScheduleRequest } from './scheduleInput.js'

/** Days come as a series or one by one; a series has a number or an amount; what adds up by itself states no sum. (SCHEDULE-1) */
export function planComplete(_book: Book, { series, instalments, amount }: ScheduleRequest): readonly BillingError[] {
  const errors: BillingError[] = []
  if ((series === undefined) === (instalments === undefined)) errors.push(oneOf(undefined, 'series', 'instalments'))
  if (series !== undefined && (series.count === undefined) === (series.each === undefined)) errors.push(oneOf('series', 'count', 'each'))
  const addsUp = amount !== undefined && instalments?.every((one) => one.amount !== undefined) === true
  if (addsUp) errors.push(oneOf(undefined, 'amount', 'instalments[].amount'))
  return errors
}

function oneOf(path: string | undefined, ...fields: readonly string[]): BillingError {
  return { _tag: 'ConflictingFields', rule: 'SCHEDULE-1', kind: 'input', path, fields }
}

/** The invoice and items are there, each named once. */
export function planScopeExists(book: Book, { to }: ScheduleRequest): readonly BillingError[] {
  if (to === undefined) return []
  const { invoice, items } = to
  const named: readonly (string | undefined)[] = items ?? [undefined]
  return named.flatMap((item, index, all) => {
    if (all.indexOf(item) !== index) return namedTwice(`to.items[${index}]`, item ?? '', 'SCHEDULE-1')
    return targetExists(book, { invoice, item }, 'to') ?? []
  })
}

/** A method of the policy's table that brings money: stored value pays at once or not at all. (PAYMENT-2, POOL-2) */
export function unknownMoneyMethod(book: Book, code: string | undefined, path: string): BillingError | undefined {
  const unknown = unknownCode(book, 'methods', code, path)
  if (unknown !== undefined || code === undefined || book.policy.methods.get(code)?.channel !== 'storedValue') return unknown
  const known = [...book.policy.methods.values()].filter(({ channel }) => channel !== 'storedValue').map((method) => method.code)
  return { _tag: 'UnknownCode', rule: 'PAYMENT-2', kind: 'policy', path, table: 'methods', given: code, known: known.slice(0, 20) }
}

/** Every method is in the policy's table. (PAYMENT-2) */
export function planMethodsKnown(book: Book, { method, downPayment, instalments, payers }: ScheduleRequest): readonly BillingError[] {
  const unknown = (code: string | undefined, path: string): readonly BillingError[] => [unknownMoneyMethod(book, code, path) ?? []].flat()
  return [
    ...unknown(method, 'method'),
    ...unknown(downPayment?.method, 'downPayment.method'),
    ...(instalments ?? []).flatMap((one, index) => unknown(one.method, `instalments[${index}].method`)),
    ...(payers ?? []).flatMap((one, index) => unknown(one.method, `payers[${index}].method`))
  ]
}

/** No payer has two shares. (SCHEDULE-2) */
export function payersNamedOnce(_book: Book, { payers }: ScheduleRequest): readonly BillingError[] {
  const names = (payers ?? []).map(({ payer }) => payer)
  return names.flatMap((payer, index) => (names.indexOf(payer) === index ? [] : namedTwice(`payers[${index}].payer`, payer, 'SCHEDULE-2')))
}

/** Credits are used while making a plan only where the policy says so; they are there, each named once. (SCHEDULE-5) */
export function planCreditsExist(book: Book, { credits }: ScheduleRequest): readonly BillingError[] {
  if (credits === undefined) return []
  const { creditWithInstalments, name } = book.policy.policy
  const refused = creditWithInstalments === 'refused'
  if (refused) return [{ _tag: 'CreditNotWithInstalments', rule: 'SCHEDULE-5', kind: 'policy', path: 'credits', policy: name }]
  return credits.flatMap((credit, index) => {
    if (findCredit(book, credit) === undefined) return documentNotFound(`credits[${index}]`, credit, 'credit')
    return credits.indexOf(credit) === index ? [] : namedTwice(`credits[${index}]`, credit, 'SCHEDULE-5')
  })
}

/** The credits exist on that day. (LEDGER-3) */
export function planCreditsNotYounger(book: Book, { on, credits }: ScheduleRequest): BillingError | undefined {
  return notYet(book, on, (credits ?? []).map((credit) => findCredit(book, credit) as SourceState))
}

/** No instalment is due before the plan is made. (LEDGER-3) */
export function instalmentsNotTooEarly(book: Book, { id, on, series, instalments }: ScheduleRequest): readonly BillingError[] {
  const early = (day: DayNumber, path: string): readonly BillingError[] => (day >= on ? [] : [{ ...tooEarly(book, day, on, id), path }])
  if (series !== undefined) return early(series.first, 'series.first')
  return (instalments ?? []).flatMap((one, index) => early(one.on, `instalments[${index}].on`))
}

/** A series has 1 to 400 instalments, all of them on days that there are. (SCHEDULE-1) */
export function seriesWithinLimits(book: Book, request: ScheduleRequest): BillingError | undefined {
  const { series } = request
  if (series === undefined) return undefined
  const { total, down } = scheduleFigures(book, request)
  const path = series.each === undefined ? 'series.count' : 'series.each'
  const count = instalmentCount(request, total - down)
  if (count === 0) return { _tag: 'InvalidList', rule: 'SCHEDULE-1', kind: 'input', path, problem: 'empty', limit: MOST_INSTALMENTS }
  let limit = MOST_INSTALMENTS
  while (dayInSeries(series, limit - 1) === NO_DAY) limit -= 1
  return count <= limit ? undefined : { _tag: 'InvalidList', rule: 'SCHEDULE-1', kind: 'input', path, problem: 'tooLong', limit }
}
