import { describe, expect, it } from 'vitest'
import { orThrow, viewInvoice } from 'billing-rules'
import { credited, invoiced, opened, paid, refunding } from '../operations/histories.js'

const to = { invoice: 'INV-1' }

describe('viewInvoice', () => {
  it('VIEW-2: shows what covers each item, the newest first, planned money marked', () => {
    const ledger = paid(credited(invoiced(opened(), 'INV-1', '100.00'), 'CR-1', '30.00', to), 'PAY-1', '50.00', { method: 'eCheck', to })
    const [item] = orThrow(viewInvoice(ledger, { id: 'INV-1' })).items
    expect(item).toMatchObject({ open: '70.00', planned: '50.00', status: 'partial', credited: '0.00', cancelledQuantity: '0', cancelled: false })
    expect(item?.coveredBy).toEqual([{ source: 'PAY-1', kind: 'payment', amount: '50.00', planned: true }, { source: 'CR-1', kind: 'credit', amount: '30.00', planned: false }])
  })

  it('CANCEL-5: a cancelled item stays visible, marked, with what was credited', () => {
    expect(orThrow(viewInvoice(refunding(), { id: 'INV-1' })).items).toMatchObject([{ item: '1', description: 'Class', cancelled: true, cancelledQuantity: '1', credited: '100.00', coveredBy: [{ source: 'C-1', amount: '100.00' }] }])
  })
})
