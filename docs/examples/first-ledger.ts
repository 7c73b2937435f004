// One client: an invoice, a payment, and a mistake that the library refuses.
import {
  applyCredit,
  balances,
  creditHeldUntilUsed,
  describeErrors,
  openLedger,
  orThrow,
  recordInvoice,
  recordPayment,
  refused,
  statement
} from 'billing-rules'

const on = '2026-09-01'
const policy = creditHeldUntilUsed
const opened = orThrow(openLedger({ id: 'open', on, account: 'family-17', currency: 'CAD', policy }))
const items = [{ description: 'Choir, autumn', amount: '120.00' }]
const invoiced = orThrow(recordInvoice(opened, { id: 'INV-1', on, items }))
const to = { invoice: 'INV-1' }
const paid = orThrow(recordPayment(invoiced, { id: 'PAY-1', on, amount: '100.00', method: 'cash', to }))

for (const { document, income = '', cashflow = '', balance } of orThrow(statement(paid, { to: on })).rows) {
  console.log(document.padEnd(8), income.padStart(8), cashflow.padStart(8), balance.padStart(8))
}

// A refusal is a value: nothing is thrown, and `paid` is as it was.
const credit = { id: 'CR-1', on, amount: '20.00', tax: 'waived', type: 'good-will' } as const
const refusal = applyCredit(paid, credit)
if (refused(refusal)) console.log(describeErrors(refusal.left).join('\n'))

const credited = orThrow(applyCredit(paid, { ...credit, type: 'goodwill', to }))
console.log('The client owes', orThrow(balances(credited, { on })).current)
