import { LAST_DAY, type DayNumber } from '../../calendar/dayNumber.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { CreditedItem, CreditFact } from '../../model/facts/creditFact.js'
import type { InvoiceFact } from '../../model/facts/invoiceFact.js'
import type { PaymentFact } from '../../model/facts/paymentFact.js'
import type { RefundFact } from '../../model/facts/refundFact.js'
import type { Book } from '../book.js'
import { findInvoice, findPayment, findPool, findRecurring } from '../findDocument.js'
import { findItem } from '../findItem.js'
import { cancelledOf } from '../noteCredited.js'
import { notGivenBack } from '../notGivenBack.js'
import type { DocumentFact } from '../state.js'
import { isMoney } from '../stateWords.js'
import { atMost, damaged } from './damaged.js'
import { judgeItem } from './judgeItem.js'
import { judgePeople } from './judgePeople.js'
import { judgeReferences } from './judgeReferences.js'

/** What is wrong with a document by itself and beside the ones before it. (AUDIT) */
export function judgeDocument(book: Book, errors: BillingError[], fact: DocumentFact, entryId: string, on: DayNumber): void {
  const { id } = fact
  if (id !== entryId && !id.startsWith(`${entryId}/`)) damaged(book, errors, 'idsUnique', id, id, entryId)
  if (book.documents.some((document) => document.id === id)) damaged(book, errors, 'idsUnique', id, 'twice', 'once')
  if (fact.on !== on && !mayDiffer(book, fact, on)) damaged(book, errors, 'dayFollows', id, book.day(fact.on), book.day(on))
  if (fact.fact === 'invoice') judgeInvoice(book, errors, fact)
  if (fact.fact === 'invoice') judgePeriod(book, errors, fact)
  if (fact.fact === 'credit') judgeCredit(book, errors, fact)
  if (fact.fact === 'refund') judgeRefund(book, errors, fact)
  if (fact.fact === 'payment' && !isMoney(fact)) judgeDrawn(book, errors, fact)
  judgeReferences(book, errors, fact)
  judgePeople(book, errors, fact)
}

/** An instalment bears the later day on which it is due, and what a recurring charge bills the day that it is for, from its first on. (SCHEDULE-1, RECUR-1) */
function mayDiffer(book: Book, fact: DocumentFact, on: DayNumber): boolean {
  if (fact.fact === 'payment') return fact.state === 'scheduled' && fact.on > on
  if (fact.fact !== 'invoice' || fact.origin === undefined || fact.on > on || fact.on <= book.closedUntil) return false
  const recurring = findRecurring(book, fact.origin)
  return recurring !== undefined && fact.on >= recurring.of.fact.from
}

function judgeInvoice(book: Book, errors: BillingError[], { id, items, kind, transfer }: InvoiceFact): void {
  if ((kind === 'transfer') !== (transfer !== undefined)) damaged(book, errors, 'documentKnown', id, kind, 'transfer to an account')
  if (transfer !== undefined) atMost(book, errors, 'refundWithinMoneyPaid', id, transfer.money, Math.max(0, book.totals.money))
  if (items.length > 1 && new Set(items.map(({ item }) => item)).size < items.length) damaged(book, errors, 'idsUnique', id, 'an item twice', 'each item once')
  for (const item of items) judgeItem(book, errors, id, item)
}

/** A recurring charge bills a day that was closed on the day of the run. (RECUR-1) */
function judgePeriod(book: Book, errors: BillingError[], { id, origin, period }: InvoiceFact): void {
  if (period === undefined) return
  const from = findRecurring(book, origin ?? id)?.of.fact.from ?? LAST_DAY
  if (period < from || period > book.closedUntil) damaged(book, errors, 'dayFollows', id, book.day(period), book.day(from))
}

function judgeCredit(book: Book, errors: BillingError[], { id, amount, items, invoice, purpose, transfer }: CreditFact): void {
  if (transfer !== undefined) atMost(book, errors, 'fundsAddUp', id, transfer.money, amount)
  if (invoice === undefined) return
  const noted = findInvoice(book, invoice)
  if (noted === undefined) return damaged(book, errors, 'documentKnown', invoice, 'none', 'invoice')
  if (items === undefined) return
  let sum = 0
  for (const credited of items) {
    sum += credited.amount
    const number = findItem(book, noted, credited.item)
    if (number === undefined) damaged(book, errors, 'documentKnown', `${invoice}/${credited.item}`, 'none', 'item')
    else if (purpose !== 'writeOff') judgeCredited(book, errors, number, credited)
  }
  if (sum !== amount) damaged(book, errors, 'amountsAddUp', id, amount, sum)
}

/** Credit on an item never exceeds the item, nor credited tax the tax charged. (CANCEL-2) */
function judgeCredited(book: Book, errors: BillingError[], number: number, { item, amount, taxes }: CreditedItem): void {
  const { of } = book.charges.at(number)
  const before = cancelledOf(book.charges.at(number))
  const about = `${of.document.id}/${item}`
  atMost(book, errors, 'creditWithinItem', about, before.credited + amount, of.amount - before.writtenOff)
  taxes?.forEach((tax, index) => {
    const charged = of.item?.taxes?.[index]?.amount ?? 0
    atMost(book, errors, 'creditWithinItem', about, (before.taxes[index] ?? 0) + tax, charged)
  })
}

/** A refund goes back to a payment there is, within what the account paid unless that limit was lifted. (REFUND-1) */
function judgeRefund(book: Book, errors: BillingError[], fact: RefundFact): void {
  const { payment, amount, limitLifted, id, pool } = fact
  const source = payment === undefined ? undefined : findPayment(book, payment)
  const paid = source?.of.fact
  if (source !== undefined) atMost(book, errors, 'refundWithinPayment', id, amount, notGivenBack(book, source))
  if (payment !== undefined && paid === undefined) damaged(book, errors, 'documentKnown', payment, 'none', 'payment')
  const drawn = paid?.fact === 'payment' ? paid.pool : undefined
  if (pool !== drawn) damaged(book, errors, 'refundWithinPayment', id, pool ?? 'no pool', drawn ?? 'no pool')
  if (limitLifted !== true && isMoney(fact)) atMost(book, errors, 'refundWithinMoneyPaid', id, amount, Math.max(0, book.totals.money))
}

/** Stored value comes out of a pool there is, by its method, of what it has left, on a day on which it pays. (POOL-1) */
function judgeDrawn(book: Book, errors: BillingError[], { id, pool: drawn, amount, on, state, method }: PaymentFact): void {
  const pool = drawn === undefined ? undefined : findPool(book, drawn)
  if (pool === undefined) return damaged(book, errors, 'documentKnown', drawn ?? id, 'none', 'pool')
  const { expires = on, method: wanted } = pool.of.fact
  if (method !== wanted) damaged(book, errors, 'documentKnown', pool.of.id, method, wanted)
  if (state === 'settled') atMost(book, errors, 'fundsAddUp', id, amount, pool.left)
  if (on < pool.last || on > expires) damaged(book, errors, 'dayFollows', id, book.day(on), `${book.day(pool.last)} to ${book.day(expires)}`)
}
