import type { DayNumber } from '../../calendar/dayNumber.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { CreditFact } from '../../model/facts/creditFact.js'
import type { InvoiceFact, Item } from '../../model/facts/invoiceFact.js'
import type { RefundFact } from '../../model/facts/refundFact.js'
import type { Book } from '../book.js'
import { findDocument, findInvoice, findPayment } from '../findDocument.js'
import { cancelledOf } from '../postFact.js'
import type { DocumentFact } from '../state.js'
import { damaged } from './damaged.js'

/** What is wrong with a document by itself and beside the ones before it. (AUDIT) */
export function judgeDocument(book: Book, fact: DocumentFact, entryId: string, on: DayNumber): readonly BillingError[] {
  const errors: BillingError[] = []
  const { seq } = book
  const owned = fact.id === entryId || fact.id.startsWith(`${entryId}/`)
  if (!owned) errors.push(damaged(seq, 'idsUnique', fact.id, fact.id, entryId))
  if (findDocument(book, fact.id) !== undefined) errors.push(damaged(seq, 'idsUnique', fact.id, 'twice', 'once'))
  if (fact.on !== on) errors.push(damaged(seq, 'dayFollows', fact.id, book.day(fact.on), book.day(on)))
  if (fact.fact === 'invoice') errors.push(...judgeInvoice(book, fact))
  if (fact.fact === 'credit') errors.push(...judgeCredit(book, fact))
  if (fact.fact === 'refund') errors.push(...judgeRefund(book, fact))
  return errors
}

function judgeInvoice(book: Book, { id, items }: InvoiceFact): readonly BillingError[] {
  const errors: BillingError[] = []
  const seen = new Set<string>()
  for (const item of items) {
    const subject = `${id}/${item.item}`
    if (seen.has(item.item)) errors.push(damaged(book.seq, 'idsUnique', subject, 'twice', 'once'))
    seen.add(item.item)
    const total = totalOf(item)
    if (total !== item.total) errors.push(damaged(book.seq, 'amountsAddUp', subject, book.money(item.total), book.money(total)))
  }
  return errors
}

/** Net of discounts, with the taxes on top unless the price includes them. (INVOICE-1, INVOICE-2) */
function totalOf({ amount, discount, taxes, taxIncluded }: Item): number {
  let total = amount - (discount ?? 0)
  if (taxIncluded !== true) for (const tax of taxes ?? []) total += tax.amount
  return total
}

function judgeCredit(book: Book, fact: CreditFact): readonly BillingError[] {
  const { id, amount, items, invoice } = fact
  const { seq } = book
  const noted = invoice === undefined ? undefined : findInvoice(book, invoice)
  if (invoice !== undefined && noted === undefined) return [damaged(seq, 'documentKnown', invoice, 'none', 'invoice')]
  if (items === undefined || noted === undefined) return []
  const errors: BillingError[] = []
  let sum = 0
  for (const credited of items) {
    sum += credited.amount
    const place = noted.fact.items.findIndex(({ item }) => item === credited.item)
    if (place < 0) errors.push(damaged(seq, 'documentKnown', `${noted.id}/${credited.item}`, 'none', 'item'))
    else errors.push(...creditWithinItem(book, noted.number + place, credited))
  }
  if (sum !== amount) errors.push(damaged(seq, 'amountsAddUp', id, book.money(amount), book.money(sum)))
  return errors
}

/** Credit on an item never exceeds the item, nor credited tax the tax charged. (CANCEL-2) */
function creditWithinItem(
  book: Book,
  number: number,
  credited: { readonly item: string; readonly amount: number; readonly taxes: readonly number[] | undefined }
): readonly BillingError[] {
  const charge = book.charges.at(number)
  const before = cancelledOf(charge)
  const subject = `${charge.of.document.id}/${credited.item}`
  const errors: BillingError[] = []
  const exceeds = (found: number, wanted: number): void => {
    if (found > wanted) errors.push(damaged(book.seq, 'creditWithinItem', subject, book.money(found), book.money(wanted)))
  }
  exceeds(before.credited + credited.amount, charge.of.amount)
  const charged = charge.of.item?.taxes ?? []
  credited.taxes?.forEach((tax, index) => exceeds((before.taxes[index] ?? 0) + tax, charged[index]?.amount ?? 0))
  return errors
}

/** A refund goes back to a payment there is, within what the account paid unless that limit was lifted. (REFUND-1) */
function judgeRefund(book: Book, fact: RefundFact): readonly BillingError[] {
  const { payment, amount, limitLifted, id } = fact
  const errors: BillingError[] = []
  if (payment !== undefined && findPayment(book, payment) === undefined) {
    errors.push(damaged(book.seq, 'documentKnown', payment, 'none', 'payment'))
  }
  const { money, refunded, refunding } = book.totals
  const left = money - refunded - refunding
  if (limitLifted !== true && amount > left) {
    errors.push(damaged(book.seq, 'refundWithinMoneyPaid', id, book.money(amount), book.money(Math.max(0, left))))
  }
  return errors
}
