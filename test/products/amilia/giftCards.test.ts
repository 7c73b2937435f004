import { expect, test } from 'vitest'
import { acceptGiftCard, cancelItems, creditHeldUntilUsed, issuePool, orThrow, recordInvoice, recordPayment, viewPool } from 'billing-rules'
import { account, current, on, openOf, pay, purchase, refusals, sound } from '../account.js'

const client = () => account(creditHeldUntilUsed)

test('Amilia 23: a gift card bought for another client is accepted in the holder’s account and redeemed there', () => {
  const card = [{ description: 'Gift card', amount: '50.00', storedValue: 'giftCard' }]
  const bought = orThrow(recordInvoice(account(creditHeldUntilUsed, 'BUYER'), { id: 'INV-9', on, items: card }))
  expect(current(bought)).toBe('50.00')
  const paid = pay(bought, 'PAY-9', '50.00', { invoice: 'INV-9' }, 'card')
  const sold = { invoice: 'INV-9', item: '1' }
  const buyer = orThrow(issuePool(paid, { id: 'CARD-9', on, kind: 'giftCard', amount: '50.00', method: 'giftCard', reference: '4242', sold }))
  const { from, to: holder } = orThrow(acceptGiftCard(buyer, purchase(client(), 'INV-1', '80.00'), { id: 'GC-1', on, card: 'CARD-9' }))
  expect([orThrow(viewPool(from, { id: 'CARD-9' })).left, current(from)]).toEqual(['0.00', '0.00'])
  const status = (ledger: typeof holder) => orThrow(viewPool(ledger, { id: 'GC-1' })).status
  expect(status(holder)).toBe('unredeemed')
  const partly = orThrow(recordPayment(holder, { id: 'PAY-1', on, amount: '30.00', method: 'giftCard', pools: ['GC-1'], to: { invoice: 'INV-1' } }))
  expect([status(partly), openOf(partly, 'INV-1')]).toEqual(['partlyRedeemed', '50.00'])
  const fully = orThrow(recordPayment(partly, { id: 'PAY-2', on, amount: '20.00', method: 'giftCard', pools: ['GC-1'], to: { invoice: 'INV-1' } }))
  expect([status(fully), current(fully)]).toEqual(['fullyRedeemed', '30.00'])
  sound(fully, creditHeldUntilUsed)
})

test('Amilia 23: a class that a gift card paid gives that part back to the card when it is cancelled', () => {
  const issued = orThrow(issuePool(purchase(client(), 'INV-1', '50.00'), { id: 'GC-1', on, kind: 'giftCard', amount: '50.00', method: 'giftCard' }))
  const byBoth = orThrow(recordPayment(orThrow(recordPayment(issued, { id: 'PAY-1', on, amount: '30.00', method: 'card', to: { invoice: 'INV-1' } })), { id: 'PAY-2', on, amount: '20.00', method: 'giftCard', pools: ['GC-1'], to: { invoice: 'INV-1' } }))
  const cancel = { id: 'CAN-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: { amounts: [{ item: '1', amount: '30.00' }] } } as const
  const suggested = orThrow(cancelItems(byBoth, { ...cancel, refund: 'suggested' }))
  expect(orThrow(viewPool(suggested, { id: 'GC-1' })).left).toBe('30.00')
  const none = orThrow(cancelItems(byBoth, { ...cancel, refund: 'none' }))
  expect([orThrow(viewPool(none, { id: 'GC-1' })).left, current(none)]).toEqual(['50.00', '-10.00'])
  sound(none, creditHeldUntilUsed)
})

test('Amilia 23: a scholarship for a person pays eligible purchases only', () => {
  const items = [{ description: 'Swimming', amount: '100.00', tags: ['swim'], people: ['Ben'] }, { description: 'Skating', amount: '60.00', people: ['Ben'] }]
  const invoiced = orThrow(recordInvoice(client(), { id: 'INV-1', on, items }))
  const granted = orThrow(issuePool(invoiced, { id: 'SCH-1', on, kind: 'scholarship', amount: '200.00', method: 'scholarship', holder: 'Ben', tags: ['swim'], funder: 'Rotary' }))
  const redeem = (amount: string, item: string) => recordPayment(granted, { id: 'PAY-1', on, amount, method: 'scholarship', pools: ['SCH-1'], to: { invoice: 'INV-1', items: [item] } })
  expect(refusals(redeem('60.00', '2'))).toEqual(['StoredValueExceedsOpen'])
  const redeemed = orThrow(redeem('100.00', '1'))
  expect([current(redeemed), orThrow(viewPool(redeemed, { id: 'SCH-1' })).left]).toEqual(['60.00', '100.00'])
  expect(orThrow(viewPool(redeemed, { id: 'SCH-1' }))).toMatchObject({ holder: 'Ben', funder: 'Rotary' })
  sound(redeemed, creditHeldUntilUsed)
})

test('Amilia 23: a scholarship for the account pays for whoever is on it', () => {
  const items = [{ description: 'Swimming', amount: '100.00', tags: ['swim'], people: ['Ben'] }, { description: 'Swimming', amount: '60.00', tags: ['swim'], people: ['Cleo'] }]
  const invoiced = orThrow(recordInvoice(client(), { id: 'INV-1', on, items }))
  const granted = orThrow(issuePool(invoiced, { id: 'SCH-1', on, kind: 'scholarship', amount: '130.00', method: 'scholarship', tags: ['swim'], funder: 'City' }))
  const redeemed = orThrow(recordPayment(granted, { id: 'PAY-1', on, amount: '130.00', method: 'scholarship', pools: ['SCH-1'], to: { invoice: 'INV-1' } }))
  expect([openOf(redeemed, 'INV-1'), orThrow(viewPool(redeemed, { id: 'SCH-1' })).left]).toEqual(['30.00', '0.00'])
})
