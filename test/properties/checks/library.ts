import * as library from 'billing-rules'
import type { Ledger, Outcome } from 'billing-rules'
import type { Call } from '../oracle/model.js'

type Operate = (ledger: Ledger, input: any) => Outcome

/** Every operation on a ledger, by name. */
export const OPERATIONS: ReadonlyMap<string, Operate> = new Map<string, Operate>([
  ['recordInvoice', library.recordInvoice],
  ['recordPayment', library.recordPayment],
  ['applyCredit', library.applyCredit],
  ['splitCreditAcrossInvoices', library.splitCreditAcrossInvoices],
  ['allocate', library.allocate],
  ['deallocate', library.deallocate],
  ['reconcileOldestFirst', library.reconcileOldestFirst],
  ['cancelItems', library.cancelItems],
  ['refundFromCredit', library.refundFromCredit],
  ['sendRefund', library.sendRefund],
  ['settleRefund', library.settleRefund],
  ['failRefund', library.failRefund],
  ['cancelRefund', library.cancelRefund],
  ['returnRefund', library.returnRefund],
  ['retryRefund', library.retryRefund],
  ['dismissRefund', library.dismissRefund],
  ['refundPayment', library.refundPayment],
  ['creditItems', library.creditItems],
  ['replaceItem', library.replaceItem],
  ['writeOff', library.writeOff],
  ['reverseCredit', library.reverseCredit],
  ['voidCredit', library.voidCredit],
  ['voidInvoice', library.voidInvoice],
  ['settlePayment', library.settlePayment],
  ['failPayment', library.failPayment],
  ['sendPayment', library.sendPayment],
  ['cancelPayment', library.cancelPayment],
  ['retryPayment', library.retryPayment],
  ['dismissPayment', library.dismissPayment],
  ['chargeBack', library.chargeBack],
  ['winChargeBack', library.winChargeBack],
  ['amendCredit', library.amendCredit],
  ['applyCreditsDue', library.applyCreditsDue]
])

/** The library's answer to a call. */
export function perform(ledger: Ledger, { operation, input }: Call): Outcome {
  return (OPERATIONS.get(operation) as Operate)(ledger, input)
}

/** Freezes a value and everything in it that can be frozen. */
export function deepFreeze<A>(value: A, seen = new Set<unknown>()): A {
  if (typeof value !== 'object' || value === null || seen.has(value)) return value
  seen.add(value)
  for (const key of Reflect.ownKeys(value)) deepFreeze((value as any)[key], seen)
  return Object.freeze(value)
}
