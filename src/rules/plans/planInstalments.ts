import { addDays } from '../../calendar/addDays.js'
import { addMonths } from '../../calendar/addMonths.js'
import type { DayNumber } from '../../calendar/dayNumber.js'
import type { Minor } from '../../money/minor.js'
import { split } from '../../money/split.js'
import { sum } from '../priceItems.js'
import type { ScheduleRequest } from './scheduleInput.js'

type Terms = Pick<ScheduleRequest, 'method' | 'series' | 'instalments' | 'payers'>
type Series = NonNullable<Terms['series']>

/** A payment that a plan schedules. */
export interface PlannedPayment {
  readonly day: DayNumber
  readonly amount: Minor
  readonly method: string
  readonly payer: string | undefined
  readonly reference: string | undefined
}

/** How many instalments there are, before they are split between payers. */
export function instalmentCount({ series, instalments }: Terms, total: Minor): number {
  if (instalments !== undefined) return instalments.length
  return series?.count ?? Math.ceil(total / (series?.each ?? 1))
}

/** The instalments of a total, in their order, each split between its payers; parts of nothing are left out. (SCHEDULE-1, SCHEDULE-2) */
export function plannedPayments(terms: Terms, total: Minor): readonly PlannedPayment[] {
  return wholeInstalments(terms, total).flatMap((one) => byPayer(terms.payers, one)).filter(({ amount }) => amount > 0)
}

function wholeInstalments(terms: Terms, total: Minor): readonly PlannedPayment[] {
  const { method, series, instalments } = terms
  if (instalments !== undefined) return givenInstalments(instalments, method, total)
  if (series === undefined) return []
  const amounts = series.each === undefined ? even(total, series.count ?? 1) : inPartsOf(series.each, total)
  return amounts.map((amount, place) => ({ day: dayInSeries(series, place), amount, method, payer: undefined, reference: undefined }))
}

function givenInstalments(given: NonNullable<Terms['instalments']>, method: string, total: Minor): readonly PlannedPayment[] {
  const left = total - sum(given.map(({ amount }) => amount ?? 0))
  const shares = even(left, given.filter(({ amount }) => amount === undefined).length)
  let share = 0
  return given.map((one) => {
    const amount = one.amount ?? shares[share++] ?? 0
    return { day: one.on, amount, method: one.method ?? method, payer: one.payer, reference: one.reference }
  })
}

/** Months count from the first day, so that one short month does not shorten those that follow. */
export function dayInSeries({ every, first }: Pick<Series, 'every' | 'first'>, place: number): DayNumber {
  return every === 'week' ? addDays(first, 7 * place) : addMonths(first, place)
}

function even(total: Minor, count: number): readonly Minor[] {
  return split(total, new Array<number>(count).fill(1)) ?? []
}

function inPartsOf(each: Minor, total: Minor): readonly Minor[] {
  return Array.from({ length: Math.ceil(total / each) }, (_, place) => Math.min(each, total - each * place))
}

function byPayer(payers: Terms['payers'], one: PlannedPayment): readonly PlannedPayment[] {
  if (payers === undefined || one.payer !== undefined) return [one]
  const parts = split(one.amount, payers.map(({ share }) => share)) ?? []
  return payers.map(({ payer, method }, place) => ({ ...one, payer, method: method ?? one.method, amount: parts[place] ?? 0 }))
}
