import {
  allocate,
  applyCredit,
  applyCreditToInstalment,
  cancelItems,
  cancelScheduledPayment,
  changeScheduledPayment,
  collectPayment,
  creditAsInvoicesFallDue,
  creditHeldUntilUsed,
  creditToNextInvoice,
  deallocate,
  failPayment,
  sendPayment,
  cancelPayment,
  retryPayment,
  dismissPayment,
  chargeBack,
  winChargeBack,
  failRefund,
  reconcileOldestFirst,
  recordInvoice,
  recordPayment,
  refundFromCredit,
  schedulePayments,
  sendRefund,
  settlePayment,
  settleRefund,
  splitCreditAcrossInvoices,
  type Ledger,
  type Outcome,
  type Policy
} from 'billing-rules'
import type { FromJson } from './fromJson.js'

/** Any operation of the library on a ledger there is. */
export type Operation = (ledger: Ledger, input: FromJson) => Outcome

/** The operations that a file can name, besides `openLedger`, its first, and `suggestedRefund`, a question. */
export const operations: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ['recordInvoice', recordInvoice],
  ['recordPayment', recordPayment],
  ['settlePayment', settlePayment],
  ['failPayment', failPayment],
  ['sendPayment', sendPayment],
  ['cancelPayment', cancelPayment],
  ['retryPayment', retryPayment],
  ['dismissPayment', dismissPayment],
  ['chargeBack', chargeBack],
  ['winChargeBack', winChargeBack],
  ['applyCredit', applyCredit],
  ['applyCreditToInstalment', applyCreditToInstalment],
  ['splitCreditAcrossInvoices', splitCreditAcrossInvoices],
  ['allocate', allocate],
  ['deallocate', deallocate],
  ['reconcileOldestFirst', reconcileOldestFirst],
  ['cancelItems', cancelItems],
  ['cancelScheduledPayment', cancelScheduledPayment],
  ['changeScheduledPayment', changeScheduledPayment],
  ['collectPayment', collectPayment],
  ['refundFromCredit', refundFromCredit],
  ['schedulePayments', schedulePayments],
  ['sendRefund', sendRefund],
  ['settleRefund', settleRefund],
  ['failRefund', failRefund]
])

/** The policies that a file can start from, by name. */
export const presets: ReadonlyMap<string, Policy> = new Map(
  [creditHeldUntilUsed, creditToNextInvoice, creditAsInvoicesFallDue].map((preset) => [preset.name, preset])
)
