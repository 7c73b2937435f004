import {
  applyCredit,
  cancelItems,
  creditHeldUntilUsed,
  issuePool,
  openLedger,
  orThrow,
  recordInvoice,
  recordPayment,
  type BillingError,
  type IssuePoolInput,
  type Ledger,
  type Outcome,
  type PaymentPlace,
  type Policy,
  type Target
} from 'billing-rules'

/** The day of everything that states none. */
export const on = '2026-09-01'

/** An empty ledger under creditHeldUntilUsed, with what differs. */
export function opened(policy: Partial<Policy> = {}, more: { currency?: string; people?: string[]; owner?: string } = {}): Ledger {
  return orThrow(openLedger({ id: 'open', on, account: 'A-1', currency: 'CAD', ...more, policy: { ...creditHeldUntilUsed, ...policy } }))
}

/** An invoice with one item for each amount. */
export function invoiced(ledger: Ledger, id: string, amounts: string | readonly string[], more: { on?: string; due?: string } = {}): Ledger {
  const items = [amounts].flat().map((amount) => ({ description: 'Class', amount }))
  return orThrow(recordInvoice(ledger, { id, on, ...more, items }))
}

/** A payment, by cash on the usual day unless said otherwise. */
export function paid(ledger: Ledger, id: string, amount: string, more: { on?: string; method?: string; to?: PaymentPlace } = {}): Ledger {
  return orThrow(recordPayment(ledger, { id, on, method: 'cash', ...more, amount }))
}

/** A gift card, unless said otherwise. */
export function issued(ledger: Ledger, id: string, amount: string, more: Partial<IssuePoolInput> = {}): Ledger {
  return orThrow(issuePool(ledger, { id, on, kind: 'giftCard', method: 'giftCard', ...more, amount }))
}

/** A goodwill credit without tax. */
export function credited(ledger: Ledger, id: string, amount: string, to?: Target, day = on): Ledger {
  return orThrow(applyCredit(ledger, { id, on: day, amount, tax: 'waived', type: 'goodwill', to }))
}

/** An invoice of 100.00 paid by card, cancelled with full credit and the refund suggested: C-1/refund-1 is pending. */
export function refunding(method = 'card'): Ledger {
  const ledger = paid(invoiced(opened(), 'INV-1', '100.00'), 'PAY-1', '100.00', { method, to: { invoice: 'INV-1' } })
  return orThrow(cancelItems(ledger, { id: 'C-1', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: 'suggested' }))
}

/** The errors of a refusal; none when it was accepted. */
export function errorsOf(outcome: Outcome<unknown>): readonly BillingError[] {
  return outcome._tag === 'Left' ? outcome.left : []
}

/** The names of the errors, in their order. */
export function tagsOf(outcome: Outcome<unknown>): readonly string[] {
  return errorsOf(outcome).map(({ _tag }) => _tag)
}

/** The only error of a refusal. */
export function errorOf(outcome: Outcome<unknown>): BillingError & Readonly<Record<string, unknown>> {
  const errors = errorsOf(outcome)
  if (errors.length !== 1) throw new Error(`${errors.length} errors: ${JSON.stringify(errors)}`)
  return errors[0] as BillingError & Readonly<Record<string, unknown>>
}
