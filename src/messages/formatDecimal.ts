/** At most 20 decimals, as every Intl takes, and 40 digits before them: more than any amount has. */
const decimal = /^-?(?:0|[1-9]\d{0,39})(?:\.(\d{1,20}))?$/

/**
 * Decimal text, or a whole number, in the signs of a locale, with the decimals it came with. Intl reads the text
 * itself, so that no digit is lost in a number. Other text, or what the host's Intl does not know, throws.
 */
export function formatDecimal(text: string | number, tag: string, style?: Intl.NumberFormatOptions): string {
  const [found, decimals = ''] = decimal.exec(typeof text === 'number' ? `${text}` : text.slice(0, 64)) as RegExpExecArray
  // The most that Intl writes is never below the least: nothing is rounded away.
  return new Intl.NumberFormat(tag, { ...style, minimumFractionDigits: decimals.length, signDisplay: 'negative' }).format(found as `${number}`)
}
