import type { Ledger, StoredFact } from 'billing-rules'

// Reading the stored form without the library: facts by kind, amounts as integers.

/** The facts of one kind, oldest first. */
export function factsOf<K extends StoredFact['fact']>(ledger: Ledger, kind: K): readonly Extract<StoredFact, { readonly fact: K }>[] {
  const facts: Extract<StoredFact, { readonly fact: K }>[] = []
  for (const entry of ledger.entries) {
    for (const fact of entry.facts) if (fact.fact === kind) facts.push(fact as Extract<StoredFact, { readonly fact: K }>)
  }
  return facts
}

/** An amount without its point: texts of one ledger have the same number of decimals. */
export function minor(amount: string): bigint {
  return BigInt(amount.replace('.', ''))
}
