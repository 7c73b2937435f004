import { attempt } from './attempt.js'
import { dayInWords } from './dayInWords.js'
import { english } from './en.js'
import type { Locale } from './locale.js'
import { cleaned } from './outsideText.js'

/**
 * A civil day `YYYY-MM-DD` in words. There is no clock and no time zone in it: the same text gives the same words on
 * every host. It never throws: text that is no such day comes back as it is. (VIEW-7)
 *
 * @example
 * ```ts
 * import { formatDay } from 'billing-rules'
 * import { french } from 'billing-rules/fr'
 *
 * console.log(formatDay('2026-09-01')) // => September 1, 2026
 * console.log(formatDay('2026-09-01', french)) // => 1er septembre 2026
 * ```
 */
export function formatDay(day: string, locale: Locale = english): string {
  return attempt(() => dayInWords(day, locale)) ?? attempt(() => cleaned(day)) ?? '?'
}
