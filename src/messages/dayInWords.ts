import { NO_DAY } from '../calendar/dayNumber.js'
import { parseDay } from '../calendar/parseDay.js'
import type { Locale } from './locale.js'

const civilDay = /^(\d{4})-(\d{2})-(\d{2})$/

/** A civil day in words; what is no day written `YYYY-MM-DD` throws. */
export function dayInWords(text: string, locale: Pick<Locale, 'day'>): string {
  const found = parseDay(text) === NO_DAY ? null : civilDay.exec(text)
  const [, ...parts] = (found as RegExpExecArray).map((part) => parseInt(part, 10))
  return locale.day(...(parts as [number, number, number]))
}
