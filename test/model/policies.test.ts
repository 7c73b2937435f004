import { describe, expect, it } from 'vitest'
import { creditAsInvoicesFallDue, creditHeldUntilUsed, creditToNextInvoice, openLedger, refused, standardCreditTypes, standardMethods, type Policy } from 'billing-rules'
import { on } from '../operations/histories.js'

const presets = { creditHeldUntilUsed, creditToNextInvoice, creditAsInvoicesFallDue }

describe('the presets', () => {
  it.each(Object.entries(presets))('LEDGER-8: %s bears its own name and opens a ledger', (name, policy) => {
    expect(policy.name).toBe(name)
    expect(refused(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy }))).toBe(false)
  })

  it('CREDIT-5, CREDIT-6, RECONCILE-1: each is told apart by what becomes of credit', () => {
    const choices = (policy: Policy) => [policy.autoApply, policy.creditOnInvoice, policy.reconcileSources, policy.oldestBy]
    expect(Object.values(presets).map(choices)).toEqual([
      ['never', 'allocate', 'payments', 'invoiceDay'], ['nextInvoice', 'allocate', 'paymentsAndCredits', 'invoiceDay'], ['asDue', 'accountCredit', 'paymentsAndCredits', 'dueDay']
    ])
  })

  it('MONEY-4, REFUND-1, REFUND-3, REFUND-9: all of them round half up, stop at the money paid, never refund credit to a card, and give money', () => {
    for (const { rounding, refundLimit, cardFromCredit, refunds } of Object.values(presets)) {
      expect([rounding, refundLimit, cardFromCredit, refunds]).toEqual(['halfUp', 'moneyPaid', 'never', 'money'])
    }
  })
})

describe('the standard tables', () => {
  it('PAYMENT-2: card online; eCheck online, pending first, not cancellable once sent, 10 days; cash and the like offline', () => {
    const rows = standardMethods.map(({ code, channel, firstState, cancelPayment, daysToClear }) => [code, channel, firstState, cancelPayment, daysToClear])
    expect(rows).toEqual([
      ['card', 'online', 'settled', 'never', undefined], ['eCheck', 'online', 'pending', 'untilSent', 10],
      ...['cash', 'check', 'transfer', 'other'].map((code) => [code, 'offline', 'settled', 'always', undefined]),
      ...['giftCard', 'prepayment', 'scholarship'].map((code) => [code, 'storedValue', 'settled', 'always', undefined])
    ])
  })

  it('REFUND-6: a card refund takes up to 6 business days', () => {
    expect(standardMethods.find(({ code }) => code === 'card')?.refundDays).toBe(6)
  })

  it('CREDIT-1: a cancellation finds its type', () => {
    expect(standardCreditTypes.map(({ code }) => code)).toContain('cancellation')
  })
})
