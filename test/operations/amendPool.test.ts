import { describe, expect, it } from 'vitest'
import { amendPool, audit, orThrow, pools, recordPayment, removePool, viewPool, type AmendPoolInput } from 'billing-rules'
import { errorOf, invoiced, issued, on, opened, tagsOf } from './histories.js'

const card = issued(invoiced(opened(), 'INV-1', '60.00'), 'GC-1', '50.00')
const later = '2026-09-05'
const amend = (more: Partial<AmendPoolInput>, ledger = card) => amendPool(ledger, { id: 'AM-1', on: later, pool: 'GC-1', ...more })
const redeem = (ledger: typeof card, amount: string, day = later) =>
  recordPayment(ledger, { id: 'PAY-1', on: day, amount, method: 'giftCard', pools: ['GC-1'], to: { invoice: 'INV-1' } })

describe('amendPool', () => {
  it('POOL-1: puts in, takes out and moves the last day, history kept', () => {
    const more = orThrow(amend({ add: '10.00', reason: 'Bonus' }))
    const less = orThrow(amend({ id: 'AM-2', remove: '25.00' }, more))
    const longer = orThrow(amend({ id: 'AM-3', expires: '2026-12-31' }, less))
    const { left, removed, expires, history, amount } = orThrow(viewPool(longer, { id: 'GC-1' }))
    // 50 + 10 - 25
    expect([amount, left, removed, expires]).toEqual(['50.00', '35.00', '25.00', '2026-12-31'])
    expect(history.map(({ event, amount: moved, document, reason }) => [event, moved, document, reason])).toEqual([
      ['issued', '50.00', 'GC-1', undefined], ['added', '10.00', 'AM-1', 'Bonus'], ['removed', '25.00', 'AM-2', undefined], ['lastDayChanged', '0.00', 'AM-3', undefined]
    ])
    expect(orThrow(viewPool(longer, { id: 'GC-1', on }))).toMatchObject({ left: '50.00', removed: '0.00' })
    expect(tagsOf(audit(longer))).toEqual([])
  })

  it('POOL-1: no more is taken out than is left', () => {
    const used = orThrow(redeem(card, '30.00'))
    expect(errorOf(amend({ remove: '20.01' }, used))).toMatchObject({ _tag: 'AmountExceedsPools', rule: 'POOL-1', path: 'remove', left: '20.00', allowed: '20.00', try: { remove: '20.00' } })
    expect(orThrow(viewPool(orThrow(amend({ remove: '20.00' }, used)), { id: 'GC-1' }))).toMatchObject({ left: '0.00', status: 'fullyRedeemed' })
  })

  it('POOL-1: one thing at a time, of a pool there is, not before its last change', () => {
    expect(errorOf(amend({}))).toMatchObject({ _tag: 'ConflictingFields', fields: ['add', 'remove', 'expires'] })
    expect(tagsOf(amend({ add: '1.00', remove: '1.00' }))).toEqual(['ConflictingFields'])
    expect(errorOf(amend({ pool: 'GC-9', add: '1.00' }))).toMatchObject({ _tag: 'DocumentNotFound', id: 'GC-9', wanted: 'pool' })
    expect(errorOf(amend({ on: '2026-08-31', add: '1.00' }))).toMatchObject({ _tag: 'DayTooEarly', earliest: on, document: 'GC-1' })
  })

  it('MONEY-3: all that was ever put in stays exact', () => {
    const full = orThrow(amend({ add: '90071992547359.91' }))
    expect(orThrow(viewPool(full, { id: 'GC-1' })).left).toBe('90071992547409.91')
    const drawn = orThrow(redeem(full, '60.00'))
    expect(tagsOf(amend({ id: 'AM-2', add: '0.01' }, drawn))).toEqual(['TotalTooLarge'])
    expect(errorOf(amend({ add: '90071992547359.92' }))).toMatchObject({ _tag: 'TotalTooLarge', path: 'add', total: 'pools', asked: '90071992547359.92', allowed: '90071992547359.91' })
  })
})

describe('removePool', () => {
  it('POOL-1: takes out what is left and pays no more; what it paid stays paid', () => {
    const used = orThrow(redeem(card, '30.00', on))
    const ended = orThrow(removePool(used, { id: 'RM-1', on: later, pool: 'GC-1', reason: 'Lost' }))
    expect(orThrow(viewPool(ended, { id: 'GC-1' }))).toMatchObject({ left: '0.00', redeemed: '30.00', removed: '20.00', expires: '2026-09-04' })
    expect(orThrow(pools(ended, { on: later }))).toMatchObject([{ left: '0.00', expired: true }])
    expect(tagsOf(recordPayment(ended, { id: 'PAY-2', on: later, amount: '1.00', method: 'giftCard', pools: ['GC-1'], to: { invoice: 'INV-1' } }))).toEqual(['PoolExpired'])
    expect(orThrow(viewPool(orThrow(removePool(ended, { id: 'RM-2', on: later, pool: 'GC-1' })), { id: 'GC-1' })).left).toBe('0.00')
    expect(tagsOf(audit(ended))).toEqual([])
  })

  it('POOL-1: a pool there is, not before its last change', () => {
    expect(tagsOf(removePool(card, { id: 'RM-1', on, pool: 'GC-9' }))).toEqual(['DocumentNotFound'])
    expect(tagsOf(removePool(card, { id: 'RM-1', on: '2026-08-31', pool: 'GC-1' }))).toEqual(['DayTooEarly'])
  })
})
