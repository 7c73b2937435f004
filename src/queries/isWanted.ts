import { newestOf, olderThan, type Side } from '../kernel/allocation.js'
import type { Book } from '../kernel/book.js'
import { findInvoice } from '../kernel/findDocument.js'
import type { ChargeState, PostedDocument, SourceState } from '../kernel/state.js'
import type { ReconciliationStatus } from './status.js'
import { statusOfDocument } from './status.js'
import type { DatedRow, StatementKind } from './statementRows.js'

/** Which rows of a statement are asked for. */
interface Wanted {
  readonly kinds: readonly StatementKind[] | undefined
  readonly people: readonly string[] | undefined
  readonly status: readonly ReconciliationStatus[] | undefined
  readonly search: string | undefined
}

/** The row is of a kind, a status and a person asked for, and is found by the text. (VIEW-2) */
export function isWanted(book: Book, { of, kind, document, number }: DatedRow, { kinds, people, status, search }: Wanted): boolean {
  if (kinds !== undefined && !kinds.includes(kind)) return false
  if (search !== undefined && !contains(document, search) && !contains(number ?? '', search)) return false
  if (status !== undefined && !status.some((one) => one === statusOfDocument(book, of))) return false
  return people === undefined || peopleOf(book, of).some((person) => people.includes(person))
}

function contains(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase())
}

/** Whom a document concerns: its items name them, or the items that it pays, paid or credits. */
function peopleOf(book: Book, { fact, number }: PostedDocument): readonly string[] {
  switch (fact.fact) {
    case 'invoice':
      return fact.items.flatMap(({ people }) => people ?? [])
    case 'refund':
      return everWith(book.charges.at(number), 'charge').flatMap((source) => peopleOf(book, book.sources.at(source).of))
    case 'payment':
      return everPaid(book, number)
    case 'credit': {
      const items = fact.invoice === undefined ? [] : (findInvoice(book, fact.invoice)?.fact.items ?? [])
      const credited = items.filter(({ item }) => fact.items?.some((one) => one.item === item))
      return [...everPaid(book, number), ...credited.flatMap(({ people }) => people ?? [])]
    }
    default:
      return []
  }
}

function everPaid(book: Book, source: number): readonly string[] {
  return everWith(book.sources.at(source), 'source').flatMap((charge) => book.charges.at(charge).of.item?.people ?? [])
}

/** Everything a source was ever on, or everything that was ever on a charge. */
function everWith({ of, latest }: SourceState | ChargeState, side: Side): readonly number[] {
  const others = new Set<number>()
  for (let one = newestOf(side, of.number, latest); one !== undefined; one = olderThan(one, side)) {
    others.add(side === 'source' ? one.charge : one.source)
  }
  return [...others]
}
