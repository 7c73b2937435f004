import type { JournalAccount } from './journalTypes.js'
import type { ReadJournal, ReadTransaction } from './readJournals.js'

/** What stays on one line: no control character, no separator that some program takes for a line's end. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
}

/** The parts of an account's name, by the colons that both programs nest accounts with. */
export function segmentsOf(account: string): readonly string[] {
  const segments = oneLine(account).split(':').map((segment) => segment.trim())
  return segments.filter((segment) => segment !== '')
}

/** Something short that tells two texts apart wherever and whenever it is made. */
export function fingerprint(text: string): string {
  let hash = 0
  for (let index = 0; index < text.length; index += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) >>> 0
  return hash.toString(36)
}

/** Every account of some journals once, with its type, by name. */
export function accountsOf(journals: readonly ReadJournal[]): readonly JournalAccount[] {
  const byName = new Map<string, JournalAccount>()
  for (const { accounts } of journals) for (const one of accounts) byName.set(one.account, one)
  return [...byName.values()].sort((a, b) => (a.account < b.account ? -1 : 1))
}

/** Every transaction of some journals, by day. */
export function byDay(journals: readonly ReadJournal[]): readonly (readonly [ReadJournal, ReadTransaction])[] {
  const all = journals.flatMap((journal) => journal.transactions.map((one) => [journal, one] as const))
  return all.sort(([, a], [, b]) => a.on - b.on)
}
