import { describe, expect, it } from 'vitest'
import { audit, balances, cancelItems, creditItems, issuePool, orThrow, pools, recordInvoice, viewPool, type IssuePoolInput } from 'billing-rules'
import { errorOf, issued, on, opened, tagsOf } from './histories.js'

const issue = (more: Partial<IssuePoolInput> = {}, ledger = opened()) =>
  issuePool(ledger, { id: 'GC-1', on, kind: 'giftCard', amount: '50.00', method: 'giftCard', ...more })
const sale = (item: object) => orThrow(recordInvoice(opened(), { id: 'INV-1', on, items: [{ description: 'Card', amount: '50.00', ...item }] }))

describe('issuePool', () => {
  it('POOL-1: stands beside the balance', () => {
    const ledger = issued(opened(), 'GC-1', '50.00', { expires: '2026-12-31', reference: '4242' })
    expect(orThrow(balances(ledger, { on }))).toMatchObject({ current: '0.00', expected: '0.00', available: '0.00', deposits: '0.00' })
    expect(orThrow(viewPool(ledger, { id: 'GC-1' }))).toMatchObject({ amount: '50.00', left: '50.00', redeemed: '0.00', status: 'unredeemed', expires: '2026-12-31', reference: '4242' })
    expect(tagsOf(audit(ledger))).toEqual([])
  })

  it('POOL-4: a scholarship has a holder, eligible tags and a funder', () => {
    const ledger = issued(opened({}, { people: ['Ana'] }), 'SCH-1', '200.00', { kind: 'scholarship', method: 'scholarship', holder: 'Ana', tags: ['swim'], funder: 'Rotary' })
    expect(orThrow(viewPool(ledger, { id: 'SCH-1' }))).toMatchObject({ kind: 'scholarship', holder: 'Ana', tags: ['swim'], funder: 'Rotary' })
    expect(errorOf(issue({ holder: 'Ben' }, ledger))).toMatchObject({ _tag: 'PersonNotOnAccount', rule: 'LEDGER-4', path: 'holder', person: 'Ben' })
  })

  it('POOL-1: only a method of stored value pays out of it', () => {
    const choices = ['giftCard', 'prepayment', 'scholarship']
    expect(errorOf(issue({ method: 'cash' }))).toMatchObject({ _tag: 'UnknownChoice', rule: 'POOL-1', path: 'method', given: 'cash', choices })
  })

  it('POOL-3: names the item that sold it, which has to sell that stored value by then', () => {
    const sold = { invoice: 'INV-1', item: '1' }
    const ledger = sale({ storedValue: 'giftCard' })
    expect(orThrow(viewPool(orThrow(issue({ sold }, ledger)), { id: 'GC-1' })).sold).toEqual(sold)
    expect(errorOf(issue({ sold }, sale({})))).toMatchObject({ _tag: 'SellsNoStoredValue', rule: 'POOL-3', path: 'sold', ...sold })
    expect(errorOf(issue({ sold, method: 'prepayment' }, ledger))._tag).toBe('SellsNoStoredValue')
    expect(errorOf(issue({ sold, on: '2026-08-31' }, ledger))).toMatchObject({ _tag: 'DayTooEarly', earliest: on })
    expect(tagsOf(issue({ sold: { invoice: 'INV-9', item: '1' } }, ledger))).toEqual(['DocumentNotFound'])
    expect(tagsOf(issue({ sold: { invoice: 'INV-1', item: '9' } }, ledger))).toEqual(['ItemNotFound'])
  })

  it('POOL-3: not once the sale was cancelled or credited whole: its price was given back already', () => {
    const sold = { invoice: 'INV-1', item: '1' }
    const ledger = sale({ storedValue: 'giftCard' })
    const given = { id: 'C-1', on, invoice: 'INV-1', items: [{ item: '1' }], refund: 'none' } as const
    for (const gone of [cancelItems(ledger, { ...given, credit: 'full' }), cancelItems(ledger, { ...given, credit: 'none' }), creditItems(ledger, { ...given, credit: 'full' })]) {
      expect(errorOf(issue({ sold }, orThrow(gone)))).toMatchObject({ _tag: 'SellsNoStoredValue', rule: 'POOL-3', ...sold })
    }
    expect(tagsOf(issue({ sold }, orThrow(creditItems(ledger, { ...given, credit: { percent: '10' } }))))).toEqual([])
    expect(tagsOf(issue({ sold }, sale({ storedValue: 'giftCard', amount: '0.00' })))).toEqual([])
  })

  it('POOL-3: an item sells the stored value of a method that pays with it', () => {
    const item = { description: 'Card', amount: '50.00', storedValue: 'cash' }
    const outcome = recordInvoice(opened(), { id: 'INV-1', on, items: [item] })
    expect(errorOf(outcome)).toMatchObject({ _tag: 'UnknownChoice', path: 'items[0].storedValue', given: 'cash' })
  })

  it('POOL-1: a list of pools shows what each has left on a day, and which expired', () => {
    const ledger = issued(issued(opened(), 'GC-1', '50.00', { expires: '2026-09-30' }), 'GC-2', '20.00', { on: '2026-10-05' })
    expect(orThrow(pools(ledger, { on })).map(({ pool, left, expired }) => [pool, left, expired])).toEqual([['GC-1', '50.00', false]])
    expect(orThrow(pools(ledger, { on: '2026-10-05' })).map(({ pool, left, expired }) => [pool, left, expired])).toEqual([['GC-1', '50.00', true], ['GC-2', '20.00', false]])
  })
})
