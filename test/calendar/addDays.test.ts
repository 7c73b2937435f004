import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '../../src/calendar/addDays.js'
import { LAST_DAY, NO_DAY } from '../../src/calendar/dayNumber.js'
import { daysBetween } from '../../src/calendar/daysBetween.js'
import { daysCovered } from '../../src/calendar/daysCovered.js'
import { parseDay } from '../../src/calendar/parseDay.js'
import { days } from './oracle.js'

it('adds days over months, years and leap days', () => {
  expect(addDays(parseDay('2024-02-28'), 1)).toBe(parseDay('2024-02-29'))
  expect(addDays(parseDay('2023-12-31'), 1)).toBe(parseDay('2024-01-01'))
  expect(addDays(parseDay('2024-03-01'), -1)).toBe(parseDay('2024-02-29'))
  expect(addDays(parseDay('2024-01-01'), 7)).toBe(parseDay('2024-01-08'))
})

it('LEDGER-3: stays within 0001-01-01 to 9999-12-31', () => {
  expect(addDays(LAST_DAY, 0)).toBe(LAST_DAY)
  expect(addDays(LAST_DAY, 1)).toBe(NO_DAY)
  expect(addDays(1, 0)).toBe(1)
  expect(addDays(1, -1)).toBe(NO_DAY)
  expect(addDays(5, -90)).toBe(NO_DAY)
})

it('daysBetween undoes addDays', () => {
  expect(daysBetween(parseDay('2024-01-01'), parseDay('2025-01-01'))).toBe(366)
  const property = fc.property(days, days, (from, to) => {
    expect(addDays(from, daysBetween(from, to))).toBe(to)
    expect(daysBetween(from, from)).toBe(0)
  })
  fc.assert(property)
})

it('INVOICE-6: 1 January to 31 March are 90 days, from 1 February 59', () => {
  const end = parseDay('2023-03-31')
  expect(daysCovered(parseDay('2023-01-01'), end)).toBe(90)
  expect(daysCovered(parseDay('2023-02-01'), end)).toBe(59)
  expect(daysCovered(end, end)).toBe(1)
  expect(daysCovered(end + 5, end)).toBe(0)
})
