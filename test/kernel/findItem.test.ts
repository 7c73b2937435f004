import { expect, it } from 'vitest'
import { applyCredit, cancelItems, orThrow, recordInvoice, viewInvoice } from 'billing-rules'
import { errorOf, on, opened } from '../operations/histories.js'

// The items of a long invoice are looked up by id, those of a short one by walking: both find the same.
const ids = (count: number): readonly string[] => Array.from({ length: count }, (_, place) => `item-${count - place}`)

it.each([1, 8, 9, 40])('CANCEL-1, APPLY-5: of %i items, each is found by its id, and no other one', (count) => {
  const items = ids(count).map((id, place) => ({ item: id, description: 'Class', amount: `${place + 1}.00` }))
  const ledger = orThrow(recordInvoice(opened(), { id: 'INV-1', on, items }))
  const picked = (item: string) => ({ id: 'C-1', on, invoice: 'INV-1', items: [{ item }], credit: 'full', refund: 'none' }) as const
  expect(errorOf(cancelItems(ledger, picked('item-0')))).toMatchObject({ _tag: 'ItemNotFound', item: 'item-0' })
  const paid = (item: string) => applyCredit(ledger, { id: 'CR-1', on, amount: '0.25', tax: 'waived', type: 'goodwill', to: { invoice: 'INV-1', item } })
  expect(errorOf(paid('item'))).toMatchObject({ _tag: 'ItemNotFound', item: 'item' })
  for (const [place, id] of ids(count).entries()) {
    const credited = orThrow(viewInvoice(orThrow(cancelItems(ledger, picked(id))), { id: 'INV-1' })).items.map((item) => item.credited)
    expect(credited).toEqual(items.map((item) => (item.item === id ? item.amount : '0.00')))
    expect(orThrow(viewInvoice(orThrow(paid(id)), { id: 'INV-1' })).items[place]?.open).toBe(`${place}.75`)
  }
})
