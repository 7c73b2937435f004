import { describe, expect, it } from 'vitest'
import { failPayment, orThrow, settlePayment, settleRefund, statement } from 'billing-rules'
import { credited, invoiced, on, opened, paid, refunding, tagsOf } from '../operations/histories.js'

const page = (ledger: ReturnType<typeof opened>, to: string, from?: string) => orThrow(statement(ledger, { to, from }))

describe('statement', () => {
  it('VIEW-2: opening and closing figures join one period to the next', () => {
    const ledger = credited(paid(invoiced(opened(), 'INV-1', '100.00', { on: '2026-08-10' }), 'PAY-1', '30.00', { on: '2026-08-31' }), 'CR-1', '5.00', undefined, '2026-09-01')
    const [august, september] = [page(ledger, '2026-08-31', '2026-08-01'), page(ledger, '2026-09-30', '2026-09-01')]
    expect([august.opening, august.closing, september.opening, september.closing]).toEqual(['0.00', '70.00', '70.00', '65.00'])
    expect([august.rows.length, september.rows.length, page(ledger, '2026-09-30').rows.length]).toEqual([2, 1, 3])
  })

  it('VIEW-2: rows are in the order of their day, then of their entry', () => {
    const ledger = paid(invoiced(invoiced(opened(), 'INV-2', '1.00', { on: '2026-09-02' }), 'INV-1', '1.00', { on: '2026-09-01' }), 'PAY-1', '1.00', { on: '2026-09-01' })
    expect(page(ledger, '2026-09-30').rows.map(({ document }) => document)).toEqual(['INV-1', 'PAY-1', 'INV-2'])
  })

  it('VIEW-2: an eCheck is shown while pending and moves the balance on the day it settled', () => {
    const pending = paid(invoiced(opened(), 'INV-1', '100.00'), 'PAY-1', '60.00', { method: 'eCheck' })
    const settled = orThrow(settlePayment(pending, { id: 'S-1', on: '2026-09-10', payment: 'PAY-1' }))
    expect(page(settled, '2026-09-09').rows.at(-1)).toMatchObject({ document: 'PAY-1', on, state: 'pending', counts: false, balance: '100.00' })
    expect(page(settled, '2026-09-10').rows.at(-1)).toMatchObject({ document: 'PAY-1', on: '2026-09-10', state: 'settled', counts: true, cashflow: '-60.00', balance: '40.00' })
    const failed = orThrow(failPayment(pending, { id: 'F-1', on: '2026-09-10', payment: 'PAY-1' }))
    expect(page(failed, '2026-09-30')).toMatchObject({ closing: '100.00', cashflow: '0.00', rows: [{}, { state: 'failed', counts: false }] })
  })

  it('VIEW-2: a refund adds to the balance in the cashflow column once it settled', () => {
    const settled = orThrow(settleRefund(refunding(), { id: 'S-1', on: '2026-09-08', refund: 'C-1/refund-1' }))
    const { rows, closing, income, cashflow } = page(settled, '2026-09-08')
    expect(rows.map(({ document, income: in_, cashflow: flow, balance }) => [document, in_ ?? flow, balance])).toEqual([
      ['INV-1', '100.00', '100.00'], ['PAY-1', '-100.00', '0.00'], ['C-1', '-100.00', '-100.00'], ['C-1/refund-1', '100.00', '0.00']
    ])
    expect([closing, income, cashflow]).toEqual(['0.00', '0.00', '0.00'])
  })

  it('VIEW-2: a row has one column', () => {
    for (const row of page(refunding(), on).rows) expect('income' in row).toBe(!('cashflow' in row))
  })

  it('LEDGER-1: refuses impossible days', () => {
    expect(tagsOf(statement(opened(), { to: '2026-02-30', from: 'x' }))).toEqual(['InvalidDay', 'InvalidDay'])
  })
})
