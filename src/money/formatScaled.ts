import { formatMinor } from './formatMinor.js'

/**
 * The text of a whole number of units of the `scale`-th decimal place, zeros at the end dropped, but at least
 * `leastDecimals` decimals kept: quantities, unit prices, percentages (INVOICE-1).
 */
export function formatScaled(units: number, scale: number, leastDecimals: number): string {
  const text = formatMinor(units, scale)
  const shortest = text.length - scale + leastDecimals
  let end = text.length
  while (end > shortest && text.charCodeAt(end - 1) === 48) end--
  return text.slice(0, text.charCodeAt(end - 1) === 46 ? end - 1 : end)
}
