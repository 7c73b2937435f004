import { balances, cancelItems, deallocate, openLedger, orThrow, reconcileOldestFirst, recordInvoice, viewCredit, viewInvoice, type Ledger } from 'billing-rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aTown, outcomeOf, reconciled, townLedger, type Town } from './arbitraries/towns.js'
import { anOpening, openingInput } from './arbitraries/openings.js'
import { accepted, follow } from './checks/history.js'
import { aSequence } from './arbitraries/steps.js'
import { minor } from './checks/stored.js'

// Laws between two runs that need no oracle: the same town with one thing changed.

const law = (title: string, changed: (town: Town) => Town, compare: (before: Outcomes, after: Outcomes, town: Town) => void): void => {
  test(title, () => {
    fc.assert(
      fc.property(aTown, (town) => {
        compare(outcomeOf(reconciled(town)), outcomeOf(reconciled(changed(town))), town)
      })
    )
  })
}

type Outcomes = ReturnType<typeof outcomeOf>

law(
  'RECONCILE-2: a payment split in two of one day has the same effect on every invoice',
  (town) => ({ ...town, money: town.money.flatMap((one) => (one.amount > 1 ? [{ ...one, amount: 1 }, { ...one, amount: one.amount - 1 }] : [one])) }),
  (before, after) => expect(after.invoices).toEqual(before.invoices)
)

law(
  'all amounts times seven: every figure times seven',
  (town) => ({ invoices: town.invoices.map((one) => ({ ...one, amount: one.amount * 7 })), money: town.money.map((one) => ({ ...one, amount: one.amount * 7 })) }),
  (before, after) => expect(after.invoices).toEqual(before.invoices.map((open) => open * 7n))
)

law(
  'all days twenty later: nothing else changes',
  (town) => ({ invoices: town.invoices.map((one) => ({ ...one, day: one.day + 20 })), money: town.money.map((one) => ({ ...one, day: one.day + 20 })) }),
  (before, after) => expect(after).toEqual(before)
)

law(
  'CREDIT-3: credits in the place of payments, and payments in the place of credits, cover the same',
  (town) => ({ ...town, money: town.money.map((one) => ({ ...one, credit: !one.credit })) }),
  (before, after) => expect(after).toEqual(before)
)

law(
  'a younger invoice leaves the outcome of the older ones',
  (town) => ({ ...town, invoices: [...town.invoices, { day: 31, amount: 500 }] }),
  (before, after) => expect(after.invoices.slice(0, -1)).toEqual(before.invoices)
)

law(
  'extra money never leaves more open on any invoice',
  (town) => ({ ...town, money: [...town.money, { day: 1, amount: 77, credit: false }] }),
  (before, after) => after.invoices.forEach((open, place) => expect(open).toBeLessThanOrEqual(before.invoices[place] as bigint))
)

law(
  'RECONCILE-3: the order in which documents of different days are typed in does not matter',
  (town) => ({ invoices: [...town.invoices].reverse(), money: [...town.money].reverse() }),
  (before, after, town) => {
    const distinct = (rows: readonly { readonly day: number }[]): boolean => new Set(rows.map(({ day }) => day)).size === rows.length
    if (distinct(town.invoices)) expect([...after.invoices].reverse()).toEqual(before.invoices)
    if (distinct(town.money)) expect([...after.money].reverse()).toEqual(before.money)
  }
)

test('reconcile, add money of today, reconcile: the same as adding it and reconciling once', () => {
  fc.assert(
    fc.property(aTown, fc.integer({ min: 1, max: 300 }), (town, amount) => {
      const more = { ...town, money: [...town.money, { day: 31, amount, credit: false }] }
      const first = townLedger(more, reconciled(town), town.money.length)
      const twice = orThrow(reconcileOldestFirst(first, { id: 'again', on: '2026-03-31', sources: 'paymentsAndCredits' }))
      expect(outcomeOf(twice)).toEqual(outcomeOf(reconciled(more)))
    })
  )
})

test('APPLY-6: taking off what was just put on restores both sides, and nothing else changes', () => {
  const shown = (ledger: Ledger, invoices: readonly string[]): unknown => [
    orThrow(balances(ledger, { on: '9999-12-31' })),
    invoices.map((id) => orThrow(viewInvoice(ledger, { id })).items.map(({ item, open, planned, credited }) => [item, open, planned, credited]))
  ]
  fc.assert(
    fc.property(anOpening, aSequence, (opening, steps) => {
      for (const { before, call, outcome } of accepted(follow(opening, steps))) {
        if (call.operation !== 'allocate' || outcome._tag === 'Left') continue
        const { source, to } = call.input
        // What pays a refund that is owed back stays there until the refund ends.
        if (to.refund !== undefined) continue
        const entry = outcome.right.entries.at(outcome.right.entries.length - 1)
        // Planned money that gave way does not come back, and cancelled items fill up by themselves: other rules.
        if (entry?.facts.some(({ fact }) => fact === 'released')) continue
        const put = entry?.facts.flatMap((fact) => (fact.fact === 'allocated' ? [fact] : [])) ?? []
        let undone = outcome.right
        for (const { item, amount } of put) {
          undone = orThrow(deallocate(undone, { id: `undo-${item}`, on: '2026-03-09', source, from: { invoice: to.invoice, item: item as string }, amount }))
        }
        const cancelled = before.model.documents.some((document) => document.kind === 'credit' && document.items !== undefined)
        const invoices = before.model.documents.filter(({ kind }) => kind === 'invoice').map(({ id }) => id)
        if (!cancelled) expect(shown(undone, invoices)).toEqual(shown(before.ledger, invoices))
      }
    })
  )
})

const anInvoice = fc.array(
  fc.record({ amount: fc.integer({ min: 1, max: 9000 }), taxes: fc.constantFrom([], ['GST'], ['GST', 'QST'], ['GST', 'TOP']), included: fc.boolean() }),
  { minLength: 1, maxLength: 6, size: 'max' }
)

test('CANCEL-2: items cancelled one by one, in any order and in parts, credit the whole invoice and its taxes exactly', () => {
  fc.assert(
    fc.property(anOpening, anInvoice, fc.array(fc.nat({ max: 99 }), { minLength: 6, maxLength: 6 }), (opening, items, dice) => {
      const on = '2026-03-02'
      const sold = items.map(({ amount, taxes, included }) => ({ description: 'Class', amount: `${amount}`, quantity: '4', taxes, taxIncluded: included }))
      let ledger = orThrow(recordInvoice(orThrow(openLedger(openingInput(opening))), { id: 'INV', on, items: sold }))
      const charged = orThrow(viewInvoice(ledger, { id: 'INV' }))
      const order = items.map((_, place) => place).sort((a, b) => (dice[a] as number) - (dice[b] as number))
      const cancelled: string[] = []
      for (const place of order) {
        for (const quantity of (dice[place] as number) % 2 === 0 ? [undefined] : ['1', '2.5', undefined]) {
          const id = `C-${cancelled.length}`
          const input = { id, on, invoice: 'INV', items: [{ item: `${place + 1}`, ...(quantity === undefined ? {} : { quantity }) }], credit: 'full', refund: 'none' } as const
          const before = ledger
          ledger = orThrow(cancelItems(before, input))
          const made = ledger.entries.at(ledger.entries.length - 1)?.facts.some(({ fact }) => fact === 'credit')
          if (made === true) cancelled.push(id)
          else cancelled.push('')
        }
      }
      const credits = cancelled.filter((id) => id !== '').map((id) => orThrow(viewCredit(ledger, { id })))
      expect(credits.reduce((sum, { amount }) => sum + minor(amount), 0n)).toBe(minor(charged.total))
      const tax = credits.flatMap(({ taxes = [] }) => taxes).reduce((sum, { amount }) => sum + minor(amount), 0n)
      expect(tax).toBe(minor(charged.tax))
      const after = orThrow(viewInvoice(ledger, { id: 'INV' }))
      expect([after.open, after.items.every((item) => item.cancelled && item.credited === item.total)]).toEqual([charged.open.replace(/\d/g, '0').replace(/^0+(?=0)/, ''), true])
    })
  )
})
