import type { Book } from '../../kernel/book.js'
import type { ChargeState, PostedDocument, SourceState } from '../../kernel/state.js'
import type { Minor } from '../../money/minor.js'
import type { Seen } from '../row.js'

/** As many counterparts are tried for one line, those with the most first. */
export const MOST_TRIED = 100

/** Credits or payments with something left, the most first; with nothing left anywhere, the newest one, to say so. */
export function fromSources({ book }: Seen, wanted: 'credit' | 'payment'): readonly string[] {
  const all: SourceState[] = []
  for (let number = 0; number < book.sources.length; number += 1) {
    const source = book.sources.at(number)
    if (source.of.kind === wanted) all.push(source)
  }
  const left = all.filter(({ unapplied }) => unapplied > 0)
  return largest((left.length === 0 ? all.slice(-1) : left).map(({ of, unapplied }) => [of.id, unapplied]))
}

/** Invoices with something open, the most first; with nothing open anywhere, the newest one, to say so. */
export function openInvoices(book: Book, most = MOST_TRIED): readonly string[] {
  const open: (readonly [string, Minor])[] = []
  let newest: string | undefined
  for (let number = 0; number < book.charges.length; number += 1) {
    const { of, open: amount } = book.charges.at(number)
    if (of.item === undefined) continue
    newest = of.document.id
    if (amount > 0) open.push([newest, amount])
  }
  return open.length === 0 && newest !== undefined ? [newest] : largest(open, most)
}

/** Ids by their amounts added up, the largest first. */
export function largest(parts: readonly (readonly [string, Minor])[], most = MOST_TRIED): readonly string[] {
  const sums = new Map<string, Minor>()
  for (const [id, amount] of parts) sums.set(id, (sums.get(id) ?? 0) + amount)
  const ordered = [...sums].sort(([, a], [, b]) => b - a)
  return ordered.slice(0, most).map(([id]) => id)
}

/** The items of an invoice, or a refund, with where they stand. */
export function chargesOf(book: Book, { number, charges }: PostedDocument): readonly ChargeState[] {
  return Array.from({ length: charges }, (_, place) => book.charges.at(number + place))
}
