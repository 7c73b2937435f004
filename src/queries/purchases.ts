import { ask, type Question } from '../kernel/ask.js'
import type { Book } from '../kernel/book.js'
import { bookAsOf } from '../kernel/bookAsOf.js'
import { cancelledOf } from '../kernel/noteCredited.js'
import type { ChargeState } from '../kernel/state.js'
import type { Amount } from '../model/amount.js'
import type { Decoded } from '../model/codec/codec.js'
import { day } from '../model/codec/days.js'
import { record } from '../model/codec/record.js'
import type { Item } from '../model/facts/invoiceFact.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { formatQuantity } from '../money/quantityOf.js'
import { groupByPerson, peopleOf } from './groupByPerson.js'
import type { OpenItemsInput } from './openItems.js'
import { sharesOf } from './sharesOf.js'
import { statusOfCharges, type ReconciliationStatus } from './status.js'

/** An item somebody bought, in major units. */
export interface Purchase {
  /** The invoice. */
  readonly invoice: string
  /** The number shown to people. */
  readonly number?: string
  /** The invoice's day. */
  readonly on: string
  /** The item. */
  readonly item: string
  /** What was sold. */
  readonly description: string
  /** Everybody it is for. */
  readonly people?: readonly string[]
  /** How many. */
  readonly quantity: string
  /** How much of that is cancelled. */
  readonly cancelledQuantity: string
  /** What it charges, taxes included. */
  readonly total: Amount
  /** The person's share of that: even shares that add up. (MONEY-5) */
  readonly share: Amount
  /** What cancellations credited. */
  readonly credited: Amount
  /** What no settled payment or credit covers. */
  readonly open: Amount
  /** How far it is reconciled. */
  readonly status: ReconciliationStatus
}

/** What one person bought. */
export interface PersonPurchases {
  /** The person; absent for what names nobody. */
  readonly person?: string
  /** What stands, the oldest first. */
  readonly purchases: readonly Purchase[]
  /** What was cancelled whole, the oldest first. */
  readonly cancelled: readonly Purchase[]
}

const shape = record({ on: day })

const question: Question<Decoded<typeof shape>, readonly PersonPurchases[]> = {
  codec: shape,
  rules: [],
  answer: (_latest, { on }, state) => {
    const book = bookAsOf(state, on)
    return groupByPerson(book).map(({ person, charges }) => {
      const items = charges.filter(({ charge }) => charge.of.item !== undefined).sort((a, b) => a.charge.of.day - b.charge.of.day)
      const shown = (wanted: boolean): readonly Purchase[] =>
        items.flatMap(({ charge, place }) => (isCancelled(charge) === wanted ? purchase(book, charge, place) : []))
      return { ...(person === undefined ? {} : { person }), purchases: shown(false), cancelled: shown(true) }
    })
  }
}

/**
 * What each person bought up to a day, what was cancelled below: first the people that the account lists, then others
 * that items name, last what names nobody. An item for several people is with each of them. (VIEW-2, CANCEL-5)
 *
 * Errors: the input errors.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, openLedger, orThrow, purchases, recordInvoice } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * const items = [{ description: 'Camp', amount: '100.01', people: ['Ana', 'Ben'] }]
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items }))
 * const [, ben] = orThrow(purchases(ledger, { on }))
 * console.log(ben?.person, ben?.purchases[0]?.description, ben?.purchases[0]?.share) // => Ben Camp 50.00
 * ```
 */
export function purchases(ledger: Ledger, input: OpenItemsInput): Outcome<readonly PersonPurchases[]> {
  return ask(question, ledger, input)
}

function isCancelled(charge: ChargeState): boolean {
  return cancelledOf(charge).quantity === (charge.of.item as Item).quantity
}

function purchase(book: Book, charge: ChargeState, place: number): Purchase {
  const { document, amount, day: on } = charge.of
  const { item, description, people, quantity } = charge.of.item as Item
  const number = document.fact.fact === 'invoice' ? document.fact.number : undefined
  const cancelled = cancelledOf(charge)
  return {
    invoice: document.id,
    ...(number === undefined ? {} : { number }),
    on: book.day(on),
    item,
    description,
    ...(people === undefined ? {} : { people }),
    quantity: formatQuantity(quantity),
    cancelledQuantity: formatQuantity(cancelled.quantity),
    total: book.money(amount),
    share: book.money(sharesOf(amount, peopleOf(charge))[place] as number),
    credited: book.money(cancelled.credited),
    open: book.money(charge.open),
    status: statusOfCharges([charge])
  }
}
