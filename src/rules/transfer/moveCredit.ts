import type { DayNumber } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import { postFact } from '../../kernel/postFact.js'
import type { SourceState } from '../../kernel/state.js'
import { isMoney } from '../../kernel/stateWords.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { InvoiceFact } from '../../model/facts/invoiceFact.js'
import type { Minor } from '../../money/minor.js'
import { putOn } from '../allocate.js'
import { beyond } from '../beyond.js'
import { dayTooEarly } from '../dayOrder.js'
import { ONE, sum } from '../priceItems.js'
import { creditBalance } from '../refunding/balanceLimit.js'
import { moneyPaid } from '../refunding/moneyPaidLimit.js'

/** Credit on its way to another account. */
export interface TransferOutRequest {
  readonly id: string
  readonly on: DayNumber
  readonly to: { readonly account: string }
  readonly amount: Minor
  readonly money: Minor | undefined
}

/** At most minus the balance, out of credit that is kept for nobody; and no more money than the account paid. (TRANSFER-1) */
export function transferWithinCredit(book: Book, { on, amount, money }: TransferOutRequest): readonly BillingError[] {
  const free = sum(movable(book, on).map(({ unapplied }) => unapplied))
  const most = Math.max(0, Math.min(creditBalance(book, on), free))
  const mostMoney = Math.min(amount, moneyPaid(book, on))
  return [
    ...(amount > most ? [beyond(book, 'TransferExceedsCredit', 'TRANSFER-1', 'amount', amount, most, {})] : []),
    ...(money !== undefined && money > mostMoney ? [beyond(book, 'TransferExceedsCredit', 'TRANSFER-1', 'money', money, mostMoney, {})] : [])
  ]
}

/** Nothing that it takes from changed after its day. (LEDGER-3) */
export function transferNotTooEarly(book: Book, { on, amount }: TransferOutRequest): BillingError | undefined {
  let left = amount
  const taken = movable(book, on).filter(({ unapplied }) => {
    const takes = left > 0
    left -= unapplied
    return takes
  })
  return dayTooEarly(book, on, taken)
}

/** The charge that goes with the credit, covered at once; as much of the money limit goes along as there is. (TRANSFER-1) */
export function moveOut(book: Book, request: TransferOutRequest): void {
  const { on, amount } = request
  const from = movable(book, on)
  const charge = book.charges.length
  postFact(book, transferInvoice(request, request.money ?? Math.min(amount, moneyPaid(book, on))), on)
  let left = amount
  for (const { of, unapplied } of from) {
    const part = Math.min(left, unapplied)
    if (part > 0) putOn(book, of.number, charge, part, on)
    left -= part
  }
}

function transferInvoice({ id, on, to, amount }: TransferOutRequest, money: Minor): InvoiceFact {
  const item = {
    item: '1',
    description: to.account,
    people: undefined,
    quantity: ONE,
    unitPrice: undefined,
    amount,
    discount: undefined,
    taxIncluded: undefined,
    taxes: undefined,
    total: amount,
    ledgerCode: undefined,
    tags: undefined,
    storedValue: undefined,
    prorated: undefined
  }
  const transfer = { account: to.account, money }
  return { fact: 'invoice', id, on, due: undefined, number: undefined, kind: 'transfer', note: undefined, items: [item], origin: undefined, transfer, period: undefined }
}

/** What can leave: payments before credits, the oldest first. */
function movable(book: Book, on: DayNumber): readonly SourceState[] {
  const found: SourceState[] = []
  for (let number = 0; number < book.sources.length; number += 1) {
    const source = book.sources.at(number)
    if (source.unapplied > 0 && source.state === 'settled' && source.of.day <= on && isFree(source)) found.push(source)
  }
  return found.sort((a, b) => rank(a) - rank(b) || a.of.day - b.of.day)
}

function isFree({ of: { fact } }: SourceState): boolean {
  return fact.fact === 'credit' ? fact.earmark === undefined : isMoney(fact)
}

function rank({ of }: SourceState): number {
  return of.kind === 'payment' ? 0 : 1
}
