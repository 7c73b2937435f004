import { describe, expect, it } from 'vitest'
import { orThrow, viewCredit } from 'billing-rules'
import { credited, invoiced, opened, refunding } from '../operations/histories.js'

const to = { invoice: 'INV-1' }

describe('viewCredit', () => {
  it('AUDIT, VIEW-2: applied, unapplied and refunded add up to the amount, with every use', () => {
    expect(orThrow(viewCredit(credited(opened(), 'CR-1', '9.00'), { id: 'CR-1' }))).toMatchObject({ amount: '9.00', tax: 'waived', applied: '0.00', unapplied: '9.00', refunded: '0.00', status: 'none', uses: [] })
    const used = credited(invoiced(opened(), 'INV-1', ['4.00', '3.00']), 'CR-1', '9.00', to)
    expect(orThrow(viewCredit(used, { id: 'CR-1' }))).toMatchObject({ applied: '7.00', unapplied: '2.00', status: 'partial', uses: [{ item: '2', amount: '3.00' }, { item: '1', amount: '4.00' }] })
  })

  it('CANCEL-2: of a cancellation, what it credits on each item', () => {
    expect(orThrow(viewCredit(refunding(), { id: 'C-1' }))).toMatchObject({ type: 'cancellation', invoice: 'INV-1', items: [{ item: '1', amount: '100.00' }], applied: '100.00', status: 'full' })
  })
})
