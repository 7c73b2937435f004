import type { Currency } from './currency.js'

/**
 * The ISO 4217 currencies and funds codes that have a minor unit, at the end of 2025, by number of decimals.
 *
 * Left out: metals, bond units, XDR, XSU, XUA, XTS and XXX, which have no minor unit and bill nobody.
 * A code that ISO withdraws later stays here, because ledgers kept in it must stay readable.
 */
const codesByDecimals: readonly (readonly [decimals: number, codes: string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [
    2,
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF ' +
      'CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG ' +
      'HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR ' +
      'MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD ' +
      'SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD ' +
      'XCG YER ZAR ZMW ZWG'
  ],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW']
]

const entries = (): [string, Currency][] =>
  codesByDecimals.flatMap(([decimals, codes]) =>
    codes.split(' ').map((code): [string, Currency] => [code, { code, decimals }])
  )

/** Every known currency by its code. A `Map`, so that no code from outside can reach a prototype. */
export const isoCurrencies: ReadonlyMap<string, Currency> = /* @__PURE__ */ new Map(/* @__PURE__ */ entries())
