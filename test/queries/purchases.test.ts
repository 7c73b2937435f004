import { describe, expect, it } from 'vitest'
import { cancelItems, orThrow, purchases, recordInvoice, type Ledger } from 'billing-rules'
import { on, opened, paid, refunding, tagsOf } from '../operations/histories.js'

const family = opened({}, { people: ['Ana', 'Ben', 'Cleo'] })
const items = [
  { description: 'Swimming', quantity: '2', unitPrice: '50.00', people: ['Ana'] },
  { description: 'Camp', amount: '70.01', people: ['Ben', 'Ana'] },
  { description: 'Book', amount: '8.00' }
]
const bought = orThrow(recordInvoice(family, { id: 'INV-2', number: '17', on: '2026-09-05', items }))
const ledger = orThrow(recordInvoice(bought, { id: 'INV-1', on, items: [{ description: 'Judo', amount: '30.00', people: ['Ana'] }] }))
const names = (so: Ledger, day = '2026-12-31') => orThrow(purchases(so, { on: day })).map(({ person, purchases: stand, cancelled }) => [person, stand.map(({ description }) => description), cancelled.map(({ description }) => description)])
const cancel = (item: string, quantity?: string) => orThrow(cancelItems(ledger, { id: 'C-1', on: '2026-09-09', invoice: 'INV-2', items: [{ item, quantity }], credit: 'full', refund: 'none' }))

describe('purchases', () => {
  it('VIEW-2: per person, the oldest first; what names nobody last', () => {
    expect(names(ledger)).toEqual([['Ana', ['Judo', 'Swimming', 'Camp'], []], ['Ben', ['Camp'], []], ['Cleo', [], []], [undefined, ['Book'], []]])
  })

  it('VIEW-2, MONEY-5: an item for two is with both, each with an even share', () => {
    const [ana, ben] = orThrow(purchases(paid(ledger, 'PAY-1', '130.00', { on: '2026-09-06', to: { invoice: 'INV-2' } }), { on: '2026-12-31' }))
    const camp = { invoice: 'INV-2', number: '17', on: '2026-09-05', item: '2', description: 'Camp', people: ['Ben', 'Ana'], quantity: '1', cancelledQuantity: '0', total: '70.01', credited: '0.00', open: '40.01', status: 'partial' }
    expect(ben?.purchases).toEqual([{ ...camp, share: '35.01' }])
    expect(ana?.purchases[2]).toEqual({ ...camp, share: '35.00' })
  })

  it('VIEW-2, CANCEL-5: what is cancelled whole stands below, part of a quantity does not', () => {
    expect(names(cancel('1', '1'))[0]).toEqual(['Ana', ['Judo', 'Swimming', 'Camp'], []])
    expect(names(cancel('1'))[0]).toEqual(['Ana', ['Judo', 'Camp'], ['Swimming']])
    expect(orThrow(purchases(cancel('1', '1'), { on: '2026-12-31' }))[0]?.purchases[1]).toMatchObject({ quantity: '2', cancelledQuantity: '1', credited: '50.00', open: '50.00' })
  })

  it('VIEW-3: on a past day what was bought and cancelled by then', () => {
    expect(names(cancel('1'), '2026-09-08')[0]).toEqual(['Ana', ['Judo', 'Swimming', 'Camp'], []])
    expect(names(ledger, '2026-09-04')).toEqual([['Ana', ['Judo'], []], ['Ben', [], []], ['Cleo', [], []]])
  })

  it('VIEW-2: a refund is no purchase', () => {
    expect(names(refunding())).toEqual([[undefined, [], ['Class']]])
    expect(tagsOf(purchases(ledger, { on: 'x' }))).toEqual(['InvalidDay'])
  })
})
