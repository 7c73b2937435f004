import type { Book } from '../kernel/book.js'
import type { ChargeState, PostedDocument, SourceState } from '../kernel/state.js'
import { isRefunding } from '../kernel/stateWords.js'
import type { Minor } from '../money/minor.js'

/** How far a document is reconciled: nothing, in part, in full, or in full once what is planned has settled. (VIEW-2) */
export type ReconciliationStatus = 'none' | 'partial' | 'full' | 'planned'

/** The status of invoice items together; free items are full, and of a voided invoice nothing is. (CANCEL-8, VIEW-2) */
export function statusOfCharges(charges: readonly ChargeState[]): ReconciliationStatus {
  let [total, open, planned] = [0, 0, 0]
  for (const charge of charges) {
    total += charge.of.amount
    open += charge.open
    planned += charge.planned
    if (charge.state === 'voided') return 'none'
  }
  return statusOf(total, open, planned)
}

/** The status of a credit or payment: how much of it is in use. (VIEW-2) */
export function statusOfSource(source: SourceState): ReconciliationStatus {
  const { unapplied, state, of } = source
  if (state === 'settled') return statusOf(of.amount, unapplied, 0)
  return state === 'failed' || state === 'cancelled' || state === 'voided' || unapplied === of.amount ? 'none' : 'planned'
}

/** The status of a refund: how much of what went out comes out of a credit or payment; none of one that did not go. (VIEW-2) */
export function statusOfRefund({ state, of, open }: ChargeState): ReconciliationStatus {
  if (isRefunding(state)) return 'planned'
  return state === 'settled' ? statusOf(of.amount, open, 0) : 'none'
}

/** The status of a document that moves the balance. (VIEW-2) */
export function statusOfDocument(book: Book, { kind, number, charges }: PostedDocument): ReconciliationStatus | undefined {
  if (kind === 'credit' || kind === 'payment') return statusOfSource(book.sources.at(number))
  if (kind === 'refund') return statusOfRefund(book.charges.at(number))
  if (kind !== 'invoice') return undefined
  return statusOfCharges(Array.from({ length: charges }, (_, place) => book.charges.at(number + place)))
}

function statusOf(total: Minor, open: Minor, planned: Minor): ReconciliationStatus {
  if (open === 0) return 'full'
  if (planned >= open) return 'planned'
  return open < total || planned > 0 ? 'partial' : 'none'
}
