import { describe, expect, it } from 'vitest'
import { allocate, applyCredit, audit, changes, creditHeldUntilUsed, openLedger, orThrow, reconcile, reconcileOldestFirst, recordInvoice, recordPayment, refundFromCredit, refundPayment, refused, splitCreditAcrossInvoices, sumAmounts, viewCredit, viewInvoice, type Ledger, type NewCreditInput, type Outcome } from 'billing-rules'
import { credited, errorOf, on, opened, paid, tagsOf } from './histories.js'

const empty = opened({ earmarks: 'allowed', reconcileSources: 'paymentsAndCredits' }, { people: ['Ana', 'Ben'] })
const items = [
  { description: 'Choir', amount: '40.00', people: ['Ana'], tags: ['choir'] },
  { description: 'Judo', amount: '60.00', people: ['Ben'], tags: ['judo'] },
  { description: 'Camp', amount: '80.00', people: ['Ana', 'Ben'], tags: ['camp', 'choir'] }
]
const owing = orThrow(recordInvoice(empty, { id: 'INV-1', on, items }))
const kept = (ledger: Ledger, id: string, amount: string, earmark: NewCreditInput['earmark'], more: object = {}): Outcome => applyCredit(ledger, { id, on, amount, tax: 'waived', type: 'goodwill', earmark, ...more } as NewCreditInput)
const forBen = orThrow(kept(owing, 'CR-1', '200.00', { people: ['Ben'] }))
const open = (ledger: Ledger) => orThrow(viewInvoice(ledger, { id: 'INV-1' })).items.map((item) => item.open)
const to = { invoice: 'INV-1' }

describe('earmark', () => {
  it('CREDIT-7: pays items for these people, with one of these tags, only', () => {
    expect(open(orThrow(applyCredit(forBen, { id: 'A', on, credit: 'CR-1', to })))).toEqual(['40.00', '0.00', '0.00'])
    const both = orThrow(kept(owing, 'CR-1', '200.00', { people: ['Ben'], tags: ['choir'] }))
    expect(open(orThrow(allocate(both, { id: 'A', on, source: 'CR-1', to })))).toEqual(['40.00', '60.00', '0.00'])
    expect(orThrow(viewCredit(both, { id: 'CR-1' })).earmark).toEqual({ people: ['Ben'], tags: ['choir'] })
  })

  it('CREDIT-7: a new one covers what it may of the invoice it is aimed at; the rest stays and says why', () => {
    const aimed = orThrow(kept(owing, 'CR-1', '90.00', { tags: ['judo'] }, { to }))
    expect(open(aimed)).toEqual(['40.00', '0.00', '80.00'])
    expect(orThrow(changes(owing, aimed)).leftovers).toEqual([{ fact: 'kept', source: 'CR-1', amount: '30.00', because: 'earmarked' }])
  })

  it('CREDIT-7: elsewhere it is refused, and no amount may be larger than what it may pay', () => {
    const ana = { ...to, item: '1' }
    expect(errorOf(applyCredit(forBen, { id: 'A', on, credit: 'CR-1', to: ana }))).toMatchObject({ _tag: 'SourceNotEligible', rule: 'CREDIT-7', source: 'CR-1', item: '1' })
    expect(errorOf(allocate(forBen, { id: 'A', on, source: 'CR-1', to: ana }))).toMatchObject({ _tag: 'SourceNotEligible', rule: 'CREDIT-7' })
    expect(errorOf(splitCreditAcrossInvoices(forBen, { id: 'A', on, credit: 'CR-1', parts: [{ ...ana, amount: '1.00' }] }))).toMatchObject({ _tag: 'SourceNotEligible' })
    expect(errorOf(applyCredit(forBen, { id: 'A', on, credit: 'CR-1', amount: '140.01', to }))).toMatchObject({ _tag: 'CreditExceedsOpenAmount', allowed: '140.00' })
  })

  it('RECONCILE-3: earmarked sources are placed first, the oldest first, then the others', () => {
    // 50.00 goodwill is older, but 60.00 for judo and 30.00 for Ana go first: Ana's choir, then Ben's judo.
    let ledger = credited(owing, 'CR-0', '50.00', undefined, '2026-08-01')
    ledger = orThrow(kept(orThrow(kept(ledger, 'CR-2', '70.00', { tags: ['judo'] })), 'CR-3', '30.00', { people: ['Ana'] }))
    const matched = orThrow(reconcileOldestFirst(ledger, { id: 'REC', on }))
    expect(open(matched)).toEqual(['0.00', '0.00', '40.00'])
    expect(orThrow(changes(ledger, matched)).leftovers).toEqual([{ fact: 'kept', source: 'CR-2', amount: '10.00', because: 'earmarked' }])
    expect(refused(audit(matched))).toBe(false)
    const again = orThrow(reconcileOldestFirst(matched, { id: 'REC-2', on }))
    expect(orThrow(changes(matched, again)).allocated).toEqual([])
  })

  it('RECONCILE-5: one that may pay nothing says that it is earmarked, whatever else is later or planned', () => {
    const because = (ledger: Ledger) => orThrow(changes(ledger, orThrow(reconcileOldestFirst(ledger, { id: 'REC', on })))).leftovers.map((left) => left.because)
    const sold = (ledger: Ledger, id: string, item: object, more: object = {}) => orThrow(recordInvoice(ledger, { id, on, items: [{ description: 'Class', amount: '10.00', ...item }], ...more }))
    const later = sold(empty, 'INV-2', { people: ['Ana'] }, { on: '2026-12-01' })
    const planned = orThrow(recordPayment(sold(empty, 'INV-2', { people: ['Ana'] }), { id: 'PAY-2', on, amount: '10.00', method: 'eCheck', to: { invoice: 'INV-2' } }))
    const keptFor = (ledger: Ledger, person: string) => orThrow(kept(ledger, 'CR-1', '5.00', { people: [person] }))
    expect([later, planned, empty].map((ledger) => because(keptFor(ledger, 'Ben')))).toEqual([['earmarked'], ['earmarked'], ['nothingOpen']])
    expect([later, planned].map((ledger) => because(keptFor(ledger, 'Ana')))).toEqual([['laterDay'], ['plannedPayment']])
    // Credit buys no gift card, today or later.
    expect(because(credited(sold(empty, 'INV-2', { storedValue: 'giftCard' }, { on: '2026-12-01' }), 'CR-1', '5.00'))).toEqual(['notEligible'])
  })

  it('RECONCILE-1: thousands of credits that may not pay everything find what they may pay', () => {
    let ledger = empty
    for (let place = 0; place < 4000; place += 1) {
      const earmark = { people: [place % 2 === 0 ? 'Ana' : 'Ben'] }
      const sold = place % 10 === 0 ? { storedValue: 'giftCard' } : {}
      ledger = orThrow(kept(ledger, `CR-${place}`, '7.00', place % 3 === 0 ? undefined : earmark))
      ledger = orThrow(recordInvoice(ledger, { id: `INV-${place}`, on, items: [{ description: 'Class', amount: '10.00', ...earmark, ...sold }] }))
    }
    for (const strategy of ['oldestFirst', 'smallestFirst'] as const) {
      const matched = orThrow(reconcile(ledger, { id: 'REC', on, strategy }))
      const { allocated, leftovers } = orThrow(changes(ledger, matched))
      expect(leftovers).toEqual([])
      expect(sumAmounts(allocated.map(({ amount }) => amount))).toMatchObject({ right: '28000.00' })
    }
  })

  it('CREDIT-7: it is refunded like any credit, but takes the place of a payment on eligible items only', () => {
    const rich = orThrow(kept(paid(empty, 'PAY-1', '50.00'), 'CR-1', '20.00', { tags: ['judo'] }))
    expect(tagsOf(refundFromCredit(rich, { id: 'R', on, from: ['CR-1'], method: 'cash' }))).toEqual([])
    const judo = orThrow(kept(orThrow(recordPayment(owing, { id: 'PAY-1', on, amount: '100.00', method: 'check', to: { split: [{ ...to, item: '1', amount: '40.00' }, { ...to, item: '2', amount: '60.00' }] } })), 'CR-1', '90.00', { tags: ['judo'] }))
    const refund = (amount: string) => refundPayment(judo, { id: 'R', on, payment: 'PAY-1', amount, released: { credit: 'CR-1' } })
    expect(errorOf(refund('60.01'))).toMatchObject({ _tag: 'RefundExceedsPayment', allowed: '60.00' })
    expect(open(orThrow(refund('60.00')))).toEqual(['0.00', '0.00', '80.00'])
  })

  it('CREDIT-7: under nextInvoice too', () => {
    const policy = { ...creditHeldUntilUsed, name: 'next', earmarks: 'allowed', autoApply: 'nextInvoice' } as const
    const ledger = orThrow(kept(orThrow(openLedger({ id: 'open', on, account: 'A-1', currency: 'CAD', policy })), 'CR-1', '70.00', { tags: ['judo'] }))
    expect(open(orThrow(recordInvoice(ledger, { id: 'INV-1', on, items })))).toEqual(['40.00', '0.00', '80.00'])
  })

  it('CREDIT-7, LEDGER-4: where the policy keeps none it is refused; people have to be on the account', () => {
    expect(errorOf(kept(opened(), 'CR-1', '1.00', { tags: ['choir'] }))).toMatchObject({ _tag: 'EarmarksNotAllowed', rule: 'CREDIT-7', kind: 'policy', policy: 'creditHeldUntilUsed' })
    expect(errorOf(kept(empty, 'CR-1', '1.00', { people: ['Ana', 'Zoe'] }))).toMatchObject({ _tag: 'PersonNotOnAccount', path: 'earmark.people[1]', person: 'Zoe' })
  })
})
