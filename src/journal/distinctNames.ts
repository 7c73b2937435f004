import type { JournalAccount } from './journalTypes.js'
import { fingerprint } from './programText.js'

/** Each account's name in a program; no two share one, however much of their own names the program cannot spell. */
export function distinctNames(accounts: readonly JournalAccount[], spell: (account: JournalAccount) => string): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const one of accounts) {
    const spelled = spell(one)
    const name = taken.has(spelled) ? `${spelled}-${fingerprint(one.account)}` : spelled
    taken.add(name)
    names.set(one.account, name)
  }
  return names
}
