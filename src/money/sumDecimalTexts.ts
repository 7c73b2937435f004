import { formatMinor } from './formatMinor.js'
import { MAX_MINOR } from './minor.js'
import { signedMinor } from './signedMinor.js'

/** More than a text of the longest length can have. */
const MOST_DECIMALS = 40

/**
 * The exact sum of decimal texts of either sign, with as many decimals as the longest of them; '0' for none.
 * `undefined` when a text is not decimal, or when amounts and sum could be beyond 2^53-1 units of that decimal
 * (MONEY-3).
 */
export function sumDecimalTexts(texts: readonly string[]): string | undefined {
  let decimals = 0
  for (const text of texts) decimals = Math.max(decimals, decimalsOf(text))
  if (decimals > MOST_DECIMALS) return undefined
  let sum = 0
  let magnitudes = 0 // as long as these add up exactly, so does every partial sum
  for (const text of texts) {
    const minor = signedMinor(text, decimals)
    if (minor === undefined) return undefined
    sum += minor
    magnitudes += minor < 0 ? -minor : minor
  }
  return magnitudes > MAX_MINOR ? undefined : formatMinor(sum, decimals)
}

function decimalsOf(text: string): number {
  const point = text.indexOf('.')
  return point < 0 ? 0 : text.length - point - 1
}
