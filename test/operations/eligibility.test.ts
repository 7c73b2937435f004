import { describe, expect, it } from 'vitest'
import {
  applyCredit, applyCreditsDue, audit, changes, creditHeldUntilUsed, issuePool, openLedger, orThrow, pools, reconcile, recordInvoice, recordPayment, refused,
  standardMethods, viewCredit, viewInvoice, type Ledger, type NewCreditInput, type Policy, type StrategyName
} from 'billing-rules'
import { credited, errorOf, on, paid } from './histories.js'

const scholarship = { code: 'scholarship', channel: 'storedValue', firstState: 'settled', cancelPayment: 'always', cancelRefund: 'never' } as const
const methods = standardMethods.some(({ code }) => code === 'scholarship') ? standardMethods : [...standardMethods, scholarship]

/** Choir 40 for Ana, judo 60 for Ben, camp 80 for both, a gift card of 30 that is sold. */
const items = [
  { description: 'Choir', amount: '40.00', people: ['Ana'], tags: ['choir'] },
  { description: 'Judo', amount: '60.00', people: ['Ben'], tags: ['judo'] },
  { description: 'Camp', amount: '80.00', people: ['Ana', 'Ben'], tags: ['camp'] },
  { description: 'Gift card', amount: '30.00', storedValue: 'giftCard' }
]

const empty = (policy: Partial<Policy> = {}): Ledger =>
  orThrow(openLedger({ id: 'open', on, account: 'A-1', currency: 'CAD', people: ['Ana', 'Ben'], policy: { ...creditHeldUntilUsed, earmarks: 'allowed', methods, ...policy } }))
const sold = (ledger: Ledger, id = 'INV-1', more: object = {}): Ledger => orThrow(recordInvoice(ledger, { id, on, items, ...more }))
const kept = (ledger: Ledger, id: string, amount: string, earmark: NonNullable<NewCreditInput['earmark']>): Ledger =>
  orThrow(applyCredit(ledger, { id, on, amount, tax: 'waived', type: 'goodwill', earmark }))
const granted = (ledger: Ledger): Ledger =>
  orThrow(issuePool(ledger, { id: 'SCH-1', on, kind: 'scholarship', amount: '200.00', method: 'scholarship', holder: 'Ana', tags: ['choir', 'camp'], funder: 'Rotary' }))
const open = (ledger: Ledger, id = 'INV-1') => orThrow(viewInvoice(ledger, { id })).items.map((item) => item.open)
const left = (ledger: Ledger) => orThrow(pools(ledger, { on })).map((pool) => [pool.pool, pool.left])

/** What each credit or payment was put on, by item. */
function uses(before: Ledger, after: Ledger): readonly (readonly [source: string, item: string | undefined])[] {
  expect(refused(audit(after))).toBe(false)
  return orThrow(changes(before, after)).allocated.map(({ source, item }) => [source, item] as const)
}

/** Of each credit, which items it may pay: CR-BEN is kept for Ben, CR-CAMP for camps, CR is for anybody, none buys a gift card. */
const MAY_PAY: ReadonlyMap<string, readonly string[]> = new Map([
  ['CR-BEN', ['2', '3']], ['CR-CAMP', ['3']], ['CR', ['1', '2', '3']], ['PAY-1', ['1', '2', '3', '4']]
])

function respected(before: Ledger, after: Ledger): void {
  for (const [source, item] of uses(before, after)) expect(MAY_PAY.get(source), `${source} on ${item ?? ''}`).toContain(item)
  expect(left(after)).toEqual(left(before))
}

const strategies: readonly StrategyName[] = ['oldestFirst', 'dueFirst', 'largestFirst', 'smallestFirst', 'proportional', 'exactSumFirst', 'quebec1572', 'france1342-10', 'germany366']
const run = (ledger: Ledger, strategy: Parameters<typeof reconcile>[1]['strategy'], id = 'R-1') => orThrow(reconcile(ledger, { id, on, strategy, sources: 'paymentsAndCredits' }))

describe.each(strategies)('eligibility under %s', (strategy) => {
  it('CREDIT-7, RECONCILE-1: credit kept for Ben pays what is for Ben, all of it, and nothing else', () => {
    // 200 for Ben, of which judo and camp take 140; goodwill of 25 is left for the choir.
    const rich = credited(kept(sold(granted(empty())), 'CR-BEN', '200.00', { people: ['Ben'] }), 'CR', '25.00')
    const after = run(rich, strategy)
    respected(rich, after)
    expect(open(after)).toEqual(['15.00', '0.00', '0.00', '30.00'])
    expect(orThrow(viewCredit(after, { id: 'CR-BEN' })).unapplied).toBe('60.00')
    expect(orThrow(changes(rich, after)).leftovers).toEqual([{ fact: 'kept', source: 'CR-BEN', amount: '60.00', because: 'earmarked' }])
    expect(uses(after, run(after, strategy, 'R-2'))).toEqual([])
  })

  it('RECONCILE-3, CREDIT-7: two of them, with goodwill and money: those that are kept go first, and money reaches the rest', () => {
    // Camp 80 takes 50 kept for camps and 30 kept for Ben, whose other 10 go to judo; 50 of judo, 40 of choir and the
    // gift card of 30 are left for 20 of goodwill, which is older, and 100 of money.
    const rich = paid(credited(kept(kept(sold(granted(empty())), 'CR-CAMP', '50.00', { tags: ['camp'] }), 'CR-BEN', '40.00', { people: ['Ben'] }), 'CR', '20.00'), 'PAY-1', '100.00')
    const after = run(rich, strategy)
    respected(rich, after)
    expect(open(after)).toEqual(['0.00', '0.00', '0.00', '0.00'])
    const { leftovers, balance } = orThrow(changes(rich, after))
    expect([leftovers, balance]).toEqual([[], { before: '0.00', after: '0.00' }])
  })

  it('CREDIT-8: goodwill does not buy a gift card, whatever is the largest or the smallest', () => {
    const rich = credited(sold(empty()), 'CR', '500.00')
    const after = run(rich, strategy)
    respected(rich, after)
    expect(open(after)).toEqual(['0.00', '0.00', '0.00', '30.00'])
    expect(orThrow(changes(rich, after)).leftovers).toEqual([{ fact: 'kept', source: 'CR', amount: '320.00', because: 'notEligible' }])
  })

  it('POOL-4, POOL-2: a scholarship pays what it is for when it is paid with, and is never reconciled', () => {
    const before = sold(granted(empty()))
    // Ana's choir 40 and the camp 80, of 210 that are open.
    expect(errorOf(recordPayment(before, { id: 'S-1', on, amount: '120.01', method: 'scholarship', to: 'oldestFirst' }))).toMatchObject({ _tag: 'StoredValueExceedsOpen', allowed: '120.00' })
    const used = orThrow(recordPayment(before, { id: 'S-1', on, amount: '120.00', method: 'scholarship', to: 'oldestFirst' }))
    expect(uses(before, used)).toEqual([['S-1', '1'], ['S-1', '3']])
    expect(left(used)).toEqual([['SCH-1', '80.00']])
    const after = run(used, strategy)
    expect([uses(used, after), left(after), open(after)]).toEqual([[], [['SCH-1', '80.00']], ['0.00', '60.00', '0.00', '30.00']])
  })
})

describe('eligibility as data', () => {
  it('RECONCILE-6, CREDIT-7: under a strategy of the host, in proportion and by what fits exactly', () => {
    const rich = paid(kept(sold(granted(empty())), 'CR-BEN', '70.00', { people: ['Ben'] }), 'PAY-1', '60.00')
    // 70 over judo 60 and camp 80 is 30 and 40; 60 over 40, 30, 40 and 30 is 17.14, 12.86, 17.14 and 12.86.
    const shared = run(rich, { order: [], ties: 'proportional' })
    respected(rich, shared)
    expect(open(shared)).toEqual(['22.86', '17.14', '22.86', '17.14'])
    respected(rich, run(rich, { order: ['smallest'], ties: 'asRecorded', exactSumFirst: true }))
  })
})

describe('eligibility of credit that is used by itself', () => {
  it('CREDIT-5, CREDIT-7, CREDIT-8: with the next invoice', () => {
    const rich = granted(credited(kept(empty({ autoApply: 'nextInvoice' }), 'CR-BEN', '70.00', { people: ['Ben'] }), 'CR', '100.00'))
    const after = sold(rich)
    respected(rich, after)
    // Judo 60 and 10 of the camp for Ben; goodwill 40 for the choir and 60 of the camp.
    expect(open(after)).toEqual(['0.00', '0.00', '10.00', '30.00'])
  })

  it('CREDIT-5, CREDIT-7, CREDIT-8: always', () => {
    const before = sold(granted(empty({ autoApply: 'always' })))
    const after = credited(kept(before, 'CR-BEN', '70.00', { people: ['Ben'] }), 'CR', '500.00')
    respected(before, after)
    expect(open(after)).toEqual(['0.00', '0.00', '0.00', '30.00'])
    expect(orThrow(viewCredit(after, { id: 'CR' })).unapplied).toBe('390.00')
  })

  it('CREDIT-5, CREDIT-7, CREDIT-8: as invoices fall due', () => {
    const before = kept(sold(sold(granted(empty({ autoApply: 'asDue' }))), 'INV-2', { due: '2026-09-02' }), 'CR-CAMP', '200.00', { tags: ['camp'] })
    const after = orThrow(applyCreditsDue(before, { id: 'DUE', on }))
    respected(before, after)
    expect([open(after), open(after, 'INV-2')]).toEqual([['40.00', '60.00', '0.00', '30.00'], ['40.00', '60.00', '80.00', '30.00']])
  })
})
