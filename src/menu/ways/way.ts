import type { Book } from '../../kernel/book.js'
import type { JsonObject } from '../../model/json.js'
import type { Seen, Way } from '../row.js'

/** An operation that names the document and nothing else. */
export function naming(field: 'invoice' | 'payment' | 'refund' | 'plan' | 'pool' | 'credit'): (seen: Seen) => readonly Way[] {
  return ({ document }) => [{ input: () => ({ [field]: document.id }) }]
}

/** The operation that made the document, undone whole. (REVERSE-2) */
export function undoingIt({ book, document }: Seen): readonly Way[] {
  return [{ input: () => ({ operation: book.base.entries.at(document.seq - 1).id }) }]
}

/** A way that takes an amount. */
export function way(input: Way['input']): Way {
  return { limited: true, input }
}

/** The amount, where one is stated. */
export function stated(amount: string | undefined): JsonObject {
  return amount === undefined ? {} : { amount }
}

/** A method of the policy by which a payment or refund settles at once. */
export function offlineMethod({ policy }: Book): string {
  const { methods } = policy.policy
  return (methods.find(({ channel }) => channel === 'offline') ?? methods[0])?.code ?? 'cash'
}
