import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { english } from '../../src/messages/en.js'
import { formatAmount } from '../../src/messages/formatAmount.js'
import { french } from '../../src/messages/fr.js'

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '')

describe('formatAmount (VIEW-7)', () => {
  it.each([
    ['1234.50', 'CAD', '$1,234.50', '1~234,50~$'],
    ['0.00', 'CAD', '$0.00', '0,00~$'],
    ['-40.00', 'CAD', '-$40.00', '-40,00~$'],
    ['1200', 'JPY', 'JP¥1,200', '1~200~¥'],
    ['1.250', 'KWD', 'KWD~1.250', '1,250~KWD'],
    ['12', 'CAD', '$12', '12~$'],
    ['12.3456', 'CAD', '$12.3456', '12,3456~$'],
    ['90071992547409.91', 'CAD', '$90,071,992,547,409.91', '90~071~992~547~409,91~$'],
    ['9007199254740991', 'JPY', 'JP¥9,007,199,254,740,991', '9~007~199~254~740~991~¥'],
    ['1234.5', 'POINTS', '1,234.5 POINTS', '1~234,5 POINTS']
  ])('%s %s', (amount, currency, inEnglish, inFrench) => {
    expect(formatAmount(amount, currency).replaceAll('\u00a0', '~')).toBe(inEnglish)
    expect(formatAmount(amount, currency, english)).toBe(formatAmount(amount, currency))
    expect(formatAmount(amount, currency, french).replaceAll('\u00a0', '~')).toBe(inFrench)
    expect(formatAmount(amount, currency, 'fr-CA')).toBe(formatAmount(amount, currency, french))
  })

  it('shows every digit of any canonical amount', () => {
    const amount = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 22n }), fc.integer({ min: 0, max: 8 })).map(([units, decimals]) => {
      const digits = String(units).padStart(decimals + 1, '0')
      return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
    })
    fc.assert(fc.property(amount, fc.constantFrom('CAD', 'EUR', 'JPY', 'POINTS'), fc.constantFrom(english, french, 'de-DE'), (text, currency, locale) => {
      expect(digitsOf(formatAmount(text, currency, locale))).toBe(digitsOf(text))
    }))
  })

  it('never shows minus zero', () => {
    for (const text of ['-0', '-0.00', '-0.000']) expect(formatAmount(text, 'CAD')).not.toContain('-')
  })

  it.each(['', '1,200', '1e5', '007', '.5', '5.', ' 5', 'NaN', 'Infinity', '0x10', `0.${'1'.repeat(21)}`])('shows %j as it is, with the code', (text) => {
    expect(formatAmount(text, 'CAD')).toBe(`${text} CAD`)
  })

  it('never throws', () => {
    const any = fc.anything({ withNullPrototype: true })
    fc.assert(fc.property(any, any, any, (amount, currency, locale) => {
      expect(typeof formatAmount(amount as never, currency as never, locale as never)).toBe('string')
    }))
    expect(formatAmount('5.00', 'CAD', 'no such locale!')).toBe('5.00 CAD')
    expect(formatAmount(undefined as never, null as never)).toBe('? ?')
    expect(formatAmount('5.00', 'CAD', { get tag() { throw new Error('no') } } as never)).toBe('5.00 CAD')
  })
})
