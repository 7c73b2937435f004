import type { DayNumber } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import { findPool } from '../../kernel/findDocument.js'
import { postFact } from '../../kernel/postFact.js'
import type { BillingError } from '../../model/errors/billingError.js'
import { MAX_MINOR, type Minor } from '../../money/minor.js'
import { beyond } from '../beyond.js'
import type { Pool } from './poolRules.js'

/** A change of a pool. */
export interface AmendPoolRequest {
  readonly on: DayNumber
  readonly pool: string
  readonly add: Minor | undefined
  readonly remove: Minor | undefined
  readonly expires: DayNumber | undefined
  readonly reason: string | undefined
}

/** One thing is changed at a time. (POOL-1) */
export function changesOneThing(_book: Book, { add, remove, expires }: AmendPoolRequest): BillingError | undefined {
  if ([add, remove, expires].filter((change) => change !== undefined).length === 1) return undefined
  return { _tag: 'ConflictingFields', rule: 'POOL-1', kind: 'input', fields: ['add', 'remove', 'expires'] }
}

/** No more is taken out than is left. (POOL-1) */
export function removedWithinPool(book: Book, { pool, remove = 0 }: AmendPoolRequest): BillingError | undefined {
  const { left } = findPool(book, pool) as Pool
  return remove > left ? beyond(book, 'AmountExceedsPools', 'POOL-1', 'remove', remove, left, { left: book.money(left) }) : undefined
}

/** Changes the pool, and keeps what it was. (POOL-1) */
export function amend(book: Book, { on, pool, add, remove, expires, reason }: AmendPoolRequest): readonly BillingError[] {
  const room = MAX_MINOR - (findPool(book, pool) as Pool).putIn
  if (add !== undefined && add > room) return [beyond(book, 'TotalTooLarge', 'MONEY-3', 'add', add, room, { total: 'pools' })]
  postFact(book, { fact: 'poolChanged', pool, added: add, removed: remove, expires, reason, account: undefined }, on)
  return []
}

/** Takes out what is left and lets the pool end the day before. (POOL-1) */
export function remove(book: Book, { on, pool, reason }: Omit<AmendPoolRequest, 'add' | 'remove' | 'expires'>): void {
  const { left, of } = findPool(book, pool) as Pool
  const expires = Math.min(of.fact.expires ?? MAX_MINOR, Math.max(1, on - 1))
  postFact(book, { fact: 'poolChanged', pool, added: undefined, removed: left === 0 ? undefined : left, expires, reason, account: undefined }, on)
}
