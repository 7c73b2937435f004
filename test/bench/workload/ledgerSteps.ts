import {
  allocate,
  creditHeldUntilUsed,
  openLedger,
  orThrow,
  recordInvoice,
  recordPayment,
  refundFromCredit,
  type AllocateInput,
  type Ledger,
  type Outcome,
  type RecordInvoiceInput,
  type RecordPaymentInput,
  type RefundFromCreditInput
} from 'billing-rules'
import type { StreamOperation } from './operationStream.js'

/** An operation with the input that an application would hand over. */
export type LedgerStep =
  | { readonly kind: 'invoice'; readonly input: RecordInvoiceInput }
  | { readonly kind: 'payment'; readonly input: RecordPaymentInput }
  | { readonly kind: 'allocate'; readonly input: AllocateInput }
  | { readonly kind: 'refund'; readonly input: RefundFromCreditInput }

/** A ledger in Canadian dollars with nothing on it. */
export function emptyLedger(): Ledger {
  return orThrow(openLedger({ id: 'open', on: '2020-01-01', account: 'family-17', currency: 'CAD', policy: creditHeldUntilUsed }))
}

/** The inputs of a stream, ready made: what an application has in hand before it calls. */
export function ledgerSteps(stream: readonly StreamOperation[]): readonly LedgerStep[] {
  return stream.map(ledgerStep)
}

function ledgerStep(one: StreamOperation): LedgerStep {
  const { id } = one
  const on = civilDay(one.day)
  const amount = majorUnits(one.amount)
  switch (one.kind) {
    case 'invoice':
      return { kind: 'invoice', input: { id, on, items: [{ description: 'Class', amount }] } }
    case 'payment':
      return { kind: 'payment', input: { id, on, amount, method: 'cash' } }
    case 'allocate':
      return { kind: 'allocate', input: { id, on, source: one.source, amount, to: { invoice: one.item } } }
    case 'refund':
      return { kind: 'refund', input: { id, on, from: [one.source], amount, method: 'check' } }
  }
}

/** Plays steps on a ledger; a refusal is a fault of the workload. */
export function playOnLedger(start: Ledger, steps: readonly LedgerStep[]): Ledger {
  let ledger = start
  for (const step of steps) {
    const outcome = taken(ledger, step)
    if (outcome._tag === 'Left') throw new Error(JSON.stringify(outcome.left))
    ledger = outcome.right
  }
  return ledger
}

function taken(ledger: Ledger, step: LedgerStep): Outcome {
  switch (step.kind) {
    case 'invoice':
      return recordInvoice(ledger, step.input)
    case 'payment':
      return recordPayment(ledger, step.input)
    case 'allocate':
      return allocate(ledger, step.input)
    case 'refund':
      return refundFromCredit(ledger, step.input)
  }
}

/** Days after 2020-01-01 as text. */
export function civilDay(after: number): string {
  return new Date(Date.UTC(2020, 0, 1 + after)).toISOString().slice(0, 10)
}

/** Minor units of a currency with two decimals as text. */
export function majorUnits(minor: number): string {
  const digits = `${minor}`.padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
