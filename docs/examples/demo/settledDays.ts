import type { Ledger } from 'billing-rules'

/** The day on which the last open part of each invoice was covered, as the ledger's own allocations tell it. */
export function settledDays(ledger: Ledger): ReadonlyMap<string, string> {
  const days = new Map<string, string>()
  for (const entry of ledger.entries) {
    for (const fact of entry.facts) {
      if (fact.fact !== 'allocated') continue
      const day = fact.on ?? entry.on
      if (day > (days.get(fact.charge) ?? '')) days.set(fact.charge, day)
    }
  }
  return days
}
