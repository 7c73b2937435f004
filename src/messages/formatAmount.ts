import { attempt } from './attempt.js'
import { formatDecimal } from './formatDecimal.js'
import type { Locale } from './locale.js'
import { cleaned } from './outsideText.js'

/**
 * An amount in major units with its currency, as the locale writes it: exact to the last digit, because the text never
 * becomes a number, with the decimals it came with, and never `-0.00`. (VIEW-7)
 *
 * The locale is a BCP 47 tag, or `english` or `french`. It never throws: for a currency the host does not know the
 * figure is followed by the code, and text that is no amount is shown as it is.
 *
 * @example
 * ```ts
 * import { formatAmount } from 'billing-rules'
 *
 * console.log(formatAmount('1234.50', 'CAD')) // => $1,234.50
 * console.log(formatAmount('1234.50', 'CAD', 'fr-CA').replaceAll('\u00a0', ' ')) // => 1 234,50 $
 * console.log(formatAmount('90071992547409.91', 'CAD')) // => $90,071,992,547,409.91
 * console.log(formatAmount('120', 'POINTS')) // => 120 POINTS
 * ```
 */
export function formatAmount(amount: string, currency: string, locale: string | Locale = 'en-CA'): string {
  const figure = (style?: Intl.NumberFormatOptions) => (): string =>
    formatDecimal(amount, typeof locale === 'string' ? locale : locale.tag, style)
  return attempt(() => figure({ style: 'currency', currency: currency.slice(0, 8) })()) ?? `${attempt(figure()) ?? shown(amount)} ${shown(currency)}`
}

function shown(text: string): string {
  return attempt(() => cleaned(text)) ?? '?'
}
