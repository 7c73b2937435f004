import { describe, expect, it } from 'vitest'
import { creditHeldUntilUsed, openLedger, orThrow, recordPayment, balances, type Policy } from 'billing-rules'
import { errorOf, errorsOf, on, tagsOf } from './histories.js'

const open = (more: object = {}) => openLedger({ id: 'open', on, account: 'A-1', currency: 'CAD', policy: creditHeldUntilUsed, ...more } as never)
const withPolicy = (more: Partial<Policy>) => open({ policy: { ...creditHeldUntilUsed, ...more } })

describe('openLedger', () => {
  it('LEDGER-8: the first entry names the account, the currency, the policy and the people', () => {
    const ledger = orThrow(open({ owner: 'Ana', people: ['Ben'] }))
    expect([ledger.account, ledger.currency, ledger.entries.length]).toEqual(['A-1', 'CAD', 1])
    expect(ledger.entries.at(0)).toMatchObject({ seq: 1, id: 'open', on, operation: 'openLedger', facts: [{ fact: 'opened', account: 'A-1', policy: 'creditHeldUntilUsed', owner: 'Ana', people: ['Ben'] }] })
  })

  it('LEDGER-1: entries are read from either end', () => {
    const { entries } = orThrow(recordPayment(orThrow(open()), { id: 'P', on, amount: '7.00', method: 'cash' }))
    expect([0, 1, 2, -1, -2, -3, 0.5, Number.NaN].map((index) => entries.at(index)?.id)).toEqual(['open', 'P', undefined, 'P', 'open', undefined, undefined, undefined])
  })

  it("MONEY-1: takes a currency of the host's own with 0 to 8 decimals", () => {
    for (const [decimals, text] of [[0, '7'], [3, '7.000'], [8, '7.00000000']] as const) {
      const ledger = orThrow(recordPayment(orThrow(open({ currency: { code: 'XPT', decimals } })), { id: 'P', on, amount: '7', method: 'cash' }))
      expect(orThrow(balances(ledger, { on })).deposits).toBe(text)
    }
    expect(errorOf(open({ currency: { code: 'XPT', decimals: 9 } }))).toMatchObject({ _tag: 'UnknownCurrency', rule: 'MONEY-1' })
    expect(errorOf(open({ currency: 'CDA' }))).toMatchObject({ _tag: 'UnknownCurrency', given: 'CDA', path: 'currency' })
  })

  it('INVOICE-2, PAYMENT-2, CREDIT-1: refuses tables that contradict themselves, all at once', () => {
    expect(errorOf(withPolicy({ taxes: [{ code: 'A', percent: '5' }, { code: 'A', percent: '6' }] }))).toMatchObject({ _tag: 'InvalidPolicy', problem: 'duplicateCode', code: 'A' })
    expect(errorOf(withPolicy({ taxes: [{ code: 'A', percent: '5', onTopOf: ['B'] }] }))).toMatchObject({ problem: 'unknownCode' })
    expect(errorOf(withPolicy({ taxes: [{ code: 'A', percent: '5', onTopOf: ['B'] }, { code: 'B', percent: '5', onTopOf: ['A'] }] }))).toMatchObject({ problem: 'cycle' })
    expect(errorOf(withPolicy({ taxes: [{ code: 'A', percent: '-5' }] }))).toMatchObject({ problem: 'badPercent', code: 'A' })
    expect(errorOf(withPolicy({ creditTypes: [{ code: 'goodwill', taxes: ['GST'] }] }))).toMatchObject({ problem: 'unknownCode', code: 'GST' })
    const [cash] = creditHeldUntilUsed.methods.filter(({ code }) => code === 'cash')
    const twice = { methods: [cash, cash] as never, creditTypes: [{ code: 'x' }, { code: 'x' }] }
    expect(errorsOf(withPolicy(twice)).map((error) => (error as { code?: string }).code)).toEqual(['cash', 'x'])
  })

  it('LEDGER-1: refuses a policy that lacks a choice or has a word nobody knows', () => {
    expect(errorOf(open({ policy: { ...creditHeldUntilUsed, rounding: undefined } }))).toMatchObject({ _tag: 'MissingField', path: 'policy.rounding' })
    expect(errorOf(withPolicy({ refunds: 'maybe' as never }))).toMatchObject({ _tag: 'UnknownChoice', path: 'policy.refunds', given: 'maybe', choices: ['money', 'creditOnly'] })
    expect(tagsOf(open({ account: '' }))).toEqual(['InvalidText'])
  })

  it('LEDGER-2: an id of 120 characters is fine, of 121 is not', () => {
    expect(tagsOf(open({ id: 'x'.repeat(120) }))).toEqual([])
    expect(errorOf(open({ id: 'x'.repeat(121) }))).toMatchObject({ _tag: 'InvalidId', rule: 'LEDGER-2' })
  })
})
