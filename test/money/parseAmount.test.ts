import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountProblem } from '../../src/money/amountProblem.js'
import { formatMinor } from '../../src/money/formatMinor.js'
import { parseAmount } from '../../src/money/parseAmount.js'
import { amounts, runs } from './oracle.js'

const problem = (text: string, decimals: number) => amountProblem(parseAmount(text, decimals))

/** The rule as MONEY-1 and MONEY-2 state it, with a regular expression and BigInt. */
function expected(text: string, decimals: number): number | string {
  if (text.length > 40) return 'tooLong'
  if (text.startsWith('-')) return 'negative'
  const match = /^(0|[1-9][0-9]*)(?:\.([0-9]+))?$/.exec(text)
  if (match === null || text.endsWith('\n')) return 'grammar'
  const [, whole = '', fraction = ''] = match
  if (fraction.length > decimals) return 'tooManyDecimals'
  const minor = BigInt(whole + fraction.padEnd(decimals, '0'))
  return minor > 9007199254740991n ? 'tooLarge' : Number(minor)
}

describe('parseAmount', () => {
  it.each([
    ['137.97', 2, 13797],
    ['1200', 0, 1200],
    ['1.250', 3, 1250],
    ['0', 2, 0],
    ['0.00', 2, 0],
    ['0.5', 2, 50],
    ['100', 2, 10000],
    ['1.005', 3, 1005],
    ['0.00000001', 8, 1],
    ['4.35', 2, 435],
    ['1.15', 2, 115]
  ])('MONEY-1: reads %s with %i decimals as %i', (text, decimals, minor) => {
    expect(parseAmount(text, decimals)).toBe(minor)
  })

  it('MONEY-2: refuses more decimals than the currency has, zeros too', () => {
    expect(problem('1200.00', 0)).toBe('tooManyDecimals')
    expect(problem('1.250', 2)).toBe('tooManyDecimals')
    expect(problem('1.0000', 3)).toBe('tooManyDecimals')
    expect(problem('0.000', 2)).toBe('tooManyDecimals')
  })

  it('MONEY-3: the largest amount is 2^53-1 minor units, in every currency', () => {
    expect(parseAmount('9007199254740991', 0)).toBe(9007199254740991)
    expect(problem('9007199254740992', 0)).toBe('tooLarge')
    expect(problem('9007199254740993', 0)).toBe('tooLarge')
    expect(parseAmount('90071992547409.91', 2)).toBe(9007199254740991)
    expect(problem('90071992547409.92', 2)).toBe('tooLarge')
    expect(parseAmount('9007199254740.991', 3)).toBe(9007199254740991)
    expect(problem('9007199254740.992', 3)).toBe('tooLarge')
    expect(parseAmount('90071992.54740991', 8)).toBe(9007199254740991)
    expect(problem('90071992.54740992', 8)).toBe('tooLarge')
    expect(problem('90071992547410', 2)).toBe('tooLarge')
    expect(problem('9'.repeat(40), 8)).toBe('tooLarge')
  })

  it('MONEY-2: refuses every other way to write a number', () => {
    const others = [
      '', ' ', '.', '0.', '.5', '5.', '+1', '1e5', '1E5', '1e1000000', '1e-1000000', '1e9000000000000001', '0x10', '0b11',
      '0o17', '0x1.8p3', '1_000', '1_0.5_0', '00', '00012', '01.5', '1,000', '1,5', "1'000", ' 1', '1 ', '1\n', '\t1',
      '1\u00a0', '1\u200b', '\ufeff1', '١٢٣', '１２', '½', '²', '𝟏', '1.2.3', '1..2', '..', '1.-2', '1.+2', 'NaN', 'Infinity',
      '∞', 'null', 'undefined', 'true', '[object Object]', '$1', '1€', '1%', '1n', '10n', '(1)', '1\u0000', '\u0000',
      '1\ud800', '\u22121', '/', ':', '1/', '1:', '1.5/', '1.5:'
    ]
    for (const text of others) for (const decimals of [0, 2, 8]) expect([text, problem(text, decimals)]).toEqual([text, 'grammar'])
  })

  it('MONEY-2: refuses a minus sign, that of -0 too', () => {
    for (const text of ['-1', '-0', '-0.00', '-', '-1e5', '--1']) expect([text, problem(text, 2)]).toEqual([text, 'negative'])
  })

  it('refuses long text before it looks at it', () => {
    expect(problem('0.' + '0'.repeat(38), 2)).toBe('tooManyDecimals')
    expect(problem('0.' + '0'.repeat(39), 2)).toBe('tooLong')
    expect(problem('1'.repeat(5_000_000), 2)).toBe('tooLong')
  })

  it('never reads anything but the grammar, and reads that exactly', () => {
    const nearly = fc.array(fc.constantFrom(...'00123456789..-+e x٣'.split('')), { maxLength: 24 }).map((all) => all.join(''))
    const written = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.stringMatching(/^(\.[0-9]{1,9})?$/)).map(([n, f]) => String(n) + f)
    const property = fc.property(fc.oneof(nearly, written, fc.string()), fc.integer({ min: 0, max: 8 }), (text, decimals) => {
      const minor = parseAmount(text, decimals)
      expect(amountProblem(minor) ?? minor).toBe(expected(text, decimals))
    })
    fc.assert(property, runs(30))
  })

  it('reads back what formatMinor writes', () => {
    const property = fc.property(amounts, fc.integer({ min: 0, max: 8 }), (minor, decimals) => {
      expect(parseAmount(formatMinor(minor, decimals), decimals)).toBe(minor)
    })
    fc.assert(property, runs(10))
  })
})
