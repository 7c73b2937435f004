import type { Journal } from './journalTypes.js'

/** One journal, or those of many clients in one text. */
export type Journals = Journal | readonly Journal[]

/** As a list. */
export function listed(journals: Journals): readonly Journal[] {
  return 'transactions' in journals ? [journals] : journals
}

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
export function accountsOf(journals: readonly Journal[]): readonly Journal['accounts'][number][] {
  const byName = new Map(journals.flatMap(({ accounts }) => accounts.map((one) => [one.account, one] as const)))
  return [...byName.values()].sort((a, b) => (a.account < b.account ? -1 : 1))
}

/** Every transaction of some journals, by day. */
export function byDay(journals: readonly Journal[]): readonly (readonly [Journal, Journal['transactions'][number]])[] {
  const all = journals.flatMap((journal) => journal.transactions.map((one) => [journal, one] as const))
  return all.sort(([, a], [, b]) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
