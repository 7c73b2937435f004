import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { LAST_DAY, NO_DAY } from '../../src/calendar/dayNumber.js'
import { parseDay } from '../../src/calendar/parseDay.js'
import { days, runs, textOf } from './oracle.js'

const pad = (value: number, length: number) => String(value).padStart(length, '0')

/** Whether a calendar on paper has this day. */
function exists(year: number, month: number, dayOfMonth: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return dayOfMonth >= 1 && dayOfMonth <= (lengths[month - 1] ?? 0)
}

describe('parseDay', () => {
  it('LEDGER-3: counts from 0001-01-01, day 1, to 9999-12-31', () => {
    expect(parseDay('0001-01-01')).toBe(1)
    expect(parseDay('0001-12-31')).toBe(365)
    expect(parseDay('0004-12-31')).toBe(1461)
    expect(parseDay('1970-01-01')).toBe(719_163)
    expect(parseDay('2000-02-29')).toBe(730_179)
    expect(parseDay('9999-12-31')).toBe(LAST_DAY)
  })

  it('LEDGER-3: takes each day that exists and no other, one after the other', () => {
    for (const year of [1, 2, 4, 100, 400, 1900, 2000, 2023, 2024, 9999]) {
      let next = parseDay(`${pad(year, 4)}-01-01`)
      for (let month = 0; month <= 13; month++) {
        for (let dayOfMonth = 0; dayOfMonth <= 32; dayOfMonth++) {
          const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`
          const expected = exists(year, month, dayOfMonth) ? next++ : NO_DAY
          if (parseDay(text) !== expected) expect([text, parseDay(text)]).toEqual([text, expected])
        }
      }
      expect(next - parseDay(`${pad(year, 4)}-01-01`)).toBe(exists(year, 2, 29) ? 366 : 365)
    }
  })

  it.each([
    '', '1', '0', '0000-01-01', '0000-12-31', '10000-01-01', '99999-1-1', '-001-01-01', '+2024-01-01', '2024-1-01', '2024-01-1', '24-01-01', '20240101',
    '2024-01-01T00:00:00Z', '2024-01-01 ', ' 2024-01-01', '2024/01/01', '2024.01.01', '01-01-2024', '2024-01/01', '2024/01-01', '2024-0a-01', '2024-01-0:', '202:-01-01', '2024-0/-01', '2o24-01-01',
    '2024-01-0\n', '2024-01-١١', '２０２４-01-01', '2024\u201301\u201301', '2024-01-01\u0000', '2024-00-10', '2024-13-01', '2024-01-00', '2024-01-32',
    '2023-02-29', '2024-02-30', '2024-04-31', '1900-02-29', '2100-02-29', 'Feb 30 2024', 'invoice 2024', '2024-W01-1', '----------', '    -  -  ', '2024--1-01', '2024-01--1'
  ])('LEDGER-3: refuses %j', (text) => {
    expect(parseDay(text)).toBe(NO_DAY)
  })

  it('agrees with Temporal', () => {
    const property = fc.property(days, (day) => {
      expect(parseDay(textOf(day))).toBe(day)
    })
    fc.assert(property, runs(5))
  })

  it('refuses what Temporal refuses, and every other way to write a day', () => {
    const nearly = fc.array(fc.constantFrom(...'0012349-- '.split('')), { minLength: 8, maxLength: 11, size: 'max' }).map((all) => all.join(''))
    const written = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 40 })).map(
      ([year, month, dayOfMonth]) => `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`
    )
    const valid = (text: string): boolean => {
      try {
        return /^\d{4}-\d{2}-\d{2}$/.test(text) && !text.startsWith('0000') && Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
      } catch {
        return false
      }
    }
    const property = fc.property(fc.oneof(nearly, written, fc.string()), (text) => {
      expect(parseDay(text) !== NO_DAY).toBe(valid(text))
    })
    fc.assert(property, runs(5))
  })
})
