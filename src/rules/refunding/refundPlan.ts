import { allocatedFrom } from '../../kernel/allocated.js'
import type { Book } from '../../kernel/book.js'
import type { ChargeState, SourceState } from '../../kernel/state.js'
import { isMoney } from '../../kernel/stateWords.js'
import type { PaymentFact } from '../../model/facts/paymentFact.js'
import type { Minor } from '../../money/minor.js'

/** How much of a refund comes out of one payment. */
export interface PlannedRefund {
  readonly payment: number
  readonly amount: Minor
}

/** The settled money on some charges, by payment: online before offline, the oldest first. (REFUND-2) */
export function moneyOn(book: Book, charges: readonly ChargeState[]): readonly PlannedRefund[] {
  const byPayment = new Map<number, Minor>()
  for (const charge of charges) {
    for (const { source, amount } of allocatedFrom(charge)) {
      if (isSettledMoney(book.sources.at(source))) byPayment.set(source, (byPayment.get(source) ?? 0) + amount)
    }
  }
  const parts = [...byPayment].map(([payment, amount]) => ({ payment, amount }))
  return parts.sort((a, b) => compareForRefund(book.sources.at(a.payment), book.sources.at(b.payment)))
}

/** Takes an amount out of payments in their order. */
export function planOf(parts: readonly PlannedRefund[], total: Minor): readonly PlannedRefund[] {
  let left = total
  return parts.flatMap(({ payment, amount }) => {
    const part = Math.min(left, amount)
    left -= part
    return part > 0 ? { payment, amount: part } : []
  })
}

function isSettledMoney({ state, of }: SourceState): boolean {
  const { fact } = of
  return fact.fact === 'payment' && state === 'settled' && isMoney(fact)
}

function compareForRefund(a: SourceState, b: SourceState): number {
  return rank(a) - rank(b) || a.of.day - b.of.day || a.of.number - b.of.number
}

function rank({ of }: SourceState): number {
  return (of.fact as PaymentFact).channel === 'online' ? 0 : 1
}
