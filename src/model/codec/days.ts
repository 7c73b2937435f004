import type { DayNumber } from '../../calendar/dayNumber.js'
import { formatDay } from '../../calendar/formatDay.js'
import { parseDay } from '../../calendar/parseDay.js'
import { codec, type Codec } from './codec.js'
import { givenText } from './describeValue.js'
import { refuseAt } from './reading.js'

/** A civil day, as a day number. (LEDGER-3) */
export const day: Codec<DayNumber> = codec((value, reading) => {
  const number = typeof value === 'string' ? parseDay(value) : -1
  if (number > 0) return number
  return refuseAt(reading, 'InvalidDay', 'LEDGER-3', { given: givenText(value) })
}, formatDay)
