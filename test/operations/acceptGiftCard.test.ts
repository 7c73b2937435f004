import { describe, expect, it } from 'vitest'
import { acceptGiftCard, amendPool, audit, balances, cancelItems, creditHeldUntilUsed, ledgersEqual, openLedger, orThrow, pools, recordInvoice, recordPayment, removePool, restoreLedger, undo, viewPool, type Ledger } from 'billing-rules'
import { errorOf, issued, on, opened, paid, tagsOf } from './histories.js'

const sold = { invoice: 'INV-1', item: '1' }
const sale = orThrow(recordInvoice(opened(), { id: 'INV-1', on, items: [{ description: 'Gift card', amount: '50.00', storedValue: 'giftCard' }] }))
const buyer = issued(paid(sale, 'CASH', '50.00', { to: { invoice: 'INV-1' } }), 'GC-1', '50.00', { sold, expires: '2027-08-31', reference: '4242' })
const account = (more: object = {}) => orThrow(openLedger({ id: 'open', on, account: 'HOLDER', currency: 'CAD', policy: creditHeldUntilUsed, people: ['Ana'], ...more }))
const take = (more: object = {}, from: Ledger = buyer, to: Ledger = account()) => acceptGiftCard(from, to, { id: 'ACC-1', on, card: 'GC-1', ...more })

describe('acceptGiftCard', () => {
  it('POOL-3: sold in one ledger and accepted in another: what is on it moves, and neither balance', () => {
    const { from, to } = orThrow(take({ holder: 'Ana' }))
    expect(orThrow(viewPool(from, { id: 'GC-1' }))).toMatchObject({ left: '0.00', redeemed: '0.00', removed: '50.00', status: 'unredeemed', history: [{ event: 'issued' }, { event: 'passedOn', amount: '50.00', account: 'HOLDER' }] })
    expect(orThrow(viewPool(to, { id: 'ACC-1' }))).toMatchObject({ amount: '50.00', left: '50.00', expires: '2027-08-31', reference: '4242', holder: 'Ana', account: 'A-1', status: 'unredeemed' })
    for (const ledger of [from, to]) {
      expect(orThrow(balances(ledger, { on })).current).toBe('0.00')
      expect(tagsOf(audit(ledger))).toEqual([])
      expect(ledgersEqual(orThrow(restoreLedger(JSON.parse(JSON.stringify(ledger)), [creditHeldUntilUsed])), ledger)).toBe(true)
    }
  })

  it('POOL-3: it pays there, and its purchase can no longer be refunded here', () => {
    const { from, to } = orThrow(take())
    const owing = orThrow(recordInvoice(to, { id: 'INV-7', on, items: [{ description: 'Class', amount: '30.00' }] }))
    const used = orThrow(recordPayment(owing, { id: 'PAY-1', on, amount: '30.00', method: 'giftCard', to: { invoice: 'INV-7' } }))
    expect(orThrow(pools(used, { on }))).toMatchObject([{ pool: 'ACC-1', left: '20.00', status: 'partlyRedeemed' }])
    const credit = { amounts: [{ item: '1', amount: '0.01' }] }
    expect(errorOf(cancelItems(from, { id: 'C-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit, refund: 'none' }))).toMatchObject({ _tag: 'CreditExceedsItem', allowed: '0.00' })
  })

  it('LEDGER-2, POOL-3: repeating it changes nothing, and completes the ledger that missed it with what was recorded', () => {
    const { from, to } = orThrow(take())
    const again = orThrow(take({}, from, to))
    expect([again.from, again.to]).toEqual([from, to])
    const later = orThrow(amendPool(from, { id: 'MORE', on, pool: 'GC-1', add: '5.00' }))
    const completed = orThrow(take({}, later))
    expect(completed.from).toBe(later)
    expect(ledgersEqual(completed.to, to)).toBe(true)
    expect(tagsOf(take({ holder: 'Ana' }, from, to))).toEqual(['OperationIdReused'])
  })

  it('LEDGER-2, POOL-3: whatever became of the card since, what was passed on is what was recorded', () => {
    const { from, to } = orThrow(take())
    for (const later of [orThrow(amendPool(from, { id: 'LONGER', on, pool: 'GC-1', expires: '2030-01-01' })), orThrow(removePool(from, { id: 'GONE', on: '2026-09-05', pool: 'GC-1' }))]) {
      expect(orThrow(take({}, later, to))).toEqual({ from: later, to })
      expect(ledgersEqual(orThrow(take({}, later)).to, to)).toBe(true)
    }
  })

  it('POOL-3, REVERSE-2: undone on neither side, since the value would be in both ledgers or in none', () => {
    const { from, to } = orThrow(take())
    for (const ledger of [from, to]) {
      expect(errorOf(undo(ledger, { id: 'U-1', on, operation: 'ACC-1' }))).toMatchObject({ _tag: 'CannotBeUndone', because: 'betweenAccounts' })
    }
  })

  it('POOL-4: a scholarship or a prepayment stays with the account that it was set up for', () => {
    for (const kind of ['scholarship', 'prepayment'] as const) {
      const error = errorOf(take({ card: 'SCH-1' }, issued(opened(), 'SCH-1', '50.00', { kind, method: kind })))
      expect(error).toMatchObject({ _tag: 'UnknownChoice', rule: 'POOL-3', path: 'card', given: kind, choices: ['giftCard'] })
    }
  })

  it('POOL-3: within one account both come back as they are', () => {
    expect(orThrow(take({}, buyer, buyer))).toEqual({ from: buyer, to: buyer })
  })

  it('POOL-3: refused as a whole', () => {
    expect(errorOf(take({ card: 'GC-9' }))).toMatchObject({ _tag: 'DocumentNotFound', path: 'card', wanted: 'pool' })
    expect(errorOf(take({ on: '2027-09-01' }))).toMatchObject({ _tag: 'PoolExpired', path: 'card', expires: '2027-08-31' })
    expect(errorOf(take({ on: '2026-08-31' }))).toMatchObject({ _tag: 'DayTooEarly', earliest: on, document: 'GC-1' })
    expect(errorOf(take({ holder: 'Ben' }))).toMatchObject({ _tag: 'PersonNotOnAccount', path: 'holder' })
    expect(errorOf(take({ expect: { seq: 1 } }))).toMatchObject({ _tag: 'LedgerChanged', expected: 1 })
    expect(errorOf(take({}, buyer, account({ currency: 'USD' })))).toMatchObject({ _tag: 'UnknownChoice', path: 'currency', given: 'CAD', choices: ['USD'] })
    const cashOnly = { ...creditHeldUntilUsed, methods: creditHeldUntilUsed.methods.filter(({ channel }) => channel !== 'storedValue') }
    expect(errorOf(take({}, buyer, account({ policy: cashOnly })))).toMatchObject({ _tag: 'UnknownChoice', path: 'method', given: 'giftCard' })
    expect(tagsOf(take({ colour: 'red' }))).toEqual(['UnknownField'])
    expect(tagsOf(acceptGiftCard({} as never, account(), { id: 'A', on, card: 'GC-1' }))).toEqual(['NotALedger'])
    expect(tagsOf(acceptGiftCard(buyer, {} as never, { id: 'A', on, card: 'GC-1' }))).toEqual(['NotALedger'])
  })
})
