import { describe, expect, it } from 'vitest'
import { balances, balancesByPerson, cancelItems, orThrow, recordInvoice, type Ledger } from 'billing-rules'
import { credited, invoiced, on, opened, paid, refunding, tagsOf } from '../operations/histories.js'

const family = opened({}, { people: ['Ana', 'Ben', 'Cleo'], owner: 'Dan' })
const sold = (ledger: Ledger, id: string, amount: string, people: string[] | undefined, due = on) =>
  orThrow(recordInvoice(ledger, { id, on, due, items: [{ description: 'Camp', amount, people }] }))
const rows = (ledger: Ledger, day = on) => orThrow(balancesByPerson(ledger, { on: day }))

describe('balancesByPerson', () => {
  it('VIEW-1, MONEY-5: 100.00 for three is 33.34, 33.33 and 33.33; what is covered and open adds up for each', () => {
    // 50.00 open of 100.00 for three: 16.67, 16.67, 16.66, so covered 16.67, 16.66, 16.67.
    const ledger = paid(sold(family, 'INV-1', '100.00', ['Ana', 'Ben', 'Cleo']), 'PAY-1', '50.00', { to: { invoice: 'INV-1' } })
    expect(rows(ledger).map(({ person, charged, covered, open }) => [person, charged, covered, open])).toEqual([
      ['Ana', '33.34', '16.67', '16.67'], ['Ben', '33.33', '16.66', '16.67'], ['Cleo', '33.33', '16.67', '16.66']
    ])
  })

  it('VIEW-1: people of the account first, also those with nothing; then others named; last what names nobody', () => {
    const ledger = invoiced(sold(sold(family, 'INV-1', '10.00', ['Dan']), 'INV-2', '20.00', ['Ben']), 'INV-3', '5.00')
    expect(rows(ledger).map(({ person, charged }) => [person, charged])).toEqual([['Ana', '0.00'], ['Ben', '20.00'], ['Cleo', '0.00'], ['Dan', '10.00'], [undefined, '5.00']])
    expect(rows(opened())).toEqual([])
  })

  it('VIEW-1: due, overdue and planned for each', () => {
    const ledger = paid(sold(sold(family, 'INV-1', '10.00', ['Ana'], '2026-09-10'), 'INV-2', '30.00', ['Ben'], '2026-09-20'), 'PAY-1', '4.00', { method: 'eCheck', to: { invoice: 'INV-2' } })
    expect(rows(ledger, '2026-09-20').slice(0, 2)).toEqual([
      { person: 'Ana', charged: '10.00', credited: '0.00', covered: '0.00', planned: '0.00', open: '10.00', due: '10.00', overdue: '10.00' },
      { person: 'Ben', charged: '30.00', credited: '0.00', covered: '0.00', planned: '4.00', open: '30.00', due: '30.00', overdue: '0.00' }
    ])
  })

  it('VIEW-1, CANCEL-5: what was cancelled stays charged, and is credited and covered', () => {
    const ledger = orThrow(cancelItems(sold(family, 'INV-1', '40.00', ['Ana', 'Ben']), { id: 'C-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'none' }))
    expect(rows(ledger)[0]).toMatchObject({ charged: '20.00', credited: '20.00', covered: '20.00', open: '0.00' })
  })

  it('VIEW-1: all that is open less what is unapplied and reserved is the current balance', () => {
    // Open 70.00 + 0.00; credit 7.00, deposit 5.00, reserved 100.00: -42.00.
    const ledger = credited(paid(sold(refunding(), 'INV-2', '70.00', ['Ana', 'Ben']), 'PAY-2', '5.00'), 'CR-1', '7.00')
    expect(rows(ledger).map(({ open }) => open)).toEqual(['35.00', '35.00', '0.00'])
    expect(orThrow(balances(ledger, { on })).current).toBe('-42.00')
  })

  it('VIEW-3: on a past day what was charged and open then', () => {
    const ledger = paid(sold(family, 'INV-1', '10.00', ['Ana']), 'PAY-1', '10.00', { on: '2026-09-05', to: { invoice: 'INV-1' } })
    expect(['2026-08-31', '2026-09-04', '2026-09-05'].map((day) => [rows(ledger, day)[0]?.charged, rows(ledger, day)[0]?.open])).toEqual([['0.00', '0.00'], ['10.00', '10.00'], ['10.00', '0.00']])
  })

  it('LEDGER-1: refuses a day that is none', () => {
    expect(tagsOf(balancesByPerson(family, { on: 'x' }))).toEqual(['InvalidDay'])
  })
})
