import { describe, expect, it } from 'vitest'
import { cancelItems, deallocate, orThrow, paidFor, recordInvoice, settlePayment, type Ledger } from 'billing-rules'
import { credited, errorOf, opened, paid, tagsOf } from '../operations/histories.js'

const on = '2026-03-01'
const to = { invoice: 'INV-1' }
const items = [
  { description: 'Camp', amount: '100.00', people: ['Ana'], tags: ['childcare'] },
  { description: 'Shared', amount: '50.01', people: ['Ana', 'Ben'] },
  { description: 'Book', amount: '20.00' }
]
const owing = orThrow(recordInvoice(opened({}, { people: ['Ana', 'Ben'], owner: 'Dan' }), { id: 'INV-1', number: '26-1', on, items }))
const receipt = (ledger: Ledger, person = 'Ana', from = '2026-01-01', end = '2026-12-31') => orThrow(paidFor(ledger, { person, from, to: end }))

describe('paidFor', () => {
  it('VIEW-2, MONEY-5: settled money on the items naming the person; of a shared one the even share', () => {
    // 170.01 pays all: 100.00 for Ana, 50.01 shared as 25.01 and 25.00, 20.00 for nobody.
    const ledger = paid(owing, 'PAY-1', '170.01', { on, to })
    expect(receipt(ledger)).toEqual({
      person: 'Ana',
      paid: '125.01',
      items: [
        { invoice: 'INV-1', number: '26-1', item: '1', description: 'Camp', tags: ['childcare'], paid: '100.00' },
        { invoice: 'INV-1', number: '26-1', item: '2', description: 'Shared', paid: '25.01' }
      ]
    })
    expect([receipt(ledger, 'Ben').paid, receipt(ledger, 'Dan').paid]).toEqual(['25.00', '0.00'])
  })

  it('VIEW-2: credit is no money, and money that has not settled is none yet', () => {
    const pending = paid(credited(owing, 'CR-1', '30.00', to, on), 'PAY-1', '40.00', { on, method: 'eCheck', to })
    expect(receipt(pending).paid).toBe('0.00')
    const settled = orThrow(settlePayment(pending, { id: 'S', on: '2027-01-04', payment: 'PAY-1' }))
    expect([receipt(settled).paid, receipt(settled, 'Ana', '2027-01-01', '2027-12-31').paid]).toEqual(['0.00', '40.00'])
  })

  it('VIEW-2: less what was refunded; a refund in the next year is that year, and the two years add up', () => {
    const full = paid(owing, 'PAY-1', '170.01', { on, to })
    const ledger = orThrow(cancelItems(full, { id: 'C-1', on: '2027-02-01', invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: { amount: '60.00' } }))
    expect([receipt(ledger).paid, receipt(ledger, 'Ana', '2027-01-01', '2027-12-31').paid, receipt(ledger, 'Ana', '2026-01-01', '2027-12-31').paid]).toEqual(['125.01', '-60.00', '65.01'])
    expect(receipt(ledger, 'Ana', '2027-01-01', '2027-12-31').items).toMatchObject([{ item: '1', paid: '-60.00' }])
  })

  it('VIEW-2: money taken off an item is no longer paid for its person', () => {
    const ledger = orThrow(deallocate(paid(owing, 'PAY-1', '100.00', { on, to }), { id: 'D-1', on: '2026-04-01', source: 'PAY-1', from: to, amount: '10.00' }))
    expect([receipt(ledger).paid, receipt(ledger, 'Ana', on, '2026-03-31').paid, receipt(ledger, 'Ana', '2026-04-01', '2026-04-30').paid]).toEqual(['90.00', '100.00', '-10.00'])
  })

  it('VIEW-2, LEDGER-4: refuses a period that ends before it begins, and who is not on the account', () => {
    expect(errorOf(paidFor(owing, { person: 'Ana', from: '2026-02-01', to: '2026-01-31' }))).toMatchObject({ _tag: 'OutOfRange', rule: 'VIEW-2', path: 'to', given: '2026-01-31', range: '>= 2026-02-01' })
    expect(errorOf(paidFor(owing, { person: 'Zoe', from: on, to: on }))).toMatchObject({ _tag: 'PersonNotOnAccount', rule: 'LEDGER-4', path: 'person', person: 'Zoe' })
    expect(tagsOf(paidFor(owing, { person: '', from: 'x', to: on }))).toEqual(['InvalidText', 'InvalidDay'])
    expect(receipt(owing, 'Ana', '0001-01-01', '9999-12-31').paid).toBe('0.00')
  })
})
