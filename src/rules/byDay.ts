import type { DayNumber } from '../calendar/dayNumber.js'

/** More than there are numbers; a day times this still fits a number exactly. */
const PLACES = 2 ** 31

/** Numbers by the day of what they stand for, those of one day as given. In order already, the usual case, they come back as they are. */
export function byDay(numbers: Int32Array, dayOf: (number: number) => DayNumber): Int32Array {
  let latest = 0
  for (const number of numbers) {
    const day = dayOf(number)
    if (day < latest) return sorted(numbers, dayOf)
    latest = day
  }
  return numbers
}

/** By day and place as one number each: many times as fast as comparing them two by two. */
function sorted(numbers: Int32Array, dayOf: (number: number) => DayNumber): Int32Array {
  const keys = Float64Array.from(numbers, (number, place) => dayOf(number) * PLACES + place).sort()
  return Int32Array.from(keys, (key) => numbers[key % PLACES] as number)
}
