import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatDay } from '../../src/calendar/formatDay.js'
import { parseDay } from '../../src/calendar/parseDay.js'
import { days, LAST, runs, textOf } from './oracle.js'

it('LEDGER-3: writes a day as YYYY-MM-DD', () => {
  for (const text of ['0001-01-01', '0999-12-31', '1000-01-01', '2024-02-29', '9999-12-31']) expect(formatDay(parseDay(text))).toBe(text)
})

it('agrees with Temporal', () => {
  const property = fc.property(days, (day) => {
    expect(formatDay(day)).toBe(textOf(day))
  })
  fc.assert(property, runs(5))
})

it('texts sort as days do', () => {
  for (let day = 1, last = ''; day <= LAST; day += 97) {
    const text = formatDay(day)
    expect(text > last).toBe(true)
    last = text
  }
})
