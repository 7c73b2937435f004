import { allocatedTo } from '../../kernel/allocated.js'
import type { Book } from '../../kernel/book.js'
import { findPlan } from '../../kernel/findDocument.js'
import type { SourceState } from '../../kernel/state.js'
import { isAwaited } from '../../kernel/stateWords.js'
import type { Minor } from '../../money/minor.js'
import { sum } from '../priceItems.js'

/** The plan that a payment is an instalment of, while its money is still to come. (SCHEDULE-1) */
export function planOfAwaited({ of: { fact }, state }: SourceState): string | undefined {
  return fact.fact === 'payment' && isAwaited(state) ? fact.plan : undefined
}

/** The instalments of a plan that are still to come, by due day, then sequence. (SCHEDULE-4) */
export function instalmentsToCome(book: Book, plan: string): readonly SourceState[] {
  return paymentsMadeWith(book, plan).filter((source) => planOfAwaited(source) === plan).sort((a, b) => a.of.day - b.of.day)
}

/** The down payment of a plan, where it has one, and its instalments, whatever became of them, in sequence. (SCHEDULE-1) */
export function paymentsMadeWith(book: Book, plan: string): SourceState[] {
  const { seq } = (findPlan(book, plan) as { readonly of: { readonly seq: number } }).of
  const documents = seq === book.seq ? book.documents : book.entries.at(seq - 1).documents
  return documents.flatMap(({ kind, number }) => (kind === 'payment' ? [book.sources.at(number)] : []))
}

/** What a payment is set to cover. */
export function plannedBy(source: SourceState): Minor {
  return sum(allocatedTo(source).map(({ amount }) => amount))
}
