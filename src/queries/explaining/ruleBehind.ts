import type { Fact } from '../../kernel/state.js'

/** The rule by which an operation puts money or credit on something, or takes it off. */
const allocating: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['recordPayment', 'PAYMENT-1'],
  ['failPayment', 'PAYMENT-3'],
  ['cancelPayment', 'PAYMENT-3'],
  ['cancelPlan', 'SCHEDULE-3'],
  ['retryPayment', 'PAYMENT-5'],
  ['chargeBack', 'PAYMENT-6'],
  ['winChargeBack', 'PAYMENT-6'],
  ['recordInvoice', 'CREDIT-5'],
  ['applyCreditsDue', 'CREDIT-5'],
  ['amendCredit', 'CREDIT-5'],
  ['applyCredit', 'APPLY-3'],
  ['splitCreditAcrossInvoices', 'APPLY-4'],
  ['allocate', 'APPLY-5'],
  ['deallocate', 'APPLY-6'],
  ['reconcileOldestFirst', 'RECONCILE-1'],
  ['reconcile', 'RECONCILE-6'],
  ['cancelItems', 'CANCEL-3'],
  ['creditItems', 'CANCEL-7'],
  ['replaceItem', 'CANCEL-6'],
  ['refundFromCredit', 'REFUND-3'],
  ['failRefund', 'REFUND-6'],
  ['returnRefund', 'REFUND-6'],
  ['retryRefund', 'REFUND-6'],
  ['cancelRefund', 'REFUND-7'],
  ['refundPayment', 'REFUND-5'],
  ['reverseCredit', 'REVERSE-1'],
  ['voidCredit', 'REVERSE-1'],
  ['undo', 'REVERSE-2'],
  ['writeOff', 'REVERSE-3'],
  ['voidInvoice', 'REVERSE-4'],
  ['schedulePayments', 'SCHEDULE-1'],
  ['changeScheduledPayment', 'SCHEDULE-3'],
  ['cancelScheduledPayment', 'SCHEDULE-3'],
  ['applyCreditToInstalment', 'SCHEDULE-5'],
  ['transferOut', 'TRANSFER-1']
])

/** The rule by which a fact changes a figure; what an operation that is not in the table allocates obeys APPLY-2. (VIEW-4) */
export function ruleBehind(fact: Fact, kind: string, operation: string): string {
  switch (fact.fact) {
    case 'allocation':
      return allocating.get(operation) ?? 'APPLY-2'
    case 'became':
      return kind === 'payment' ? 'PAYMENT-4' : kind === 'refund' ? 'REFUND-6' : kind === 'credit' ? 'REVERSE-1' : 'REVERSE-4'
    case 'amended':
      return kind === 'payment' ? 'SCHEDULE-3' : 'CREDIT-10'
    case 'invoice':
      return 'INVOICE-1'
    case 'credit':
      return 'CREDIT-3'
    case 'payment':
      return 'PAYMENT-4'
    case 'refund':
      return 'REFUND-6'
    case 'chargedBack':
    case 'chargeBackWon':
      return 'PAYMENT-6'
    default:
      return 'POOL-1'
  }
}
