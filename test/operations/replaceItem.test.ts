import { describe, expect, it } from 'vitest'
import { allocate, audit, balances, cancelItems, changes, creditHeldUntilUsed, ledgersEqual, orThrow, refundFromCredit, replaceItem, replay, restoreLedger, settlePayment, viewCredit, viewInvoice, viewPayment, viewRefund, type Ledger, type ReplaceItemInput } from 'billing-rules'
import { credited, errorOf, invoiced, on, opened, paid, tagsOf } from './histories.js'

const to = { invoice: 'INV-1' }
const owing = invoiced(opened(), 'INV-1', '75.00')
const card = paid(owing, 'PAY-1', '75.00', { method: 'card', to })
const piano = (amount: string) => ({ description: 'Piano', amount })
const replace = (ledger: Ledger, amount: string, more: Partial<ReplaceItemInput> = {}) => replaceItem(ledger, { id: 'R-1', on, invoice: 'INV-1', item: '1', with: piano(amount), ...more })
const replaced = (ledger: Ledger, amount: string, more: Partial<ReplaceItemInput> = {}): Ledger => {
  const done = orThrow(replace(ledger, amount, more))
  orThrow(audit(done))
  expect(ledgersEqual(orThrow(replay(done)), done)).toBe(true)
  return done
}
const covering = (ledger: Ledger, id: string) => orThrow(viewInvoice(ledger, { id })).items[0]?.coveredBy.map(({ source, amount }) => `${source} ${amount}`).sort()
const current = (ledger: Ledger) => orThrow(balances(ledger, { on })).current

describe('replaceItem', () => {
  it('CANCEL-6: 75 replaced by 100 leaves 25 due; the card payment moves, the credit takes its place', () => {
    const done = replaced(card, '100.00')
    expect([covering(done, 'INV-1'), covering(done, 'R-1/invoice'), current(done)]).toEqual([['R-1 75.00'], ['PAY-1 75.00'], '25.00'])
    expect(orThrow(viewInvoice(done, { id: 'INV-1' })).items[0]).toMatchObject({ cancelled: true, credited: '75.00', open: '0.00' })
    expect(orThrow(viewInvoice(done, { id: 'R-1/invoice' }))).toMatchObject({ open: '25.00', kind: 'sale', origin: 'INV-1' })
    expect(orThrow(viewCredit(done, { id: 'R-1' }))).toMatchObject({ type: 'cancellation', amount: '75.00', unapplied: '0.00' })
    expect(orThrow(changes(card, done)).documents).toEqual([{ id: 'R-1', kind: 'credit' }, { id: 'R-1/invoice', kind: 'invoice' }])
  })

  it('CANCEL-6: a later refund goes back the way it was paid', () => {
    const done = orThrow(cancelItems(replaced(card, '100.00'), { id: 'C-1', on, invoice: 'R-1/invoice', items: [{ item: '1' }], credit: 'full', refund: 'suggested' }))
    expect(orThrow(viewRefund(done, { id: 'C-1/refund-1' }))).toMatchObject({ amount: '75.00', payment: 'PAY-1', method: 'card' })
    expect(orThrow(balances(done, { on })).expected).toBe('0.00')
  })

  it('CANCEL-6: replaced by something cheaper, only what it costs moves; the rest is credit', () => {
    const done = replaced(card, '50.00')
    expect([covering(done, 'INV-1'), covering(done, 'R-1/invoice'), current(done)]).toEqual([['PAY-1 25.00', 'R-1 50.00'], ['PAY-1 50.00'], '-25.00'])
    expect(orThrow(viewCredit(done, { id: 'R-1' })).unapplied).toBe('25.00')
  })

  it('CANCEL-6: online, then offline, then credit: 30 goodwill, 20 cash, 25 card replaced by 60', () => {
    let ledger = paid(credited(owing, 'CR-1', '30.00', to), 'CASH', '20.00', { to })
    ledger = paid(ledger, 'CARD', '25.00', { method: 'card', to })
    const done = replaced(ledger, '60.00')
    expect([covering(done, 'R-1/invoice'), covering(done, 'INV-1')]).toEqual([['CARD 25.00', 'CASH 20.00', 'CR-1 15.00'], ['CR-1 15.00', 'R-1 60.00']])
  })

  it('CANCEL-6, CANCEL-4: unpaid in part, and a fee: the credit covers what is open, then the fee, and only the rest moves', () => {
    // 60 of 75 paid: the credit of 75 covers 15 open and the fee of 10, 50 of the card money moves.
    const done = replaced(paid(owing, 'PAY-1', '60.00', { method: 'card', to }), '100.00', { fee: { description: 'Change', amount: '10.00' } })
    expect([covering(done, 'INV-1'), covering(done, 'R-1/invoice'), covering(done, 'R-1/fee')]).toEqual([['PAY-1 10.00', 'R-1 65.00'], ['PAY-1 50.00'], ['R-1 10.00']])
    // 75 + 100 + 10 - 60 - 75
    expect(current(done)).toBe('50.00')
    expect(covering(replaced(owing, '100.00'), 'R-1/invoice')).toEqual([])
  })

  it('CANCEL-6: what is on its way follows, and pays the new item when it settles', () => {
    const pending = paid(owing, 'PAY-1', '75.00', { method: 'eCheck', to })
    const done = replaced(pending, '100.00')
    expect(orThrow(viewInvoice(done, { id: 'R-1/invoice' }))).toMatchObject({ open: '100.00', planned: '75.00' })
    const settled = orThrow(settlePayment(done, { id: 'S-1', on: '2026-09-10', payment: 'PAY-1' }))
    expect([orThrow(viewInvoice(settled, { id: 'R-1/invoice' })).open, orThrow(viewPayment(settled, { id: 'PAY-1' })).unapplied]).toEqual(['25.00', '0.00'])
  })

  it('CANCEL-6: of what is on its way only that follows which has no room any more; what lies on the account stays there', () => {
    // 90 on its way, 50 of it for the item of 75: once half is replaced, 37.50 is open there and 12.50 moves.
    const pending = orThrow(allocate(paid(owing, 'PAY-1', '90.00', { method: 'eCheck' }), { id: 'A-1', on, source: 'PAY-1', amount: '50.00', to }))
    const done = replaced(pending, '30.00', { quantity: '0.5' })
    expect([orThrow(viewInvoice(done, { id: 'INV-1' })).planned, orThrow(viewInvoice(done, { id: 'R-1/invoice' })).planned]).toEqual(['37.50', '12.50'])
    expect(orThrow(viewPayment(done, { id: 'PAY-1' })).unapplied).toBe('40.00')
  })

  it('CANCEL-6, CREDIT-5, LEDGER-6: the next invoice takes no credit where money on its way fills it already', () => {
    const policy = { ...creditHeldUntilUsed, autoApply: 'nextInvoice' } as const
    const pending = paid(invoiced(opened(policy), 'INV-1', '75.00'), 'PAY-1', '75.00', { method: 'eCheck', to })
    const done = replaced(credited(pending, 'CR-1', '40.00'), '75.00')
    expect(covering(done, 'R-1/invoice')).toEqual(['PAY-1 75.00'])
    expect(ledgersEqual(orThrow(restoreLedger(JSON.parse(JSON.stringify(done)), [policy])), done)).toBe(true)
    expect(covering(replaced(credited(pending, 'CR-1', '40.00'), '100.00'), 'R-1/invoice')).toEqual(['CR-1 25.00', 'PAY-1 75.00'])
  })

  it('CANCEL-6: part of a quantity, an item credited before, and a free item', () => {
    const half = replaced(card, '10.00', { quantity: '0.5' })
    expect(orThrow(viewInvoice(half, { id: 'INV-1' })).items[0]).toMatchObject({ cancelled: false, cancelledQuantity: '0.5', credited: '37.50' })
    const free = replaced(invoiced(opened(), 'INV-1', '0.00'), '10.00')
    expect([current(free), tagsOf(viewCredit(free, { id: 'R-1' }))]).toEqual(['10.00', ['DocumentNotFound']])
    const twice = replaced(replaced(card, '50.00', { quantity: '0.5' }), '80.00', { id: 'R-2' })
    // 75 + 50 + 80 - 75 paid - 75 credited
    expect(current(twice)).toBe('55.00')
  })

  it('LEDGER-3: not before what moves changed', () => {
    const later = paid(owing, 'PAY-1', '75.00', { on: '2026-09-05', to })
    expect(errorOf(replace(later, '10.00', { on: '2026-09-04' }))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-09-05' })
    const refunded = orThrow(refundFromCredit(paid(owing, 'PAY-1', '80.00', { on: '2026-09-05', to }), { id: 'REF-1', on: '2026-09-07', from: ['PAY-1'], method: 'cash' }))
    expect(errorOf(replace(refunded, '10.00', { on: '2026-09-04' }))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-09-07', document: 'PAY-1' })
    const elsewhere = paid(invoiced(owing, 'INV-2', '10.00', { on: '2026-09-08' }), 'PAY-1', '85.00', { to: 'oldestFirst' })
    expect(tagsOf(replace(elsewhere, '10.00'))).toEqual([])
  })

  it('LEDGER-1: errors in the documented order, with paths of this input', () => {
    const places = (ledger: Ledger, more: object) => {
      const outcome = replace(ledger, '1.00', more)
      return outcome._tag === 'Left' ? outcome.left.map(({ _tag, path }) => `${_tag} ${path}`) : []
    }
    expect(places(card, { item: '9', type: 'x', with: { description: 'Piano', taxes: ['y'] } })).toEqual(['ItemNotFound item', 'UnknownCode type', 'ConflictingFields with', 'UnknownCode with.taxes[0]'])
    expect(places(card, { invoice: 'X' })).toEqual(['DocumentNotFound invoice'])
    expect(places(card, { quantity: '1.5' })).toEqual(['QuantityExceedsLeft quantity'])
    expect(places(replaced(card, '10.00'), { id: 'R-2' })).toEqual(['ItemAlreadyCancelled item'])
    expect(places(card, { with: { ...piano('1.00'), discount: { amount: '2.00' } } })).toEqual(['DiscountExceedsAmount with.discount.amount'])
    expect(errorOf(replace(card, '1.00', { quantity: '1.5' }))['try']).toMatchObject({ quantity: '1' })
    expect(tagsOf(replaceItem(invoiced(opened({}, { people: ['Ana'] }), 'INV-1', '1.00'), { id: 'R-1', on, invoice: 'INV-1', item: '1', with: { ...piano('1.00'), people: ['Bob'] } }))).toEqual(['PersonNotOnAccount'])
    expect(errorOf(replace(card, '90071992547409.91'))).toMatchObject({ _tag: 'TotalTooLarge' })
  })
})
