import type { DayNumber } from '../calendar/dayNumber.js'
import type { Book } from '../kernel/book.js'
import { factsOneByOne } from '../kernel/factsOneByOne.js'
import { findDocument } from '../kernel/findDocument.js'
import type { Fact } from '../kernel/state.js'
import type { PaymentFact } from '../model/facts/paymentFact.js'
import type { RefundFact } from '../model/facts/refundFact.js'
import type { Minor } from '../money/minor.js'
import { dayOf } from '../kernel/bookAsOf.js'

/** What happened to a pool. */
export type PoolEvent = 'issued' | 'redeemed' | 'returned' | 'added' | 'removed' | 'passedOn' | 'lastDayChanged'

/** One thing that happened to a pool, in minor units: what it added to what is left, or took from it when negative. */
export interface PoolLine {
  readonly pool: string
  readonly day: DayNumber
  readonly seq: number
  readonly event: PoolEvent
  readonly moved: Minor
  /** The payment or refund; the operation of any other change. */
  readonly document: string
  readonly expires: DayNumber | undefined
  readonly reason: string | undefined
  readonly account: string | undefined
  /** It takes back what happened before. */
  readonly isUndo: boolean
}

/** Everything that happened to the pools by a day, in sequence. (POOL-1) */
export function poolLines(latest: Book, by: DayNumber): readonly PoolLine[] {
  const lines: PoolLine[] = []
  for (let index = 0; index < latest.entries.length; index += 1) {
    const { seq, id, on, facts, operation } = latest.entries.at(index)
    for (const fact of factsOneByOne(facts)) {
      const line = lineOf(latest, fact)
      const day = dayOf(fact, on)
      if (line !== undefined && day <= by) lines.push({ day, seq, document: id, expires: undefined, reason: undefined, account: undefined, isUndo: operation === 'undo', ...line })
    }
  }
  return lines
}

type Line = Pick<PoolLine, 'pool' | 'event' | 'moved'> & Partial<PoolLine>

function lineOf(latest: Book, fact: Fact): Line | undefined {
  switch (fact.fact) {
    case 'pool':
      return { pool: fact.id, event: 'issued', moved: fact.amount, account: fact.account, expires: fact.expires }
    case 'payment':
      return fact.pool === undefined ? undefined : { pool: fact.pool, event: 'redeemed', moved: -fact.amount, document: fact.id }
    case 'refund':
      return fact.pool === undefined ? undefined : { pool: fact.pool, event: 'returned', moved: fact.amount, document: fact.id }
    case 'poolChanged': {
      const { pool, added = 0, removed = 0, expires, reason, account } = fact
      const event = account !== undefined ? 'passedOn' : added > 0 ? 'added' : removed > 0 ? 'removed' : 'lastDayChanged'
      return { pool, event, moved: added - removed, expires, reason, account }
    }
    case 'became':
      return fact.state === 'cancelled' || fact.state === 'failed' ? endedLine(latest, fact.document) : undefined
    default:
      return undefined
  }
}

/** A payment that ended put back what it had drawn; a refund that was undone took it out again. (POOL-2) */
function endedLine(latest: Book, id: string): Line | undefined {
  const document = findDocument(latest, id)
  const fact = document?.kind === 'payment' || document?.kind === 'refund' ? (document.fact as PaymentFact | RefundFact) : undefined
  if (fact?.pool === undefined) return undefined
  const { pool, amount } = fact
  return fact.fact === 'payment' ? { pool, event: 'returned', moved: amount, document: id } : { pool, event: 'redeemed', moved: -amount, document: id }
}
