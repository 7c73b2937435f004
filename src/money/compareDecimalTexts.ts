/** Less, equal or more, as `Array.prototype.sort` wants it. */
export type Order = -1 | 0 | 1

/**
 * Compares two decimal texts exactly, of any scale and either sign: '1.5' equals '1.50'. Both must be texts that
 * {@link decimalText} gave.
 */
export function compareDecimalTexts(a: string, b: string): Order {
  const aNegative = a.charCodeAt(0) === 45
  const bNegative = b.charCodeAt(0) === 45
  if (aNegative !== bNegative) return aNegative ? -1 : 1
  return aNegative ? compareMagnitudes(b.slice(1), a.slice(1)) : compareMagnitudes(a, b)
}

/** Without leading zeros the longer whole part is the larger one; equally long ones compare as text. */
function compareMagnitudes(a: string, b: string): Order {
  const aWhole = wholePart(a)
  const bWhole = wholePart(b)
  if (aWhole.length !== bWhole.length) return aWhole.length < bWhole.length ? -1 : 1
  if (aWhole !== bWhole) return aWhole < bWhole ? -1 : 1
  const decimals = Math.max(a.length, b.length)
  const aFraction = a.slice(aWhole.length + 1).padEnd(decimals, '0')
  const bFraction = b.slice(bWhole.length + 1).padEnd(decimals, '0')
  if (aFraction === bFraction) return 0
  return aFraction < bFraction ? -1 : 1
}

function wholePart(text: string): string {
  const point = text.indexOf('.')
  return point < 0 ? text : text.slice(0, point)
}
