import { applyCredit, creditToNextInvoice, openLedger, orThrow, reconcileOldestFirst, recordInvoice, recordPayment, viewCredit, viewInvoice, viewPayment, type Ledger } from 'billing-rules'
import fc from 'fast-check'
import { minor } from '../checks/stored.js'

/** Invoices and money that nobody has matched yet: what metamorphic laws change one thing of. */
export interface Town {
  readonly invoices: readonly { readonly day: number; readonly amount: number }[]
  readonly money: readonly { readonly day: number; readonly amount: number; readonly credit: boolean }[]
}

const day = fc.integer({ min: 1, max: 9 })
const amount = fc.integer({ min: 1, max: 400 })

export const aTown: fc.Arbitrary<Town> = fc.record({
  invoices: fc.array(fc.record({ day, amount }), { minLength: 1, maxLength: 12, size: 'max' }),
  money: fc.array(fc.record({ day, amount, credit: fc.boolean() }), { minLength: 1, maxLength: 12, size: 'max' })
})

const iso = (number: number): string => `2026-03-${`${number}`.padStart(2, '0')}`
const cents = (number: number): string => `${Math.floor(number / 100)}.${`${number % 100}`.padStart(2, '0')}`

function opened(): Ledger {
  return orThrow(openLedger({ id: 'open', on: iso(1), account: 'town', currency: 'CAD', policy: creditToNextInvoice }))
}

/** The documents of a town, on a new ledger or, from some money on, on one that has the others. */
export function townLedger({ invoices, money }: Town, before?: Ledger, from = 0): Ledger {
  let ledger = before ?? opened()
  if (before === undefined) {
    invoices.forEach((one, place) => {
      ledger = orThrow(recordInvoice(ledger, { id: `I-${place}`, on: iso(one.day), items: [{ description: 'x', amount: cents(one.amount) }] }))
    })
  }
  money.forEach((one, place) => {
    if (place < from) return
    const common = { id: `M-${place}`, on: iso(one.day), amount: cents(one.amount) }
    ledger = orThrow(
      one.credit ? applyCredit(ledger, { ...common, tax: 'waived', type: 'goodwill' }) : recordPayment(ledger, { ...common, method: 'cash' })
    )
  })
  return ledger
}

/** The town with everything matched that can be. */
export function reconciled(town: Town): Ledger {
  return orThrow(reconcileOldestFirst(townLedger(town), { id: 'reconcile', on: iso(31), sources: 'paymentsAndCredits' }))
}

/** What is open on each invoice and left of each payment and credit, in the order of the town. */
export function outcomeOf(ledger: Ledger): { readonly invoices: readonly bigint[]; readonly money: readonly bigint[] } {
  const invoices: bigint[] = []
  const money: bigint[] = []
  for (const entry of ledger.entries) {
    for (const fact of entry.facts) {
      if (fact.fact === 'invoice') invoices.push(minor(orThrow(viewInvoice(ledger, { id: fact.id })).open))
      if (fact.fact === 'credit') money.push(minor(orThrow(viewCredit(ledger, { id: fact.id })).unapplied))
      if (fact.fact === 'payment') money.push(minor(orThrow(viewPayment(ledger, { id: fact.id })).unapplied))
    }
  }
  return { invoices, money }
}
