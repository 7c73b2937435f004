import { NOT_AMOUNT, NOT_FINITE, TOO_LARGE, TOO_MANY_DECIMALS } from './amountProblem.js'

const DIGITS_A_WORD = 7
const MOST_WORDS = 8
const LARGEST_EXPONENT = 40

/**
 * Reads a host's decimal.js `Decimal` as plain decimal text, signed; a negative code when it is none (MONEY-1).
 *
 * No method and no setting of the host's decimal.js is used, whichever copy or clone it is, so that no setting
 * changes a result (MONEY-6) and no value can make us expand `1e9000000000000000`. Each field is read once. What
 * JSON can forge is refused: its prototype is not that of a `Decimal`.
 */
export function readDecimal(value: object): string | number {
  try {
    return isDecimal(value) ? textOf(value.s, value.e, value.d) : NOT_AMOUNT
  } catch {
    return NOT_AMOUNT // a getter or a proxy threw
  }
}

/** The fields of a `Decimal`: sign, exponent of the first digit, and the digits in words of seven. */
interface DecimalFields {
  readonly s: unknown
  readonly e: unknown
  readonly d: unknown
}

function isDecimal(value: object): value is DecimalFields {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (typeof prototype !== 'object' || prototype === null || prototype === Object.prototype) return false
  return 'toStringTag' in prototype && prototype.toStringTag === '[object Decimal]'
}

function textOf(sign: unknown, exponent: unknown, words: unknown): string | number {
  if (words === null) return NOT_FINITE
  if (sign !== 1 && sign !== -1) return NOT_AMOUNT
  if (typeof exponent !== 'number' || !Number.isSafeInteger(exponent)) return NOT_AMOUNT
  if (exponent > LARGEST_EXPONENT) return TOO_LARGE
  if (exponent < -LARGEST_EXPONENT) return TOO_MANY_DECIMALS
  const digits = digitsOf(words, exponent)
  if (typeof digits === 'number') return digits
  return (sign < 0 ? '-' : '') + withPoint(digits, exponent)
}

/** The significant digits, without the zeros that fill up the last word. */
function digitsOf(words: unknown, exponent: number): string | number {
  if (!Array.isArray(words)) return NOT_AMOUNT
  const count = words.length
  if (count === 0) return NOT_AMOUNT
  if (count > MOST_WORDS) return TOO_MANY_DECIMALS
  let digits = ''
  for (let index = 0; index < count; index++) {
    const word: unknown = words[index]
    if (!isWord(word)) return NOT_AMOUNT
    digits += index === 0 ? String(word) : String(word).padStart(DIGITS_A_WORD, '0')
  }
  return isAligned(digits, count, exponent) ? withoutEndZeros(digits) : NOT_AMOUNT
}

function isWord(word: unknown): word is number {
  return typeof word === 'number' && Number.isInteger(word) && word >= 0 && word <= 9_999_999
}

/** Words lie on a grid of seven places, so that the exponent settles how many digits the first one has. */
function isAligned(digits: string, words: number, exponent: number): boolean {
  if (digits.charCodeAt(0) === 48) return words === 1 && exponent === 0
  const firstDigits = digits.length - (words - 1) * DIGITS_A_WORD
  return firstDigits === (((exponent % DIGITS_A_WORD) + DIGITS_A_WORD) % DIGITS_A_WORD) + 1
}

function withoutEndZeros(digits: string): string {
  let end = digits.length
  while (end > 1 && digits.charCodeAt(end - 1) === 48) end--
  return digits.slice(0, end)
}

function withPoint(digits: string, exponent: number): string {
  if (exponent < 0) return '0.' + '0'.repeat(-exponent - 1) + digits
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0')
  const fraction = digits.slice(exponent + 1)
  return fraction === '' ? whole : whole + '.' + fraction
}
