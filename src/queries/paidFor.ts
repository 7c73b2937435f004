import { ask, type Question } from '../kernel/ask.js'
import type { Book } from '../kernel/book.js'
import { bookAsOf } from '../kernel/bookAsOf.js'
import type { ChargeState, State } from '../kernel/state.js'
import type { Amount } from '../model/amount.js'
import type { Decoded } from '../model/codec/codec.js'
import { day } from '../model/codec/days.js'
import { record } from '../model/codec/record.js'
import { name } from '../model/codec/texts.js'
import type { BillingError } from '../model/errors/billingError.js'
import type { Item } from '../model/facts/invoiceFact.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import type { Minor } from '../money/minor.js'
import { personUnknown } from '../rules/people.js'
import { sum } from '../rules/priceItems.js'
import { moneyOn } from '../rules/refunding/refundPlan.js'
import { sharesOf } from './sharesOf.js'

/** What {@link paidFor} takes. */
export interface PaidForInput {
  /** The person that items name. */
  readonly person: string
  /** The first day of the period. */
  readonly from: string
  /** The last day of the period. */
  readonly to: string
}

/** What was paid for one item in a period. */
export interface PaidItem {
  /** The invoice. */
  readonly invoice: string
  /** The number shown to people. */
  readonly number?: string
  /** The item. */
  readonly item: string
  /** What was sold. */
  readonly description: string
  /** The host's own tags, to tell which items a receipt is for. */
  readonly tags?: readonly string[]
  /** The person's share of the money, in major units; negative where more was given back than paid in the period. */
  readonly paid: Amount
}

/** Money paid for a person in a period, in major units. (VIEW-2) */
export interface PaidFor {
  /** The person. */
  readonly person: string
  /** All items together; negative where more was given back than paid in the period. */
  readonly paid: Amount
  /** The items whose money changed in the period, in the order they were recorded. */
  readonly items: readonly PaidItem[]
}

const shape = record({ person: name, from: day, to: day })
type Request = Decoded<typeof shape>

const question: Question<Request, PaidFor> = { codec: shape, rules: [[personOnAccount, periodInOrder]], answer: (_latest, request, state) => paidForOf(request, state) }

/**
 * The money paid for a person in a period, as a tax receipt states it: settled payments on the items that name the
 * person, less what left those items again, by a refund or otherwise. Credit is no money, and neither is stored value.
 * Of an item for several people each has an even share, to the cent. Money counts from the day it settled and was put
 * on the item, so the periods of a year add up to the year. (VIEW-2, MONEY-5)
 *
 * Errors: the input errors, `PersonNotOnAccount`, `OutOfRange` for a period that ends before it begins.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, openLedger, orThrow, paidFor, recordInvoice, recordPayment } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * const items = [{ description: 'Camp', amount: '100.00', people: ['Ana', 'Ben'] }]
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items }))
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '60.00', method: 'cash', to: { invoice: 'INV-1' } }))
 * console.log(orThrow(paidFor(ledger, { person: 'Ben', from: '2026-01-01', to: '2026-12-31' })).paid) // => 30.00
 * ```
 */
export function paidFor(ledger: Ledger, input: PaidForInput): Outcome<PaidFor> {
  return ask(question, ledger, input)
}

function personOnAccount(book: Book, { person }: Request): BillingError | undefined {
  return personUnknown(book, person, 'person')
}

function periodInOrder(book: Book, { from, to }: Request): BillingError | undefined {
  if (from <= to) return undefined
  return { _tag: 'OutOfRange', rule: 'VIEW-2', kind: 'input', path: 'to', given: book.day(to), range: `>= ${book.day(from)}` }
}

/** What was there at the end, less what was there on the eve of the period. */
function paidForOf({ person, from, to }: Request, state: State): PaidFor {
  const [before, after] = [bookAsOf(state, from - 1), bookAsOf(state, to)]
  const items: PaidItem[] = []
  let all = 0
  for (let number = 0; number < after.charges.length; number += 1) {
    const charge = after.charges.at(number)
    if (charge.of.item?.people?.includes(person) !== true) continue
    const paid = shareOn(after, charge, person) - shareOn(before, before.charges.at(number), person)
    if (paid !== 0) items.push(paidItem(after, charge, paid))
    all += paid
  }
  return { person, paid: after.money(all), items }
}

/** The person's share of the settled money on an item; named twice, both shares. */
function shareOn(book: Book, charge: ChargeState, person: string): Minor {
  const people = charge.of.item?.people ?? []
  const money = sum(moneyOn(book, [charge]).map(({ amount }) => amount))
  return sum(sharesOf(money, people).filter((_, place) => people[place] === person))
}

function paidItem(book: Book, { of }: ChargeState, paid: Minor): PaidItem {
  const { fact, id } = of.document
  const { item, description, tags } = of.item as Item
  const number: string | undefined = fact.fact === 'invoice' ? fact.number : undefined
  return {
    invoice: id,
    ...(number === undefined ? {} : { number }),
    item,
    description,
    ...(tags === undefined ? {} : { tags }),
    paid: book.money(paid)
  }
}
