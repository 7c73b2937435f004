// Every night, for every account: restore, reconcile, keep. One account that fails does not stop the others.
import {
  changes,
  creditHeldUntilUsed,
  describeErrors,
  openLedger,
  orThrow,
  reconcileOldestFirst,
  recordInvoice,
  recordPayment,
  refused,
  restoreLedger
} from 'billing-rules'

const policy = creditHeldUntilUsed

function storedLedger(account: string, paid: string): string {
  const on = '2026-09-01'
  const opened = orThrow(openLedger({ id: 'open', on, account, currency: 'CAD', policy }))
  const invoiced = orThrow(recordInvoice(opened, { id: 'INV-1', on, items: [{ description: 'Class', amount: '80.00' }] }))
  return JSON.stringify(orThrow(recordPayment(invoiced, { id: 'PAY-1', on, amount: paid, method: 'cash' })))
}

const store = [storedLedger('anna', '80.00'), storedLedger('bert', '50.00').replace('"seq":2', '"seq":7'), storedLedger('cleo', '95.00')]

function reconciled(text: string, on: string): string {
  const before = restoreLedger(JSON.parse(text), [policy])
  if (refused(before)) return describeErrors(before.left).join(' ')
  const after = reconcileOldestFirst(before.right, { id: `night-${on}`, on })
  if (refused(after)) return describeErrors(after.left).join(' ')
  const { allocated, leftovers } = orThrow(changes(before.right, after.right))
  const put = allocated.map(({ amount, charge }) => `${amount} on ${charge}`).join(', ')
  return [put, ...leftovers.map(({ amount, because }) => `${amount} left (${because})`)].join(', ')
}

for (const text of store) console.log(JSON.parse(text).account, '-', reconciled(text, '2026-09-02'))
