import { errors } from './en/errors.js'
import { words } from './en/words.js'
import type { Locale } from './locale.js'

/**
 * English, with the separators and the currency signs of Canada: the default language. For those of another country
 * change the tag: `{ ...english, tag: 'en-US' }`. (VIEW-7)
 *
 * @example
 * ```ts
 * import { english, formatAmount } from 'billing-rules'
 *
 * console.log(formatAmount('1234.50', 'CAD', { ...english, tag: 'en-US' })) // => CA$1,234.50
 * ```
 */
export const english: Locale = {
  tag: 'en-CA',
  quotes: ['“', '”'],
  or: ' or ',
  day: (year, month, dayOfMonth) =>
    `${'January February March April May June July August September October November December'.split(' ')[month - 1]} ${dayOfMonth}, ${year}`,
  words,
  errors,
  limit: ' Enter $allowed or less.',
  nothing: ' Nothing is allowed ($allowed): leave it out.',
  where: '[ Where: #path.]',
  refused: 'This was refused[ (#_tag, #rule)]. Check it, then try again.'
}
