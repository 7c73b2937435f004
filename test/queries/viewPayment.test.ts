import { describe, expect, it } from 'vitest'
import { orThrow, viewPayment } from 'billing-rules'
import { invoiced, on, opened, paid, refunding } from '../operations/histories.js'

const to = { invoice: 'INV-1' }

describe('viewPayment', () => {
  it('AUDIT, VIEW-2: applied, unapplied and refunded add up to the amount, with every use', () => {
    const view = orThrow(viewPayment(paid(invoiced(opened(), 'INV-1', '40.00'), 'PAY-1', '100.00', { to }), { id: 'PAY-1' }))
    expect(view).toMatchObject({ amount: '100.00', applied: '40.00', unapplied: '60.00', refunded: '0.00', status: 'partial', since: on, uses: [{ document: 'INV-1', kind: 'invoice', item: '1', amount: '40.00' }] })
    expect(orThrow(viewPayment(refunding(), { id: 'PAY-1' }))).toMatchObject({ applied: '0.00', unapplied: '0.00', refunded: '100.00', status: 'full', uses: [{ document: 'C-1/refund-1', kind: 'refund', amount: '100.00' }] })
  })

  it('PAYMENT-4: pending, it is planned where it goes, and none where it goes nowhere', () => {
    const status = (place: { to?: typeof to }) =>
      orThrow(viewPayment(paid(invoiced(opened(), 'INV-1', '40.00'), 'PAY-1', '10.00', { method: 'eCheck', ...place }), { id: 'PAY-1' })).status
    expect([status({ to }), status({})]).toEqual(['planned', 'none'])
  })
})
