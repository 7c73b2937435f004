import { describe, expect, it } from 'vitest'
import { orThrow, prorate, recordInvoice, viewInvoice } from 'billing-rules'
import { errorOf, errorsOf, on, opened, tagsOf } from '../operations/histories.js'

const winter = { start: '2027-01-01', end: '2027-03-31', from: '2027-02-01' }
const ask = (more: object = {}, ledger = opened()) => prorate(ledger, { amount: '90.00', ...winter, ...more })

describe('prorate', () => {
  it('INVOICE-6: 1 January to 31 March, from 1 February: 59 of 90 days of 90.00 are 59.00', () => {
    expect(orThrow(ask())).toEqual({ amount: '59.00', days: 59, ofDays: 90 })
  })

  it('INVOICE-6: the last day is one day, before the first day all of it; 29 February counts', () => {
    expect(orThrow(ask({ from: '2027-03-31' }))).toEqual({ amount: '1.00', days: 1, ofDays: 90 })
    expect(orThrow(ask({ from: '2026-12-24' }))).toEqual({ amount: '90.00', days: 90, ofDays: 90 })
    expect(orThrow(ask({ start: '2028-01-01', end: '2028-03-31', from: '2028-02-01', amount: '91.00' }))).toEqual({ amount: '60.00', days: 60, ofDays: 91 })
    expect(orThrow(ask({ start: '2027-01-01', end: '2027-01-01', from: '2027-01-01' }))).toEqual({ amount: '90.00', days: 1, ofDays: 1 })
  })

  it('MONEY-4: half a cent up, or to the even cent where the policy says so: 0.01 and 0.03 at 1 of 2 days', () => {
    const half = { start: '2027-01-01', end: '2027-01-02', from: '2027-01-02' }
    const share = (amount: string, rounding: 'halfUp' | 'halfEven') => orThrow(ask({ ...half, amount }, opened({ rounding }))).amount
    expect([share('0.01', 'halfUp'), share('0.03', 'halfUp'), share('0.01', 'halfEven'), share('0.03', 'halfEven')]).toEqual(['0.01', '0.02', '0.00', '0.02'])
  })

  it('MONEY-1: in the decimals of the currency: 59 of 90 of 1 000 yen are 655.55..., 656', () => {
    expect(orThrow(ask({ amount: '1000' }, opened({}, { currency: 'JPY' }))).amount).toBe('656')
  })

  it('INVOICE-6: joining after the end is refused, and a session that ends before it begins', () => {
    expect(errorOf(ask({ from: '2027-04-01' }))).toEqual({ _tag: 'DayTooLate', rule: 'INVOICE-6', kind: 'input', path: 'from', on: '2027-04-01', end: '2027-03-31' })
    expect(errorsOf(ask({ end: '2026-12-31' })).map(({ path }) => path)).toEqual(['start', 'from'])
  })

  it('INVOICE-6: without both days it is refused', () => {
    for (const missing of ['start', 'end', 'from']) expect(errorOf(ask({ [missing]: undefined }))).toMatchObject({ _tag: 'MissingField', path: missing })
  })
})

describe('an item with prorate', () => {
  const sell = (item: object, ledger = opened({ taxes: [{ code: 'GST', percent: '5' }] })) =>
    recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Skating', amount: '90.00', prorate: winter, ...item }] })

  it('INVOICE-6: charges what the query answers, and keeps full price and days', () => {
    const [item] = orThrow(viewInvoice(orThrow(sell({})), { id: 'INV-1' })).items
    expect(item).toMatchObject({ amount: '59.00', total: '59.00', prorated: { full: '90.00', ...winter } })
  })

  it('INVOICE-6: discounts and taxes are worked out of the share: 59.00 less 10 % is 53.10, and 5 % of that 2.655, 2.66', () => {
    const [item] = orThrow(viewInvoice(orThrow(sell({ discount: { percent: '10' }, taxes: ['GST'] })), { id: 'INV-1' })).items
    expect(item).toMatchObject({ amount: '59.00', discount: '5.90', total: '55.76' })
  })

  it('INVOICE-6: a discount is within the share', () => {
    expect(errorOf(sell({ discount: { amount: '59.01' } }))).toMatchObject({ _tag: 'DiscountExceedsAmount', allowed: '59.00' })
  })

  it('INVOICE-6: is refused once the session is over, beside the other errors of its phase', () => {
    const late = { prorate: { ...winter, from: '2027-04-01' } }
    expect(errorOf(sell(late))).toMatchObject({ _tag: 'DayTooLate', path: 'items[0].prorate.from', end: '2027-03-31' })
    expect(tagsOf(sell({ ...late, taxes: ['VAT'] }))).toEqual(['UnknownCode', 'DayTooLate'])
    expect(tagsOf(sell({ prorate: { start: '2027-01-01', from: '2027-02-01' } }))).toEqual(['MissingField'])
  })
})
