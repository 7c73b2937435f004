import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'

export const LAST = 3_652_059

export const days: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: 1, max: LAST }),
  fc.integer({ min: 1, max: 800 }),
  fc.integer({ min: LAST - 800, max: LAST }),
  fc.integer({ min: 737_791, max: 740_712 }) // 2021 to 2028
)

/** The text of a day, worked out by Temporal from the number of days since 0001-01-01. */
export const textOf = (day: number): string => Temporal.PlainDate.from('0001-01-01').add({ days: day - 1 }).toString()

export const runs = (times: number): { numRuns: number } => ({
  numRuns: (fc.readConfigureGlobal().numRuns ?? 100) * times
})
