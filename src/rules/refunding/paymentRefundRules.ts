import type { Book } from '../../kernel/book.js'
import { findCredit, findInvoice, findPayment } from '../../kernel/findDocument.js'
import { findItem } from '../../kernel/findItem.js'
import { notGivenBack } from '../../kernel/notGivenBack.js'
import { isMoney } from '../../kernel/stateWords.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { PaymentFact } from '../../model/facts/paymentFact.js'
import type { Minor } from '../../money/minor.js'
import { beyond } from '../beyond.js'
import { dayTooEarly } from '../dayOrder.js'
import { soldTooEarly } from '../pools/soldBy.js'
import { namedTwice, unknownCode } from '../policyCodes.js'
import { sum } from '../priceItems.js'
import { documentNotFound } from '../target.js'
import { moneyOffered } from './moneyOffered.js'
import { moneyLimitFor, paymentOfRefund, placesOf, planOfPayment, roomsOf, type PaymentRefundRequest } from './paymentRefund.js'

/** An amount or items, not both: items named give exactly their money. (REFUND-5) */
export function amountOrItems(_book: Book, { amount, items }: PaymentRefundRequest): BillingError | undefined {
  if (amount === undefined || items === undefined) return undefined
  return { _tag: 'ConflictingFields', rule: 'REFUND-5', kind: 'input', path: undefined, fields: ['amount', 'items'] }
}

/** The items are there, each named once. (REFUND-5) */
export function refundItemsExist(book: Book, { items }: PaymentRefundRequest): readonly BillingError[] | undefined {
  const seen = new Set<string>()
  return items?.flatMap(({ invoice, item }, index): readonly BillingError[] => {
    const path = `items[${index}]`
    const found = findInvoice(book, invoice)
    if (found === undefined) return [documentNotFound(`${path}.invoice`, invoice, 'invoice')]
    if (findItem(book, found, item) === undefined) {
      return [{ _tag: 'ItemNotFound', rule: 'REFUND-5', kind: 'state', path: `${path}.item`, invoice, item }]
    }
    const key = `${invoice} ${item}`
    if (seen.has(key)) return [namedTwice(path, key, 'REFUND-5')]
    seen.add(key)
    return []
  })
}

/** The credit that takes the place is there; the type of a new one is in the policy's table. (REFUND-5, CREDIT-1) */
export function releasedKnown(book: Book, { released, type }: PaymentRefundRequest): BillingError | undefined {
  if (released === 'keepSettled') return unknownCode(book, 'creditTypes', type ?? ADJUSTMENT, 'type')
  if (typeof released !== 'object' || findCredit(book, released.credit) !== undefined) return undefined
  return documentNotFound('released.credit', released.credit, 'credit')
}

/** The type of the credit that keeps items settled, unless the input names another. */
export const ADJUSTMENT = 'adjustment'

/** The policy gives money back at all; stored value is none. (REFUND-9, POOL-2) */
export function paymentMoneyOffered(book: Book, request: PaymentRefundRequest): BillingError | undefined {
  const payment = findPayment(book, request.payment)
  return payment !== undefined && isMoney(payment.of.fact as PaymentFact) ? moneyOffered(book, request) : undefined
}

/** The refund is within the payment, within what may take its place, and within what the account paid. (REFUND-1, REFUND-5) */
export function paymentRefundWithinLimits(book: Book, request: PaymentRefundRequest): readonly BillingError[] {
  return request.items === undefined ? amountWithinPayment(book, request) : itemsWithinPayment(book, request)
}

function amountWithinPayment(book: Book, request: PaymentRefundRequest): readonly BillingError[] {
  const { payment, released } = request
  const source = paymentOfRefund(book, request)
  const { unapplied } = source
  const [back, rooms] = [notGivenBack(book, source), released === undefined ? [] : roomsOf(book, request)]
  const most = Math.min(unapplied + sum(rooms.map(({ amount }) => amount)), back)
  const places = placesOf(book, request)
  const there = Math.min(unapplied + sum(places.map(({ amount }) => amount)), back)
  const money = moneyLimitFor(book, request)
  const least = Math.min(most, money)
  // What would have gone back, where no amount is stated. (LEDGER-7)
  const asked = request.amount ?? (least || most || there || source.of.amount)
  const path = request.amount === undefined ? 'payment' : 'amount'
  const errors: BillingError[] = []
  if (asked > unapplied && released === undefined && there > unapplied) {
    errors.push(beyond(book, 'ReleaseNotStated', 'REFUND-5', path, asked, least, { payment, unapplied: book.money(unapplied) }))
  } else if (asked > most) {
    const short = asked > there ? undefined : places.find(({ amount }, index) => amount > (rooms[index]?.amount ?? 0))
    errors.push(notFilled(book, request, short && book.charges.at(short.charge).of.item?.item, path, asked, least))
  }
  if (asked > money) errors.push(beyond(book, 'RefundExceedsMoneyPaid', 'REFUND-1', path, asked, least, {}))
  return errors
}

function itemsWithinPayment(book: Book, request: PaymentRefundRequest): readonly BillingError[] {
  const { payment, released, items = [] } = request
  const { amount: asked } = planOfPayment(book, request)
  if (released === undefined) {
    const unapplied = book.money(paymentOfRefund(book, request).unapplied)
    return [beyond(book, 'ReleaseNotStated', 'REFUND-5', 'released', asked, 0, { payment, unapplied })]
  }
  const [money, back] = [moneyLimitFor(book, request), notGivenBack(book, paymentOfRefund(book, request))]
  const least = Math.min(money, back)
  const [there, rooms] = [placesOf(book, request), roomsOf(book, request)]
  const errors = items.flatMap(({ item, amount }, index): readonly BillingError[] => {
    const path = `items[${index}].amount`
    const [applied, room] = [there[index]?.amount ?? 0, rooms[index]?.amount ?? 0]
    return amount > room || amount > applied ? [notFilled(book, request, amount > applied ? undefined : item, path, amount, Math.min(room, least))] : []
  })
  // Of several items, no single amount is at fault.
  const [path, allowed] = items.length === 1 ? ['items[0].amount', Math.min(rooms[0]?.amount ?? 0, least)] as const : [undefined, least] as const
  if (asked > back && errors.length === 0) errors.push(beyond(book, 'RefundExceedsPayment', 'REFUND-1', path, asked, allowed, { payment }))
  if (asked > money) errors.push(beyond(book, 'RefundExceedsMoneyPaid', 'REFUND-1', path, asked, allowed, {}))
  return errors
}

/** More than the payment can give back; or than what is to take its place on an item can fill. (REFUND-5, CANCEL-2) */
function notFilled(book: Book, { released, payment }: PaymentRefundRequest, item: string | undefined, path: string, asked: Minor, room: Minor): BillingError {
  if (item !== undefined && released === 'keepSettled') return beyond(book, 'CreditExceedsItem', 'CANCEL-2', path, asked, room, { item })
  const credit = item !== undefined && typeof released === 'object' ? findCredit(book, released.credit) : undefined
  if (credit === undefined || asked <= credit.unapplied) return beyond(book, 'RefundExceedsPayment', 'REFUND-1', path, asked, room, { payment })
  const place = path === 'payment' ? 'released.credit' : path
  return beyond(book, 'AmountExceedsUnapplied', 'REFUND-5', place, asked, room, { source: credit.of.id, unapplied: book.money(credit.unapplied) })
}

/** Nothing that it takes from, and nothing that takes its place, changed after its day. (LEDGER-3) */
export function paymentRefundNotTooEarly(book: Book, request: PaymentRefundRequest): BillingError | undefined {
  const { released, on } = request
  const items = planOfPayment(book, request).leaving.map(({ charge }) => book.charges.at(charge))
  const credit = typeof released === 'object' && items.length > 0 ? findCredit(book, released.credit) : undefined
  const early = dayTooEarly(book, on, [paymentOfRefund(book, request), ...items, ...(credit === undefined ? [] : [credit])])
  return early ?? (released === 'keepSettled' ? soldTooEarly(book, on, items) : undefined)
}
