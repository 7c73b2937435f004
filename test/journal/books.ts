import { orThrow, restoreLedger, creditHeldUntilUsed, type Ledger, type StoredFact } from 'billing-rules'
import { journal, type Journal, type JournalInput } from 'billing-rules/journal'

/** The journal of a ledger, one line a posting: `day entry account amount`. */
export function linesOf(ledger: Ledger, input: JournalInput = {}): readonly string[] {
  return orThrow(journal(ledger, input)).transactions.flatMap(({ on, id, postings }) => postings.map(({ account, amount }) => `${on} ${id} ${account} ${amount}`))
}

/** The same without what came before an entry. */
export function linesOfEntry(ledger: Ledger, id: string, input: JournalInput = {}): readonly string[] {
  return linesOf(ledger, input).filter((line) => line.split(' ')[1] === id).map((line) => line.split(' ').slice(2).join(' '))
}

/** What each account holds after every transaction up to a day, as integers. */
export function held({ transactions }: Journal, to = '9999-12-31'): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>()
  for (const { on, postings } of transactions) {
    if (on > to) continue
    for (const { account, amount } of postings) sums.set(account, (sums.get(account) ?? 0n) + minor(amount))
  }
  return sums
}

/** An amount without its point: texts of one ledger have the same number of decimals. */
export function minor(amount: string): bigint {
  return BigInt(amount.replace('.', ''))
}

/** A ledger with an entry of facts that no operation here makes: restored, so that every invariant is checked. */
export function withFacts(ledger: Ledger, id: string, on: string, facts: readonly StoredFact[]): Ledger {
  const stored = ledger.toJSON()
  const entry = { seq: stored.entries.length + 1, id, on, operation: 'elsewhere', input: {}, facts }
  return orThrow(restoreLedger(JSON.parse(JSON.stringify({ ...stored, entries: [...stored.entries, entry] })), [creditHeldUntilUsed]))
}
