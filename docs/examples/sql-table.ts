// Entries are rows. The primary key (account, seq) is the optimistic lock: of two writers, one loses and retries.
import { applyCredit, balances, changes, creditHeldUntilUsed, openLedger, orThrow, recordPayment, restoreLedger, step } from 'billing-rules'
import type { Entry, Ledger, Outcome } from 'billing-rules'

// create table entry (account text, seq integer, body jsonb, primary key (account, seq))
const rows: { account: string; seq: number; body: string }[] = []

function insert(account: string, entries: readonly Entry[]): boolean {
  const taken = rows.some((row) => row.account === account && entries.some(({ seq }) => seq === row.seq))
  if (!taken) rows.push(...entries.map((entry) => ({ account, seq: entry.seq, body: JSON.stringify(entry) })))
  return !taken
}

function load(account: string): Ledger {
  const entries = rows.filter((row) => row.account === account).map(({ body }) => JSON.parse(body))
  return orThrow(restoreLedger({ format: 1, account, currency: 'CAD', entries }, [creditHeldUntilUsed]))
}

// `seen` is what the writer read a moment ago; a retry reads again. The same id twice is recorded once.
function write(who: string, seen: Ledger, operation: (ledger: Ledger) => Outcome): void {
  const { entries } = orThrow(changes(seen, orThrow(operation(seen))))
  const stored = insert(seen.account, entries)
  console.log(who, stored ? `stored ${entries.length} row` : 'lost, reads again')
  if (!stored) write(who, load(seen.account), operation)
}

const on = '2026-09-01'
insert('anna', [...orThrow(openLedger({ id: 'open', on, account: 'anna', currency: 'CAD', policy: creditHeldUntilUsed })).entries])
const [seenByDesk, seenByWeb] = [load('anna'), load('anna')]
write('desk', seenByDesk, step(recordPayment, { id: 'PAY-1', on, amount: '60.00', method: 'cash' }))
write('web', seenByWeb, step(applyCredit, { id: 'CR-1', on, amount: '5.00', tax: 'waived', type: 'goodwill' }))
console.log(rows.map(({ seq }) => seq).join(' '), orThrow(balances(load('anna'), { on })).current)
