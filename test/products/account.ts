import {
  audit,
  balances,
  openLedger,
  orThrow,
  recordInvoice,
  recordPayment,
  restoreLedger,
  viewCredit,
  viewInvoice,
  viewPayment,
  type Balances,
  type Ledger,
  type Outcome,
  type PaymentPlace,
  type Policy
} from 'billing-rules'
import { expect } from 'vitest'

/** The day of everything that states none. */
export const on = '2026-09-01'

/** A client's account under a product's preset. */
export function account(policy: Policy, id = 'FAMILY-17'): Ledger {
  return orThrow(openLedger({ id: 'open', on, account: id, currency: 'CAD', policy, owner: 'Ada', people: ['Ben', 'Cleo'] }))
}

/** A purchase: one item for each amount. */
export function purchase(ledger: Ledger, id: string, amounts: string | readonly string[], more: { on?: string; due?: string; people?: readonly string[] } = {}): Ledger {
  const { people, ...rest } = more
  const items = [amounts].flat().map((amount) => ({ description: 'Class', amount, ...(people === undefined ? {} : { people }) }))
  return orThrow(recordInvoice(ledger, { id, on, ...rest, items }))
}

/** A payment, by cash unless said otherwise. */
export function pay(ledger: Ledger, id: string, amount: string, to?: PaymentPlace, method = 'cash', day = on): Ledger {
  return orThrow(recordPayment(ledger, { id, on: day, amount, method, to }))
}

export const figures = (ledger: Ledger, day = on): Balances => orThrow(balances(ledger, { on: day }))
export const current = (ledger: Ledger, day = on): string => figures(ledger, day).current
export const openOf = (ledger: Ledger, invoice: string): string => orThrow(viewInvoice(ledger, { id: invoice })).open
export const leftOfCredit = (ledger: Ledger, credit: string): string => orThrow(viewCredit(ledger, { id: credit })).unapplied
export const leftOfPayment = (ledger: Ledger, payment: string): string => orThrow(viewPayment(ledger, { id: payment })).unapplied

/** What a refused call says, by name. */
export function refusals(outcome: Outcome<unknown>): readonly string[] {
  return outcome._tag === 'Left' ? outcome.left.map(({ _tag }) => _tag) : []
}

/** Every ledger that a procedure leaves is sound, and comes back from its stored form. */
export function sound(ledger: Ledger, policy: Policy): Ledger {
  expect(audit(ledger)).toMatchObject({ _tag: 'Right' })
  const text = JSON.stringify(ledger)
  expect(JSON.stringify(orThrow(restoreLedger(JSON.parse(text), [policy])))).toBe(text)
  return ledger
}
