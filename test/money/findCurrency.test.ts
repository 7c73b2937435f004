import * as currencyCodes from 'currency-codes'
import * as dineroCurrencies from 'dinero.js/currencies'
import { describe, expect, it } from 'vitest'
import { findCurrency } from '../../src/money/findCurrency.js'
import { isoCurrencies } from '../../src/money/isoCurrencies.js'

const ours = [...isoCurrencies.values()]
const oursWithout = (codes: readonly string[]) => ours.map(({ code }) => code).filter((code) => !codes.includes(code))

// No minor unit in ISO 4217: metals, bond-market units, IMF and regional units of account, test and "no currency".
const withoutMinorUnit = 'XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX'.split(' ')
// Withdrawn before the end of 2025: ANG became XCG, CUC became CUP.
const withdrawn = ['ANG', 'CUC']
// Newer than the list of 2024 that currency-codes is made of.
const newer = ['XAD', 'XCG']

describe('findCurrency', () => {
  it('MONEY-1: knows the decimals of a currency', () => {
    expect(findCurrency('CAD')).toEqual({ code: 'CAD', decimals: 2 })
    expect(findCurrency('JPY')).toEqual({ code: 'JPY', decimals: 0 })
    expect(findCurrency('KWD')).toEqual({ code: 'KWD', decimals: 3 })
    expect(findCurrency('CLF')).toEqual({ code: 'CLF', decimals: 4 })
  })

  it.each(['__proto__', 'constructor', 'toString', 'cad', 'CAD ', '', 'XXX', 'ΧAF', 'AED AFN'])(
    'knows no currency %j',
    (code) => {
      expect(findCurrency(code)).toBeUndefined()
    }
  )

  it('lists each code once, three ASCII capitals, under its own key', () => {
    expect(isoCurrencies.size).toBe(166)
    for (const [key, { code }] of isoCurrencies) expect(code === key && /^[A-Z]{3}$/.test(code)).toBe(true)
  })

  it('agrees with the ISO list of currency-codes', () => {
    const iso = currencyCodes.codes().filter((code) => !withoutMinorUnit.includes(code) && !withdrawn.includes(code))
    expect(oursWithout(newer).sort()).toEqual([...iso].sort())
    for (const code of iso) expect([code, findCurrency(code)?.decimals]).toEqual([code, currencyCodes.code(code)?.digits])
  })

  it('agrees with dinero.js, apart from MGA and MRU', () => {
    // Ariary and ouguiya divide into five; dinero.js counts that as one digit in base 5, ISO 4217 writes 2 decimals.
    const baseFive = ['MGA', 'MRU']
    const listed = Object.values(dineroCurrencies)
    expect(ours.map(({ code }) => code).sort()).toEqual(listed.map(({ code }) => code).sort())
    for (const { code, base, exponent } of listed) {
      expect([code, findCurrency(code)?.decimals]).toEqual([code, baseFive.includes(code) ? 2 : exponent])
      expect([code, base]).toEqual([code, baseFive.includes(code) ? 5 : 10])
    }
  })

  it('knows every currency the platform knows, apart from withdrawn ones and those without a minor unit', () => {
    // HRK, SLL and ZWL were withdrawn in 2023 and 2024; platforms keep old codes for longer than ISO does.
    const old = ['HRK', 'SLL', 'ZWL', ...withdrawn, ...withoutMinorUnit]
    const unknown = Intl.supportedValuesOf('currency').filter((code) => findCurrency(code) === undefined)
    expect(unknown.filter((code) => !old.includes(code))).toEqual([])
  })
})
