import type { Locale } from './locale.js'

const civilDay = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** A civil day in words; what is not written `YYYY-MM-DD` throws. */
export function dayInWords(text: string, locale: Pick<Locale, 'day'>): string {
  const [, ...parts] = (civilDay.exec(text) as RegExpExecArray).map((part) => parseInt(part, 10))
  return locale.day(...(parts as [number, number, number]))
}
