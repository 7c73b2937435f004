import { expect, it } from 'vitest'
import { civilOf } from '../../src/calendar/civilOf.js'
import { LAST_DAY } from '../../src/calendar/dayNumber.js'
import { dayOf } from '../../src/calendar/dayOf.js'
import { dayOfMonth } from '../../src/calendar/dayOfMonth.js'
import { daysInMonth } from '../../src/calendar/daysInMonth.js'
import { isLeapYear } from '../../src/calendar/isLeapYear.js'

it('walks every day from 0001-01-01 to 9999-12-31 without a gap', () => {
  let day = 0
  let wrong = 0
  for (let year = 1; year <= 9999; year++) {
    for (let month = 1; month <= 12; month++) {
      for (let date = 1; date <= daysInMonth(year, month); date++) {
        day++
        if (dayOf(year, month, date) !== day || civilOf(day) !== year * 10_000 + month * 100 + date) wrong++
      }
    }
  }
  expect(wrong).toBe(0)
  expect(day).toBe(LAST_DAY)
})

it('knows month lengths and leap years', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => daysInMonth(2023, month))).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
  expect([1900, 2000, 2023, 2024, 2100, 4, 100, 400].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29, 28, 29, 28, 29])
  expect([1900, 2000, 2023, 2024, 2100, 4, 100, 400].map(isLeapYear)).toEqual([false, true, false, true, false, true, false, true])
})

it('knows the day of month', () => {
  expect(dayOfMonth(dayOf(2024, 2, 29))).toBe(29)
  expect(dayOfMonth(1)).toBe(1)
})
