import type { Minor } from './minor.js'

/**
 * The canonical text of an amount in minor units, with exactly `decimals` decimals; balances may be negative
 * (MONEY-1). Zero has no sign, however it came about.
 *
 * @example
 * formatMinor(13797, 2) // '137.97'
 * formatMinor(-4000, 2) // '-40.00'
 */
export function formatMinor(minor: Minor, decimals: number): string {
  const sign = minor < 0 ? '-' : ''
  const digits = String(minor < 0 ? -minor : minor)
  if (decimals === 0) return sign + digits
  const padded = digits.length > decimals ? digits : digits.padStart(decimals + 1, '0')
  const point = padded.length - decimals
  return sign + padded.slice(0, point) + '.' + padded.slice(point)
}
