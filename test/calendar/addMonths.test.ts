import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { addMonths } from '../../src/calendar/addMonths.js'
import { NO_DAY } from '../../src/calendar/dayNumber.js'
import { formatDay } from '../../src/calendar/formatDay.js'
import { parseDay } from '../../src/calendar/parseDay.js'
import { days, runs, textOf } from './oracle.js'

const later = (text: string, months: number, anchor?: number) => {
  const day = addMonths(parseDay(text), months, anchor)
  return day === NO_DAY ? 'none' : formatDay(day)
}

describe('addMonths', () => {
  it('SCHEDULE-1: month ends clamp: 31 Jan, 28 or 29 Feb, 31 Mar', () => {
    expect([0, 1, 2, 3, 12].map((months) => later('2023-01-31', months))).toEqual([
      '2023-01-31', '2023-02-28', '2023-03-31', '2023-04-30', '2024-01-31'
    ])
    expect(later('2024-01-31', 1)).toBe('2024-02-29')
    expect(later('2024-02-29', 12)).toBe('2025-02-28')
    expect(later('2024-02-29', 48)).toBe('2028-02-29')
  })

  it('SCHEDULE-1: an anchor keeps a series at the end of the month', () => {
    expect(later('2023-02-28', 1)).toBe('2023-03-28')
    expect(later('2023-02-28', 1, 31)).toBe('2023-03-31')
    expect(later('2023-03-31', 1, 31)).toBe('2023-04-30')
    expect(later('2023-02-28', 12, 29)).toBe('2024-02-29')
  })

  it('goes back, and over years', () => {
    expect(later('2024-03-31', -1)).toBe('2024-02-29')
    expect(later('2024-01-15', -1)).toBe('2023-12-15')
    expect(later('2024-12-15', 1)).toBe('2025-01-15')
    expect(later('2024-06-15', -6)).toBe('2023-12-15')
  })

  it('LEDGER-3: stays within 0001-01-01 to 9999-12-31', () => {
    expect(later('9999-12-31', 1)).toBe('none')
    expect(later('0001-01-01', -1)).toBe('none')
    expect(later('0001-01-01', 119_987)).toBe('9999-12-01')
    expect(later('2024-01-01', 9e15)).toBe('none')
  })

  it('agrees with Temporal', () => {
    const property = fc.property(days, fc.integer({ min: -600, max: 600 }), (day, months) => {
      const expected = Temporal.PlainDate.from(textOf(day)).add({ months })
      const inRange = expected.year >= 1 && expected.year <= 9999
      expect(later(textOf(day), months)).toBe(inRange ? expected.toString() : 'none')
    })
    fc.assert(property, runs(5))
  })
})
