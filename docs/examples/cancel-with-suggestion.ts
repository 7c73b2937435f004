// A class is cancelled: first ask what to refund, show it, then do exactly what was shown.
import { either as E, function as F } from 'fp-ts'
import {
  balances,
  cancelItems,
  creditHeldUntilUsed,
  describeErrors,
  describeRefundSuggestion,
  openLedger,
  recordInvoice,
  recordPayment,
  step,
  suggestedRefund
} from 'billing-rules'

const on = '2026-09-01'
const items = [{ description: 'Pottery', amount: '100.00' }]
const paidInPart = F.pipe(
  openLedger({ id: 'open', on, account: 'family-17', currency: 'CAD', policy: creditHeldUntilUsed }),
  E.chain(step(recordInvoice, { id: 'INV-1', on, items })),
  E.chain(step(recordPayment, { id: 'PAY-1', on, amount: '60.00', method: 'check', to: { invoice: 'INV-1' } }))
)

const cancellation = { id: 'CAN-1', on: '2026-09-08', invoice: 'INV-1', items: [{ item: '1' }], credit: 'full' } as const
const cancelled = F.pipe(
  E.Do,
  E.bind('ledger', () => paidInPart),
  E.bind('suggestion', ({ ledger }) => suggestedRefund(ledger, cancellation)),
  E.tap(({ suggestion }) => E.right(console.log(describeRefundSuggestion(suggestion)))),
  E.chain(({ ledger, suggestion }) => cancelItems(ledger, suggestion.confirm)),
  E.chain((ledger) => balances(ledger, { on: '2026-09-08' })),
  E.match((errors) => describeErrors(errors).join('\n'), ({ current }) => `The balance is ${current}`)
)
console.log(cancelled)
