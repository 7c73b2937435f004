import { describe, expect, it } from 'vitest'
import { balances, changes, orThrow, recordPayment, viewInvoice, viewPayment, type PaymentPlace } from 'billing-rules'
import { errorOf, invoiced, on, opened, paid, tagsOf } from './histories.js'

const owing = invoiced(opened(), 'INV-1', ['60.00', '40.00'])
const pay = (amount: string, to?: PaymentPlace, more: object = {}, ledger = owing) => recordPayment(ledger, { id: 'PAY-1', on, amount, method: 'cash', to, ...more })

describe('recordPayment', () => {
  it('PAYMENT-1: lowers the balance by all of it, wherever it goes', () => {
    for (const to of [undefined, 'oldestFirst', { invoice: 'INV-1' }, { split: [{ invoice: 'INV-1', amount: '5.00' }] }] as const) {
      expect(orThrow(balances(orThrow(pay('30.00', to)), { on })).current).toBe('70.00')
    }
  })

  it('PAYMENT-1: keeps payer, reference and the terms of its method', () => {
    const view = orThrow(viewPayment(orThrow(pay('30.00', undefined, { payer: 'Grandma', reference: 'no 7', method: 'eCheck' })), { id: 'PAY-1' }))
    expect(view).toMatchObject({ payer: 'Grandma', reference: 'no 7', channel: 'online', state: 'pending', cancelPayment: 'untilSent', daysToClear: 10 })
  })

  it('PAYMENT-1, APPLY-5: a part without item goes over the open items in order', () => {
    const view = orThrow(viewInvoice(orThrow(pay('70.00', { split: [{ invoice: 'INV-1', amount: '70.00' }] })), { id: 'INV-1' }))
    expect(view.items.map(({ open }) => open)).toEqual(['0.00', '30.00'])
  })

  it('PAYMENT-1: the boundaries of a split: all of the payment, all that is open, and a cent more of each', () => {
    const split = (one: string, two: string, amount: string) =>
      pay(amount, { split: [{ invoice: 'INV-1', item: '1', amount: one }, { invoice: 'INV-1', item: '2', amount: two }] })
    expect(tagsOf(split('60.00', '40.00', '100.00'))).toEqual([])
    expect(errorOf(split('60.00', '40.00', '99.99'))).toMatchObject({ _tag: 'PartsExceedPayment', kind: 'limit', asked: '100.00', allowed: '99.99' })
    expect(errorOf(split('60.00', '40.01', '200.00'))).toMatchObject({ _tag: 'PaymentExceedsOpenAmount', path: 'to.split[1].amount', invoice: 'INV-1', item: '2', open: '40.00', allowed: '40.00' })
    expect(tagsOf(split('60.01', '40.01', '100.01'))).toEqual(['PartsExceedPayment', 'PaymentExceedsOpenAmount', 'PaymentExceedsOpenAmount'])
  })

  it('LEDGER-7: the try of a part that is too large works', () => {
    const refusal = errorOf(pay('200.00', { split: [{ invoice: 'INV-1', item: '2', amount: '40.01' }] }))
    const ledger = orThrow(recordPayment(owing, refusal['try'] as never))
    expect(orThrow(viewPayment(ledger, { id: 'PAY-1' }))).toMatchObject({ applied: '40.00', unapplied: '160.00' })
  })

  it('APPLY-2: a pending part is held to what is not planned yet', () => {
    const planned = paid(owing, 'PAY-0', '50.00', { method: 'eCheck', to: { invoice: 'INV-1' } })
    const split = (amount: string) => pay('100.00', { split: [{ invoice: 'INV-1', amount }] }, { method: 'eCheck' }, planned)
    expect(tagsOf(split('50.00'))).toEqual([])
    expect(errorOf(split('50.01'))).toMatchObject({ open: '100.00', planned: '50.00', allowed: '50.00', try: { to: { split: [{ amount: '50.00' }] } } })
    const whole = paid(planned, 'PAY-9', '50.00', { method: 'eCheck', to: { invoice: 'INV-1' } })
    // Nothing is paid of it yet; what is under way covers all of it.
    expect(errorOf(pay('2.00', { split: [{ invoice: 'INV-1', amount: '2.00' }] }, { method: 'eCheck' }, whole))).toMatchObject({ _tag: 'InvoiceAlreadyPaid', open: '100.00', planned: '100.00' })
    expect(tagsOf(pay('100.00', { split: [{ invoice: 'INV-1', amount: '100.00' }] }, {}, planned))).toEqual([])
  })

  it('SCHEDULE-4 as far as PAYMENT-4 needs it: settled money trims what was planned', () => {
    const planned = paid(owing, 'PAY-0', '100.00', { method: 'eCheck', to: { invoice: 'INV-1' } })
    const ledger = orThrow(pay('70.00', { invoice: 'INV-1' }, {}, planned))
    expect(orThrow(viewInvoice(ledger, { id: 'INV-1' }))).toMatchObject({ open: '30.00', planned: '30.00', status: 'planned' })
    expect(orThrow(viewPayment(ledger, { id: 'PAY-0' }))).toMatchObject({ applied: '30.00', unapplied: '70.00' })
  })

  it('RECONCILE-5: what is left over says why: an invoice of a later day, what payments under way will cover, or nothing', () => {
    const because = (before: typeof owing, to: PaymentPlace, method: string) =>
      orThrow(changes(before, orThrow(pay('150.00', to, { method }, before)))).leftovers.map((one) => `${one.amount} ${one.because}`)
    const planned = paid(owing, 'PAY-0', '70.00', { method: 'eCheck', to: { invoice: 'INV-1' } })
    expect(because(owing, 'oldestFirst', 'cash')).toEqual(['50.00 nothingOpen'])
    expect(because(invoiced(owing, 'INV-2', '60.00', { on: '2026-12-01' }), 'oldestFirst', 'cash')).toEqual(['50.00 laterDay'])
    expect(because(planned, 'oldestFirst', 'cash')).toEqual(['120.00 plannedPayment'])
    expect(because(planned, { invoice: 'INV-1' }, 'eCheck')).toEqual(['120.00 plannedPayment'])
    expect(because(owing, { invoice: 'INV-1' }, 'eCheck')).toEqual(['50.00 nothingOpen'])
    expect(because(planned, { invoice: 'INV-1' }, 'cash')).toEqual(['50.00 nothingOpen'])
  })

  it('PAYMENT-1: refuses what is not there, and a method the table does not have, together and in order', () => {
    expect(tagsOf(pay('1.00', { invoice: 'INV-9' }, { method: 'barter' }))).toEqual(['UnknownCode', 'DocumentNotFound'])
    expect(errorOf(pay('1.00', { invoice: 'INV-1', items: ['9'] }))).toMatchObject({ _tag: 'ItemNotFound', invoice: 'INV-1', item: '9' })
    expect(errorOf(pay('1.00', undefined, { method: 'barter' }))).toMatchObject({ _tag: 'UnknownCode', rule: 'PAYMENT-2', table: 'methods', known: ['card', 'eCheck', 'cash', 'check', 'transfer', 'other', 'giftCard', 'prepayment', 'scholarship'] })
    expect(tagsOf(pay('0.00'))).toEqual(['OutOfRange'])
  })

  it('PAYMENT-1: a payment is no place for a payment', () => {
    expect(errorOf(pay('1.00', { invoice: 'PAY-0' }, {}, paid(owing, 'PAY-0', '5.00')))).toMatchObject({ _tag: 'DocumentNotFound', id: 'PAY-0', wanted: 'invoice' })
  })

  it('LEDGER-3: bears any day; on an older invoice it takes effect on its own day, on a younger one on that', () => {
    const ledger = invoiced(owing, 'INV-2', '10.00', { on: '2026-09-20' })
    const after = orThrow(pay('110.00', 'oldestFirst', { on: '2026-09-20' }, ledger))
    expect(orThrow(changes(ledger, after)).allocated.map(({ on: day }) => day ?? '2026-09-20')).toEqual(['2026-09-20', '2026-09-20', '2026-09-20'])
    const early = orThrow(pay('5.00', { invoice: 'INV-2' }, { on: '2020-01-01' }, ledger))
    expect(orThrow(changes(ledger, early)).allocated).toMatchObject([{ charge: 'INV-2', on: '2026-09-20' }])
    expect(orThrow(balances(early, { on: '2020-01-01' })).current).toBe('-5.00')
  })
})
