import { expect, it } from 'vitest'
import { addBusinessDays } from '../../src/calendar/addBusinessDays.js'
import { LAST_DAY, NO_DAY } from '../../src/calendar/dayNumber.js'
import { formatDay } from '../../src/calendar/formatDay.js'
import { parseDay } from '../../src/calendar/parseDay.js'

const after = (day: string, days: number) => formatDay(addBusinessDays(parseDay(day), days))

it('REFUND-6: Saturdays and Sundays are skipped', () => {
  // 2026-09-04 is a Friday.
  expect([1, 5, 6].map((days) => after('2026-09-04', days))).toEqual(['2026-09-07', '2026-09-11', '2026-09-14'])
  expect([after('2026-09-05', 1), after('2026-09-06', 1), after('2026-09-06', 5)]).toEqual(['2026-09-07', '2026-09-07', '2026-09-11'])
  expect([after('2026-09-07', 4), after('2026-09-07', 5), after('2026-09-05', 0)]).toEqual(['2026-09-11', '2026-09-14', '2026-09-05'])
})

it('REFUND-6: counted day by day it is the same', () => {
  const oneByOne = (day: number, days: number): number => {
    let [at, left] = [day, days]
    while (left > 0) {
      at += 1
      if (new Date(Date.UTC(1970, 0, 1) + (at - parseDay('1970-01-01')) * 86_400_000).getUTCDay() % 6 !== 0) left -= 1
    }
    return at
  }
  for (let day = parseDay('2026-08-31'); day < parseDay('2026-09-14'); day += 1) {
    for (let days = 0; days < 25; days += 1) expect(addBusinessDays(day, days)).toBe(oneByOne(day, days))
  }
})

it('LEDGER-3: no day beyond 9999-12-31', () => {
  expect([addBusinessDays(LAST_DAY, 1), addBusinessDays(1, Number.MAX_SAFE_INTEGER)]).toEqual([NO_DAY, NO_DAY])
})
