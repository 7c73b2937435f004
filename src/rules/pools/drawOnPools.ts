import type { DayNumber } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import { findPool } from '../../kernel/findDocument.js'
import { postFact } from '../../kernel/postFact.js'
import type { ChargeState } from '../../kernel/state.js'
import type { BillingError } from '../../model/errors/billingError.js'
import { MAX_MINOR, type Minor } from '../../money/minor.js'
import { putOn } from '../allocate.js'
import { beyond } from '../beyond.js'
import { dayTooEarly } from '../dayOrder.js'
import { openOldestFirst } from '../oldestFirst.js'
import { methodOf, paymentOf, type PaymentRequest } from '../paymentOf.js'
import { namedIn, type PlaceRequest } from '../paymentPlace.js'
import { sum } from '../priceItems.js'
import { chargesOf } from '../target.js'
import type { Pool } from './poolRules.js'

/** A payment that may be one of stored value. */
export interface PoolPayment extends PaymentRequest {
  readonly to: PlaceRequest | undefined
  readonly pools: readonly string[] | undefined
}

/** What one pool pays of one charge. */
interface Draw {
  readonly pool: Pool
  readonly charge: number
  readonly amount: Minor
}

/** Charges that take an amount together. */
interface Place {
  readonly charges: readonly ChargeState[]
  readonly most: Minor
}

/** The method draws on a pool. (POOL-1) */
export function isStoredValue(book: Book, { method }: { readonly method: string }): boolean {
  return methodOf(book, method).channel === 'storedValue'
}

/** The whole amount finds value that is left and something open that it may pay. (POOL-1, POOL-2) */
export function withinPools(book: Book, request: PoolPayment): BillingError | undefined {
  if (!isStoredValue(book, request)) return undefined
  const { amount } = request
  const most = sum(drawsOf(book, request, MAX_MINOR).map((draw) => draw.amount))
  if (amount <= most) return undefined
  const left = sum(poolsFor(book, request).map((pool) => pool.left))
  if (amount <= left) return beyond(book, 'StoredValueExceedsOpen', 'POOL-2', 'amount', amount, most, {})
  return beyond(book, 'AmountExceedsPools', 'POOL-1', 'amount', amount, most, { left: book.money(left) })
}

/**
 * One payment for each pool drawn on, the first one under the operation's id. Refused before the last change of what it
 * pays, plans trimmed for it included: until then it would be on the account. (POOL-1, POOL-2, LEDGER-2, LEDGER-3)
 */
export function drawOnPools(book: Book, request: PoolPayment): readonly BillingError[] {
  const { id, on, amount } = request
  const draws = drawsOf(book, request, amount)
  const pools = [...new Set(draws.map(({ pool }) => pool))]
  pools.forEach((pool, index) => {
    const parts = draws.filter((draw) => draw.pool === pool)
    const drawn = { ...request, id: index === 0 ? id : `${id}/${index + 1}`, amount: sum(parts.map((part) => part.amount)) }
    const source = book.sources.length
    postFact(book, { ...paymentOf(book, drawn), state: 'settled', pool: pool.of.id }, on)
    for (const part of parts) putOn(book, source, part.charge, part.amount, on)
  })
  return [dayTooEarly(book, on, draws.map(({ charge }) => book.charges.at(charge))) ?? []].flat()
}

/** The pools that expire first, then the older ones: those named, or all of the method that can pay on that day. (POOL-1) */
function poolsFor(book: Book, { on, method, pools }: PoolPayment): readonly Pool[] {
  const found = pools?.map((id) => findPool(book, id) as Pool) ?? poolsOf(book, method, on)
  return [...found].sort((a, b) => (a.of.fact.expires ?? MAX_MINOR) - (b.of.fact.expires ?? MAX_MINOR) || a.of.number - b.of.number)
}

function poolsOf(book: Book, method: string, on: DayNumber): readonly Pool[] {
  const found: Pool[] = []
  for (let number = 0; number < book.agreements.length; number += 1) {
    const agreement = book.agreements.at(number)
    const { fact } = agreement.of
    if (fact.fact !== 'pool' || fact.method !== method || agreement.last > on) continue
    if (fact.expires === undefined || on <= fact.expires) found.push(agreement as Pool)
  }
  return found
}

function drawsOf(book: Book, request: PoolPayment, most: Minor): readonly Draw[] {
  const { on } = request
  const draws: Draw[] = []
  const places = placesOf(book, request).map(({ charges, most: room }) => ({ charges, room }))
  const taken = new Map<number, Minor>()
  let left = most
  for (const pool of poolsFor(book, request)) {
    let inPool = pool.left
    for (const place of places) {
      for (const charge of place.charges) {
        const { number } = charge.of
        const open = mayDrawFor(pool, charge, on) ? charge.open - (taken.get(number) ?? 0) : 0
        const amount = Math.min(left, inPool, place.room, open)
        if (amount <= 0) continue
        draws.push({ pool, charge: number, amount })
        taken.set(number, charge.open - open + amount)
        left -= amount
        inPool -= amount
        place.room -= amount
      }
    }
  }
  return draws
}

function placesOf(book: Book, { on, to }: PoolPayment): readonly Place[] {
  if (to === undefined) return []
  if (to === 'oldestFirst') {
    const charges = [...openOldestFirst(book, on).eligible].map((number) => book.charges.at(number))
    return charges.map((charge) => ({ charges: [charge], most: charge.open - charge.planned }))
  }
  if ('split' in to) return to.split.map((part) => ({ charges: chargesOf(book, part), most: part.amount }))
  return [{ charges: namedIn(to).flatMap((one) => chargesOf(book, one)), most: MAX_MINOR }]
}

/** A pool pays no stored value, and only for its holder and for items of its tags. (POOL-1, POOL-4) */
export function mayDrawFor({ of }: Pool, { of: { item, day }, state }: ChargeState, on: DayNumber): boolean {
  const { holder, tags } = of.fact
  if (item === undefined || item.storedValue !== undefined || state !== 'owed' || day > on) return false
  if (holder !== undefined && item.people?.includes(holder) !== true) return false
  return tags === undefined || tags.some((tag) => item.tags?.includes(tag) === true)
}
