import { describe, expect, it } from 'vitest'
import { changes, orThrow, recordInvoice } from 'billing-rules'
import { credited, errorOf, invoiced, on, opened, paid, refunding, tagsOf } from '../operations/histories.js'

describe('changes', () => {
  it('VIEW-5: over several operations at once', () => {
    const before = invoiced(opened(), 'INV-1', '100.00')
    const after = credited(paid(before, 'PAY-1', '130.00', { to: { invoice: 'INV-1' } }), 'CR-1', '5.00')
    const told = orThrow(changes(before, after))
    expect(told.entries.map(({ seq, id }) => [seq, id])).toEqual([[3, 'PAY-1'], [4, 'CR-1']])
    expect(told).toMatchObject({ documents: [{ id: 'PAY-1', kind: 'payment' }, { id: 'CR-1', kind: 'credit' }], leftovers: [{ source: 'PAY-1', amount: '30.00' }], balance: { before: '100.00', after: '-35.00' } })
  })

  it('VIEW-5: nothing between a ledger and itself', () => {
    const ledger = refunding()
    expect(orThrow(changes(ledger, ledger))).toEqual({
      entries: [], documents: [], allocated: [], released: [], reopened: [], states: [], capped: [], refundsToSend: [], leftovers: [], uncovered: [], balance: { before: '-100.00', after: '-100.00' }
    })
  })

  it('VIEW-5: its entries are the rows to store: those of the stored form', () => {
    const before = opened()
    const after = invoiced(before, 'INV-1', '1.00')
    expect(JSON.stringify([...before.toJSON().entries, ...orThrow(changes(before, after)).entries])).toBe(JSON.stringify(after.toJSON().entries))
  })

  it('VIEW-5: refuses ledgers of which one does not continue the other', () => {
    const [before, after] = [opened(), invoiced(opened(), 'INV-1', '1.00')]
    expect(errorOf(changes(after, before))).toMatchObject({ _tag: 'NotASuccessor', rule: 'VIEW-5', kind: 'input', before: 2, after: 1 })
    expect(tagsOf(changes(after, orThrow(recordInvoice(before, { id: 'INV-2', on, items: [{ description: 'x', amount: '1.00' }] }))))).toEqual(['NotASuccessor'])
    expect(tagsOf(changes(opened({}, { currency: 'EUR' }), after))).toEqual(['NotASuccessor'])
    expect(tagsOf(changes({} as never, after))).toEqual(['NotALedger'])
    expect(tagsOf(changes(before, null as never))).toEqual(['NotALedger'])
  })
})
