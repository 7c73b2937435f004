import { NO_DAY, type DayNumber } from '../../calendar/dayNumber.js'
import { formatDay } from '../../calendar/formatDay.js'
import { parseDay } from '../../calendar/parseDay.js'
import { codec, type Codec } from './codec.js'
import { givenText } from './describeValue.js'
import { refuseAt } from './reading.js'

/** A civil day, as a day number. (LEDGER-3) */
export const day: Codec<DayNumber> = codec((value, reading) => {
  if (typeof value === 'string' && value !== reading.dayText) {
    reading.dayText = value
    reading.day = parseDay(value)
  }
  if (typeof value === 'string' && reading.day > NO_DAY) return reading.day
  return refuseAt(reading, 'InvalidDay', 'LEDGER-3', { given: givenText(value) })
}, formatDay)
